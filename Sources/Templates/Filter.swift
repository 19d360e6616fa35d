/// A filter of the host: `{{ event.start | date('long') }}`. One that has the name of a built-in filter takes its place.
public struct Filter: Sendable {
    public struct Parameter: Hashable, Sendable {
        public let name: String
        public let isRequired: Bool

        public init(_ name: String, isRequired: Bool = false) { (self.name, self.isRequired) = (name, isRequired) }
    }

    /// What stands in the template for a parameter.
    public struct Argument: Sendable {
        public let type: Type
        /// The value itself where the template writes it out, so that a wrong word is told at load.
        public let literal: Value?
    }

    public enum Verdict: Sendable {
        case result(Type)
        /// What the filter works on: « a date or a period ».
        case wrongInput(expected: String)
        /// What the input names is not there: « no asset is called « stile.css » », and the nearest that is.
        case missing(String, hint: String?)
        /// What is wrong with an argument, as a sentence; `parameter` counts from 0.
        case wrongArgument(parameter: Int, String)
    }

    public typealias Check = @Sendable (_ input: Argument, _ arguments: [Argument?]) -> Verdict
    public typealias Application = @Sendable (_ input: Value, _ arguments: [Value], _ context: FilterContext) -> Value

    public let name: String
    public let parameters: [Parameter]
    /// Whether the filter itself knows what to do with `none`; otherwise an optional input is refused before `check`.
    public let takesOptional: Bool
    /// Whether it gives the same for the same text on all pages in one language, as long as any program asks it.
    let isFixed: Bool
    /// What `apply` reads of its input, as paths of fields through lists: `series.events.title`. See ``Program/needs``.
    let reads: [String]
    let check: Check
    let apply: Application

    /// `check` sees one argument for each parameter, `nil` where the template gives none (`apply` then sees `.none`).
    public init(
        _ name: String, parameters: [Parameter] = [], takesOptional: Bool = false, isFixed: Bool = false,
        reads: [String] = [], check: @escaping Check, apply: @escaping Application
    ) {
        (self.name, self.parameters, self.takesOptional, self.isFixed) = (name, parameters, takesOptional, isFixed)
        (self.reads, self.check, self.apply) = (reads, check, apply)
    }
}

/// What a filter may look at besides its input.
public struct FilterContext: Sendable {
    /// BCP 47, as given to `render`.
    public let language: String
    public let heap: Heap
    /// What leads from the page to the root of the site, for addresses within markup; see `render`.
    public let root: String
    /// Where a filter notes what it reads besides its input and its arguments.
    let log: ReadLog?

    /// Notes that the result depends on a field of the heap.
    public func note(_ handle: Int, _ field: Int) { log?.note(handle, field) }
}
