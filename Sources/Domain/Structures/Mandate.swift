/// An office held from a day to a day.
public struct Mandate: Structure {
    public private(set) var organ: Reference<Organ>?
    public private(set) var office: Reference<Term>?
    @Located public private(set) var start: PartialDate?
    @Located public private(set) var end: PartialDate?
    public private(set) var sources: [Reference<Source>] = []

    public init() {}

    public static let name = "Mandate"
    public static let noun = "a mandate"
    public static let fields: [Field<Mandate>] = [
        .optional("organ", \.organ, inverse: "officeholders", "The organ in which the office is held"),
        .required("office", \.office, inverse: "officeholders", vocabulary: "offices", "The office"),
        .optional("from", \._start, "Since when"),
        .optional("to", \._end, "Until when; open where it still lasts"),
        .sources(\.sources),
    ]
    public static let derived = [
        DerivedValue<Mandate>("period", .period, "From its first day to its last") {
            .period(Period(from: $0.start, to: $0.end, isOpen: true))
        }
    ]
}
