/// Who belonged to the organisation, and in what standing, on a date; each list in order of kind and record.
public struct Members: Sendable {
    public let date: PartialDate
    /// Suspended ones are not among them.
    public private(set) var members: [RecordKey] = []
    public private(set) var suspended: [RecordKey] = []
    public private(set) var observers: [RecordKey] = []
    /// Of whom it is not known since when they were what they are: they may have been so on the date, or not yet.
    public private(set) var unknown: [RecordKey] = []

    init(on date: PartialDate, _ timeline: MembershipTimeline) {
        self.date = date
        let standings = timeline.standings(in: date.days)
        for stay in standings { add(stay) }
        let known = Set(standings.map(\.member))
        unknown = timeline.undated.filter { $0.last >= date.days.lowerBound && !known.contains($0.member) }
            .map(\.member)
    }

    private mutating func add(_ stay: MembershipTimeline.Stay) {
        switch stay.status {
        case .member: members.append(stay.member)
        case .suspended: suspended.append(stay.member)
        case .observer: observers.append(stay.member)
        case .withdrawn: break
        }
    }
}

extension Registry {
    /// Who belonged on a day; in a month or a year, whoever belonged on any of its days, in the last standing of that time.
    /// How dates known to the year become days says ``MembershipTimeline``.
    public func members(on date: PartialDate) -> Members { Members(on: date, timeline) }

    /// How many were members, suspended ones not counted; `nil` where there was none, before the founding.
    func memberCount(on date: PartialDate) -> Int? {
        let count = timeline.memberCount(in: date.days)
        return count > 0 ? count : nil
    }
}
