internal import Diagnostics

/// The periods of one member follow one another, without overlap and without a gap.
struct MembershipCheck: Check {
    private let registry: Registry

    init(_ registry: Registry) { self.registry = registry }

    var diagnostics: [Diagnostic] {
        registry.histories.flatMap { history in
            let neighbours = zip(history.periods, history.periods.dropFirst()).filter(Self.canBeCompared)
            let disorder = neighbours.compactMap(Self.disorder)
            // Between periods that are not in order nothing overlaps and nothing is missing that could be told.
            return disorder.isEmpty ? neighbours.compactMap(Self.contradiction) : disorder
        }
    }

    private static func canBeCompared(_ earlier: Membership, _ later: Membership) -> Bool {
        canFollow(earlier) && canFollow(later)
    }

    private static func disorder(_ earlier: Membership, _ later: Membership) -> Diagnostic? {
        guard let start = later.start, let before = earlier.start, start.isBefore(before) else { return nil }
        return .periodsOutOfOrder(earlier, later)
    }

    private static func contradiction(_ earlier: Membership, _ later: Membership) -> Diagnostic? {
        guard let start = later.start else { return nil }
        if earlier.span.reaches(beyond: start) { return .overlappingPeriods(earlier, later) }
        return leavesGap(earlier.end, start) ? .periodGap(earlier, later) : nil
    }

    /// What ends before it begins, or has no standing that could be read, is told by itself.
    private static func canFollow(_ period: Membership) -> Bool {
        period.$status.location != nil && !period.span.isReversed
    }

    /// Whether at least one day surely lies between: the years 1979 and 1980 may touch.
    private static func leavesGap(_ end: PartialDate?, _ start: PartialDate) -> Bool {
        guard let end else { return false }
        return end.possibleDays.upperBound + 1 < start.possibleDays.lowerBound
    }
}
