internal import Bytes

/// A template with everything that it extends, includes and imports, ready to be rendered by any number of threads.
///
/// A class because all of them run the same one: none counts who else does, but for once a page.
public final class Program: Sendable {
    let code: Code
    private let collate: Environment.Collation?
    /// The fields that it may read.
    public let needs: FieldNeeds
    private let format: OutputFormat
    /// What the filters of the host do, in the order in which the code knows them.
    private let filters: [Filter.Application]
    let fixed: FixedResults

    init(_ code: Code, _ needs: FieldNeeds, _ environment: Environment, _ format: OutputFormat) {
        (self.code, self.needs, collate, self.format) = (code, needs, environment.collate, format)
        filters = code.filters.map(\.apply)
        fixed = FixedResults(count: Int(code.fixedCount))
    }

    /// Whether two programs give the same page for the same values, the host's filters being the same.
    public func isSame(as other: Program) -> Bool { code.isSame(as: other.code) }

    /// Makes one page. Never fails: what could be wrong was told when the template was compiled.
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
    public func page(
        globals: [Value] = [], context: [Value], heap: Heap, language: String, root: String = "/", log: ReadLog? = nil
    ) -> [UInt8] {
        let bench = Workbench.lent()
        defer { bench.giveBack() }
        unsafe code.instructions.withUnsafeBufferPointer { instructions in
            unsafe code.text.withUnsafeBytes { text in
                unsafe filters.withUnsafeBufferPointer { filters in
                    var machine = unsafe Machine(
                        self, instructions, text, filters, bench,
                        FilterContext(language: language, heap: heap, root: root, log: log), collate: collate)
                    machine.set(globals, from: 0)
                    machine.set(context, from: globals.count)
                    machine.run()
                    machine.output.exchange(with: &bench.output)
                }
            }
        }
        return format == .calendar ? CalendarLines.folded(bench.output.bytes) : bench.output.bytes
    }

    /// Appends one page to `output`.
    public func render(
        globals: [Value] = [], context: [Value], heap: Heap, language: String, root: String = "/",
        log: ReadLog? = nil, into output: inout [UInt8]
    ) {
        output += page(globals: globals, context: context, heap: heap, language: language, root: root, log: log)
    }
}
