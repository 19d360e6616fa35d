/// Something wrong in a source, said so that the person who wrote it can mend it.
public struct Diagnostic: Error, Hashable, Sendable {
    public enum Severity: Hashable, Sendable { case warning, error }

    /// Another place that belongs to the same mistake: the first of two records, the template that included this one.
    public struct Note: Hashable, Sendable {
        public var location: SourceLocation
        public var message: String

        public init(at location: SourceLocation, _ message: String) {
            (self.location, self.message) = (location, message)
        }
    }

    /// What tests and documentation call it: stable, English, `kebab-case`.
    public var code: String
    public var severity: Severity
    public var location: SourceLocation
    /// What is wrong: one sentence, no final stop, the thing itself between « ».
    public var message: String
    /// How to mend it, where that is known: the nearest spelling, what was expected.
    public var hint: String?
    public var notes: [Note]

    public init(
        _ code: String, at location: SourceLocation, _ message: String, hint: String? = nil,
        severity: Severity = .error, notes: [Note] = []
    ) {
        (self.code, self.severity, self.location) = (code, severity, location)
        (self.message, self.hint, self.notes) = (message, hint, notes)
    }
}

extension Sequence<Diagnostic> {
    /// By file, line and column, each told once, so that two runs say the same.
    public func inReadingOrder() -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return filter { seen.insert($0).inserted }
            .sorted { ($0.location, $0.code, $0.message) < ($1.location, $1.code, $1.message) }
    }

    public var hasErrors: Bool { contains { $0.severity == .error } }
}

extension [Diagnostic] {
    /// Asked of every file, nearly always for nothing.
    public var hasErrors: Bool { !isEmpty && contains { $0.severity == .error } }
}
