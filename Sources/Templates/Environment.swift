/// What the host gives to all its templates.
public struct Environment: Sendable {
    /// The order of two texts in a language (BCP 47): below zero, zero, above zero.
    public typealias Collation = @Sendable (_ one: String, _ other: String, _ language: String) -> Int

    let types: [String: ObjectType]
    /// Seen in every template, also in macros that are imported without context.
    public let globals: [Variable]
    let filters: [String: Filter]
    let collate: Collation?

    /// - Parameter collate: the order in which `sort` puts text; by Unicode scalar where there is none.
    public init(
        types: [ObjectType] = [], globals: [Variable] = [], filters: [Filter] = [], collate: Collation? = nil
    ) {
        self.types = Dictionary(types.map { ($0.name, $0) }) { _, last in last }
        self.globals = globals
        self.filters = Dictionary(filters.map { ($0.name, $0) }) { _, last in last }
        self.collate = collate
    }
}
