/// A year in which the circle of members changed.
public struct MembershipYear: Sendable {
    public let year: Int
    /// By date, then in the order of the records.
    public let changes: [MembershipChange]
    /// How many were members at its end, suspended ones not counted.
    public let members: Int
}

/// Someone joined, was suspended, returned or left.
public struct MembershipChange: Sendable {
    public enum Sort: String, CaseIterable, Sendable {
        case joined, suspended, returned, left
        /// Became an observer, ceased to be one.
        case observing
        case observingNoLonger = "observing-no-longer"
    }

    public let sort: Sort
    public let member: RecordKey
    public let date: PartialDate
    /// What decided it, where that is written.
    public let reason: LocalizedText?
}

extension Registry {
    /// The years in which anything changed, the first one first. What is not dated is not among them.
    public var changes: [MembershipYear] {
        let changes = histories.flatMap { MembershipChange.all(in: $1, of: $0) }
        let byYear = Dictionary(grouping: changes, by: \.date.year)
        return byYear.keys.sorted().compactMap { year in
            guard let date = PartialDate(year: year, month: 12, day: 31) else { return nil }
            return MembershipYear(
                year: year, changes: (byYear[year] ?? []).sorted(by: MembershipChange.isBefore),
                members: timeline.memberCount(in: date.days))
        }
    }
}

extension MembershipChange {
    fileprivate static func isBefore(_ one: MembershipChange, _ other: MembershipChange) -> Bool {
        one.date != other.date ? one.date < other.date : one.member < other.member
    }

    /// What follows from one period to the next; the end of the last one is a change too.
    fileprivate static func all(in periods: [Membership], of member: RecordKey) -> [MembershipChange] {
        var changes: [MembershipChange] = []
        var hasBelonged = false
        var previous: Membership.Status?
        for (period, next) in zip(periods, periods.dropFirst().map(Optional.init) + [nil]) {
            let sorts = sorts(from: previous, to: period.status, hasBelonged: hasBelonged)
            changes += sorts.compactMap { MembershipChange($0, member, period.start, reason: period.reason) }
            hasBelonged = hasBelonged || period.status.belongs
            previous = period.status
            if next == nil { changes += ending(of: period, member) }
        }
        return changes
    }

    private static func ending(of period: Membership, _ member: RecordKey) -> [MembershipChange] {
        sorts(from: period.status, to: .withdrawn, hasBelonged: true)
            .compactMap { MembershipChange($0, member, period.end, reason: nil) }
    }

    private init?(_ sort: Sort, _ member: RecordKey, _ date: PartialDate?, reason: LocalizedText?) {
        guard let date else { return nil }
        (self.sort, self.member, self.date, self.reason) = (sort, member, date, reason)
    }

    private static func sorts(
        from previous: Membership.Status?, to status: Membership.Status, hasBelonged: Bool
    ) -> [Sort] {
        guard status != previous else { return [] }
        let leaves: [Sort] = previous?.belongs == true ? [.left] : previous == .observer ? [.observingNoLonger] : []
        switch status {
        case .member: return [hasBelonged ? .returned : .joined]
        case .suspended: return [.suspended]
        case .observer: return leaves + [.observing]
        case .withdrawn: return leaves
        }
    }
}
