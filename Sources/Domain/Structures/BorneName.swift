public import Diagnostics

/// A name that the organisation itself bore before the one it has now.
public struct BorneName: Structure {
    public private(set) var name = LocalizedText()
    public private(set) var shortName: LocalizedText?
    @Located public private(set) var start: PartialDate?
    @Located public private(set) var end: PartialDate?

    public init() {}

    public static let name = "BorneName"
    public static let noun = "a former name"
    public static let fields: [Field<BorneName>] = [
        .required("name", \.name, "The name"),
        .optional("short_name", \.shortName, "Its short form"),
        .optional("from", \._start, "Since when it was borne; the first one needs none"),
        .required("to", \._end, "The day on which the next name took its place"),
    ]
    public static let derived = [
        DerivedValue<BorneName>("period", .period, "From the first day of the name to its last") {
            .period(Period(from: $0.start, to: $0.end, isOpen: false))
        }
    ]
}

extension [BorneName] {
    /// The name that was borne on a date; `nil` where it is today's, and where the date is too vague to tell.
    ///
    /// On the day of the change the new name holds.
    public func borne(on date: PartialDate) -> BorneName? {
        first { name in
            guard let end = name.end, date.isBefore(end) else { return false }
            return name.start.map { !date.isBefore($0) } ?? true
        }
    }

    /// Ends before starts, and names that follow one another in the wrong order.
    public var contradictions: [Diagnostic] {
        compactMap { DatedSpan($0.$start, $0.$end).reversal }
            + zip(self, dropFirst()).compactMap { earlier, later in
                guard let end = earlier.end, let next = later.end, !end.isBefore(next) else { return nil }
                return .namesOutOfOrder(earlier, later)
            }
    }
}
