public import Diagnostics

/// All templates of a site, parsed.
public struct TemplateLibrary: Sendable {
    /// What came of compiling a page's template.
    public struct Compilation: Sendable {
        /// `nil` where an error stands in the template or in one that it extends, includes or imports.
        public let program: Program?
        /// In reading order.
        public let diagnostics: [Diagnostic]
    }

    /// The mistakes that parsing finds in every template, used or not. In reading order.
    public let diagnostics: [Diagnostic]
    /// As `extends`, `include` and `import` name them; sorted.
    public let names: [String]

    /// - Parameter folder: what is left out of a path to get the template's name: `Templates/` of `Templates/state.html`.
    public init(sources: [SourceFile], folder: String = "", environment: Environment) {
        diagnostics = []
        names = []
    }

    /// Checks a template, and all that it extends, includes and imports, against the variables that a page gives it.
    public func compile(entry: String, context: [Variable]) -> Compilation {
        Compilation(program: nil, diagnostics: [])
    }
}
