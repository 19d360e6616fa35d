/// A template with everything that it extends, includes and imports, ready to be rendered by any number of threads.
public struct Program: Sendable {
    private let code: Code
    private let collate: Environment.Collation?

    init(_ code: Code, _ environment: Environment) { (self.code, collate) = (code, environment.collate) }

    /// Whether two programs give the same page for the same values, the host's filters being the same.
    public func isSame(as other: Program) -> Bool { code.isSame(as: other.code) }

    /// Appends one page to `output`. Never fails: what could be wrong was told when the template was compiled.
    ///
    /// Where arithmetic has no result it has one all the same: an integer divided by zero is 0, a number is infinite,
    /// integers stop at their greatest value, and a macro that calls itself more than ``Machine/deepestCall`` deep is not called.
    ///
    /// - Parameters:
    ///   - globals: one value for each of ``Environment/globals``, in their order.
    ///   - context: one value for each variable of the context that the program was compiled with, in its order.
    ///   - language: BCP 47; what `upper`, `sort` and the host's filters go by.
    ///   - root: what leads from the page to the root of the site (`../../`). It takes the place of the first `/` of an
    ///     address that a value begins, so that pages stay right under any base path, and opened as files.
    ///   - log: is told what the page reads of the heap.
    public func render(
        globals: [Value] = [], context: [Value], heap: Heap, language: String, root: String = "/",
        log: ReadLog? = nil, into output: inout [UInt8]
    ) {
        unsafe code.instructions.withUnsafeBufferPointer { instructions in
            unsafe code.text.withUnsafeBytes { text in
                var machine = unsafe Machine(
                    code, instructions, text, heap: heap, language: language, root: root, log: log,
                    collate: collate)
                machine.set(globals, from: 0)
                machine.set(context, from: globals.count)
                machine.run()
                unsafe output.append(contentsOf: machine.output.raw)
            }
        }
    }
}
