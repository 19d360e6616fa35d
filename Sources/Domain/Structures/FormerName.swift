/// A name that was borne before.
public struct FormerName: Structure {
    public private(set) var name = LocalizedText()
    @Located public private(set) var start: PartialDate?
    @Located public private(set) var end: PartialDate?
    public private(set) var sources: [Reference<Source>] = []

    public init() {}

    public static let name = "FormerName"
    public static let noun = "a former name"
    public static let fields: [Field<FormerName>] = [
        .required("name", \.name, "The name"),
        .optional("from", \._start, "Since when it was borne"),
        .optional("to", \._end, "Until when it was borne"),
        .sources(\.sources),
    ]
    public static let derived = [
        DerivedValue<FormerName>("period", .period, "From the first day of the name to its last") {
            .period(Period(from: $0.start, to: $0.end, isOpen: false))
        }
    ]
}
