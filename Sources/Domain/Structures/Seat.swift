/// Where an organ sits.
public struct Seat: Structure {
    public private(set) var city: LocalizedText?
    public private(set) var state: Reference<State>?
    public private(set) var sources: [Reference<Source>] = []

    public init() {}

    public static let name = "Seat"
    public static let noun = "a seat"
    public static let fields: [Field<Seat>] = [
        .optional("city", \.city, "The city"),
        .optional("state", \.state, inverse: "organs", "The state"),
        .sources(\.sources),
    ]
}
