public import Diagnostics

/// Something that happened on a day or over some days: a summit, a session, a founding act.
public struct Event: Record {
    public let id: Identifier<Event>
    public let location: SourceLocation
    public var common = Common()
    public private(set) var title = LocalizedText()
    public private(set) var series: Reference<Term>?
    @Located public private(set) var ordinal: Int?
    public private(set) var organ: Reference<Organ>?
    @Located public private(set) var start: PartialDate?
    @Located public private(set) var end: PartialDate?
    @Located public private(set) var hijri: HijriDate?
    public private(set) var city: LocalizedText?
    public private(set) var state: Reference<State>?
    public private(set) var place: LocalizedText?
    public private(set) var theme: LocalizedText?
    public private(set) var participants: [Reference<State>] = []
    public private(set) var outcomes: [LocalizedText] = []

    public init(id: Identifier<Event>, location: SourceLocation) { (self.id, self.location) = (id, location) }

    public var order: RecordOrder { .date(start) }
    public var soughtDates: [PartialDate] { [start, end].compactMap { $0 } }
    public var period: Period { Period(from: start, to: end, isOpen: false) }
}

extension Event {
    public static let schema = Schema<Event>(
        "event", collection: "events", noun: "an event", meaning: "Something that happened on a day or over some days",
        fields: [
            .required("title", \.title, "The title"),
            .optional("series", \.series, inverse: "events", vocabulary: "event-series", "The series it belongs to"),
            .optional("ordinal", \._ordinal, "Its number in the series"),
            .optional("organ", \.organ, inverse: "events", "The organ that met or acted"),
            .required("start", \._start, "The day, month or year on which it began"),
            .optional("end", \._end, "Its last day, where it lasted more than one"),
            .optional("hijri", \._hijri, "The Hijri date as the source prints it"),
            .optional("city", \.city, "The city"),
            .optional("state", \.state, inverse: "events", "The state that hosted it"),
            .optional("place", \.place, "The place, where it is no state's"),
            .optional("theme", \.theme, "The title that the session was given"),
            .optional("participants", \.participants, inverse: "participations", "The states that took part"),
            .optional("outcomes", \.outcomes, "What came of it, by title"),
        ],
        derived: [
            DerivedField("period", .period, "From its first day to its last") { event, _, _ in .period(event.period) },
            neighbour("previous", -1, "The event before it in its series"),
            neighbour("next", +1, "The event after it in its series"),
            DerivedField(
                "members_count", .optional(.integer),
                "How many were members on its first day, not counting suspended ones", of: \._start
            ) { start, _, registry in
                start.wrappedValue.flatMap { registry.memberCount(on: $0) }.value
            },
        ])

    /// The event some steps away in the same series, by date.
    private static func neighbour(_ name: String, _ step: Int, _ meaning: String) -> DerivedField<Event> {
        DerivedField(name, .optional(.reference("event")), meaning, of: \.series) { series, key, registry in
            guard let series = series?.target else { return .absent }
            let events = registry.related(to: series, "events")
            guard let place = position(of: key, in: events), events.indices.contains(place + step) else {
                return .absent
            }
            return .reference(events[place + step])
        }
    }
}

/// Where `key` stands among keys that are in order; by halving, since a series may hold thousands.
private func position(of key: RecordKey, in keys: [RecordKey]) -> Int? {
    var range = 0..<keys.count
    while let last = range.last {
        let middle = (range.lowerBound + last) / 2
        if keys[middle] == key { return middle }
        range = keys[middle] < key ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
}
