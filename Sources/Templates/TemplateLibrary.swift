public import Diagnostics

/// All templates of a site, parsed.
public struct TemplateLibrary: Sendable {
    /// What came of compiling a page's template.
    public struct Compilation: Sendable {
        /// `nil` where an error stands in the template or in one that it extends, includes or imports.
        public let program: Program?
        /// In reading order. Those of parsing are the library's and not told again.
        public let diagnostics: [Diagnostic]
    }

    /// The mistakes that parsing finds in every template, used or not. In reading order.
    public let diagnostics: [Diagnostic]
    /// As `extends`, `include` and `import` name them; sorted.
    public let names: [String]
    let templates: [Template]
    let indices: [String: Int]
    let environment: Environment

    public init(sources: [SourceFile], folder: String = "", environment: Environment) {
        self.init(sources.map { Template($0, folder: folder) }, environment: environment)
    }

    public init(_ templates: [Template], environment: Environment) {
        (self.templates, self.environment) = (templates, environment)
        indices = Dictionary(templates.enumerated().map { ($1.name, $0) }) { first, _ in first }
        names = indices.keys.sorted()
        diagnostics = templates.flatMap(\.diagnostics).inReadingOrder()
    }

    /// Checks a template, and all that it extends, includes and imports, against the variables that a page gives it.
    public func compile(entry: String, context: [Variable]) -> Compilation {
        guard let index = indices[entry] else {
            return Compilation(program: nil, diagnostics: [.unknownEntry(entry, known: names)])
        }
        return Compiler.compile(self, entry: index, variables: context)
    }
}

extension Sequence<Diagnostic> {
    /// The first of those that tell the same mistake at the same place: a layout's mistake shows under every page that
    /// extends it, each time with another trail.
    public func oncePerPlace() -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return filter { diagnostic in
            var bare = diagnostic
            bare.notes = []
            return seen.insert(bare).inserted
        }
    }
}
