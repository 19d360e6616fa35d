/// A template with everything that it extends, includes and imports, ready to be rendered by any number of threads.
public struct Program: Sendable {
    /// Appends one page to `output`. Never fails: what could be wrong was told when the template was compiled.
    ///
    /// - Parameters:
    ///   - globals: one value for each of ``Environment/globals``, in their order.
    ///   - context: one value for each variable of the context that the program was compiled with, in its order.
    ///   - language: BCP 47; what `upper`, `sort` and the host's filters go by.
    public func render(
        globals: [Value], context: [Value], heap: Heap, language: String, into output: inout [UInt8]
    ) {
    }
}
