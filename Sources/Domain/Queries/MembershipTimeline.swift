/// Every period of membership as days, so that who belonged on a day is a matter of comparing numbers.
///
/// Dates are known to the year or the month; the rule by which they become days: a period runs from the first day on which
/// it may have begun to the last on which it may have ended, and where two periods of one member meet on a day, the later
/// one holds. So « 1969 to 1980-01, then suspended » is suspended from 1 January 1980, and 1969 covers 25 September 1969.
/// Only before the first organ was established was no one a member, where the date leaves that open.
struct MembershipTimeline: Sendable {
    struct Stay: Sendable {
        let member: RecordKey
        let status: Membership.Status
        /// `nil` where it is not known when the period began.
        let first: Int?
        /// `Int.max` while it lasts.
        let last: Int
        /// The first day of the period that follows; `Int.max` where none does.
        let successor: Int

        /// The last day on which it is this period that holds.
        var lastInForce: Int { min(last, successor - 1) }
    }

    /// By member, and by time.
    private(set) var stays: [Stay] = []
    /// The days on which the number of members changes, and the number from each of them on.
    private var turns: [(day: Int, count: Int)] = []
    /// When members left without anything following at once, by day.
    private var departures: [(last: Int, successor: Int)] = []

    init() {}

    init(_ registry: Registry) {
        let birth = registry.records(Organ.self).compactMap { $0.established?.days.lowerBound }.min()
        for (member, periods) in registry.histories { add(periods, of: member, birth: birth) }
        count()
    }
}

extension MembershipTimeline {
    /// How many are members, suspended ones not counted, on days of which any may be meant.
    ///
    /// By halving: the events of a site ask this once each.
    func memberCount(in days: ClosedRange<Int>) -> Int {
        let turn = turns.partitioningIndex { $0.day > days.upperBound }
        let atTheEnd = turn > 0 ? turns[turn - 1].count : 0
        let departure = departures.partitioningIndex { $0.last >= days.lowerBound }
        let gone = departures[departure...].prefix { $0.last < days.upperBound }
        return atTheEnd + gone.count { $0.successor > days.upperBound }
    }

    /// What each was on these days, one by one; of several periods the last one holds.
    func standings(in days: ClosedRange<Int>) -> [Stay] {
        var standings: [Stay] = []
        for stay in stays where stay.lastInForce >= days.lowerBound && stay.first ?? .min <= days.upperBound {
            if standings.last?.member == stay.member { standings.removeLast() }
            standings.append(stay)
        }
        return standings
    }
}

extension MembershipTimeline {
    private mutating func add(_ periods: [Membership], of member: RecordKey, birth: Int?) {
        let firsts = periods.indices.map { index in
            firstDay(of: periods[index], after: index > 0 ? periods[index - 1] : nil, birth: birth)
        }
        for (index, period) in periods.enumerated() {
            let successor = firsts[(index + 1)...].lazy.compactMap { $0 }.first ?? .max
            let stay = Stay(
                member: member, status: period.status, first: firsts[index],
                last: period.end?.days.upperBound ?? .max, successor: successor)
            // One that ends before it begins is told elsewhere, and holds on no day.
            if stay.first ?? .min <= stay.lastInForce { stays.append(stay) }
        }
    }

    /// Where only its end is given, a period begins where the one before it ends.
    private func firstDay(of period: Membership, after previous: Membership?, birth: Int?) -> Int? {
        guard let days = (period.start ?? previous?.end)?.days else { return nil }
        guard let birth, days.contains(birth) else { return days.lowerBound }
        return birth
    }

    private mutating func count() {
        let members = stays.filter { $0.status == .member && $0.first != nil }
        var steps = members.map { ($0.first ?? 0, 1) }
        for stay in members where stay.lastInForce < .max - 1 { steps.append((stay.lastInForce + 1, -1)) }
        for (day, step) in steps.sorted(by: { $0.0 < $1.0 }) {
            let count = (turns.last?.count ?? 0) + step
            if turns.last?.day == day { turns.removeLast() }
            turns.append((day, count))
        }
        departures = members.filter { $0.lastInForce < $0.successor - 1 }.map { ($0.last, $0.successor) }
            .sorted { $0 < $1 }
    }
}

extension Array {
    /// The first position from which on `isBeyond` holds, in an array where it holds for no element and then for all.
    fileprivate func partitioningIndex(where isBeyond: (Element) -> Bool) -> Int {
        var range = startIndex..<endIndex
        while !range.isEmpty {
            let middle = (range.lowerBound + range.upperBound) / 2
            range = isBeyond(self[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
        }
        return range.lowerBound
    }
}
