public import Diagnostics

/// An organ or institution of the system.
public struct Organ: Record {
    public let id: Identifier<Organ>
    public let location: SourceLocation
    public var common = Common()
    public private(set) var name = LocalizedText()
    public private(set) var formerNames: [FormerName] = []
    public private(set) var abbreviation: LocalizedText?
    public private(set) var category: Reference<Term>?
    public private(set) var parent: Reference<Organ>?
    @Located public private(set) var established: PartialDate?
    public private(set) var establishedBy: Reference<Event>?
    @Located public private(set) var dissolved: PartialDate?
    public private(set) var seat: Seat?
    public private(set) var periodicity: LocalizedText?
    public private(set) var languages: [Language] = []
    public private(set) var website: WebAddress?
    public private(set) var status: LocalizedText?

    public init(id: Identifier<Organ>, location: SourceLocation) { (self.id, self.location) = (id, location) }

    public var title: LocalizedText { name }
    public var soughtNames: [LocalizedText] { [name] + [abbreviation].compactMap { $0 } + formerNames.map(\.name) }
    public var soughtDates: [PartialDate] { [established, dissolved].compactMap { $0 } }
    public var order: RecordOrder { .position }
}

extension Organ {
    public static let schema = Schema<Organ>(
        "organ", collection: "organs", noun: "an organ", meaning: "An organ or institution of the system",
        fields: [
            .required("name", \.name, "The name"),
            .optional("former_names", \.formerNames, "Names that it bore before"),
            .optional("abbreviation", \.abbreviation, "The abbreviation"),
            .required(
                "category", \.category, inverse: "organs", vocabulary: "organ-categories", "Its place in the system"),
            .optional("parent", \.parent, inverse: "parts", "The organ that it belongs to"),
            .optional("established", \._established, "When it was founded"),
            .optional("established_by", \.establishedBy, inverse: "established", "The event that founded it"),
            .optional("dissolved", \._dissolved, "When it ceased to be"),
            .optional("seat", \.seat, "Where it sits"),
            .optional("periodicity", \.periodicity, "How often it meets"),
            .optional("languages", \.languages, "Its working languages"),
            .optional("website", \.website, "Its own site"),
            .optional("status", \.status, "Where it stands, if it is not simply at work"),
        ],
        derived: [documents])

    private static let documents = DerivedField<Organ>(
        "documents", .list(.reference("document")), "What its events adopted"
    ) { key, registry in
        let events = registry.related(to: key, "events")
        return .list(events.flatMap { registry.related(to: $0, "documents") }.map { .reference($0) })
    }
}
