public import Diagnostics

/// Someone who holds or held an office.
public struct Person: Record {
    public let id: Identifier<Person>
    public let location: SourceLocation
    public var common = Common()
    public private(set) var name = LocalizedText()
    public private(set) var state: Reference<State>?
    public private(set) var mandates: [Mandate] = []

    public init(id: Identifier<Person>, location: SourceLocation) { (self.id, self.location) = (id, location) }

    public var title: LocalizedText { name }
    /// By the day on which the first office was taken.
    public var order: RecordOrder { .date(mandates.compactMap(\.start).min()) }
}

extension Person {
    public static let schema = Schema<Person>(
        "person", collection: "people", noun: "a person", meaning: "Someone who holds or held an office",
        fields: [
            .required("name", \.name, "The name"),
            .optional("state", \.state, inverse: "nationals", "The state whose national the person is"),
            .required("mandates", \.mandates, "The offices held, the first one first"),
        ],
        derived: [
            DerivedField("is_in_office", .boolean, "Whether a mandate is still open") { person, _, _ in
                .boolean(person.mandates.contains { $0.end == nil })
            }
        ])
}
