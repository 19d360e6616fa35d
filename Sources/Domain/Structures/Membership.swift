/// A period of membership, suspension or observation; the periods of one state follow one another.
public struct Membership: Structure {
    public enum Status: String, CaseIterable, Choice { case member, suspended, withdrawn, observer }

    @Located public private(set) var status = Status.member
    @Located public private(set) var start: PartialDate?
    @Located public private(set) var end: PartialDate?
    public private(set) var reason: LocalizedText?
    public private(set) var sources: [Reference<Source>] = []

    public init() {}

    public static let name = "Membership"
    public static let noun = "a period of membership"
    public static let fields: [Field<Membership>] = [
        .required("status", \._status, "What the state was"),
        .optional("from", \._start, "Since when"),
        .optional("to", \._end, "Until when; open where it still lasts"),
        .optional("reason", \.reason, "What decided it"),
        .sources(\.sources),
    ]
    public static let derived = [
        DerivedValue<Membership>("period", .period, "From its first day to its last") {
            .period(Period(from: $0.start, to: $0.end, isOpen: true))
        }
    ]
}

/// A kind of record that belongs to the organisation, or observes it, for periods.
public protocol Member: Record {
    var memberships: [Membership] { get }
}

extension Membership {
    /// What follows from the periods of a member: where it stands now, and since when it belongs.
    static func derivedFields<Member: Record>(
        _ memberships: @escaping @Sendable (Member) -> [Membership]
    ) -> [DerivedField<Member>] {
        [
            DerivedField("status", .optional(Status.type), "What it is now: the last of its periods, if still open") {
                member, _, _ in
                memberships(member).last.flatMap { $0.end == nil ? $0.status : nil }.value
            },
            DerivedField("joined", .optional(.date), "When its first period began") { member, _, _ in
                memberships(member).first.flatMap(\.start).value
            },
            DerivedField("is_member", .boolean, "Whether it belongs now, suspended or not") { member, _, _ in
                .boolean(memberships(member).last.map { $0.end == nil && $0.status.belongs } ?? false)
            },
        ]
    }
}

extension Membership.Status {
    /// A suspended member is still one.
    var belongs: Bool {
        switch self {
        case .member, .suspended: true
        case .withdrawn, .observer: false
        }
    }
}
