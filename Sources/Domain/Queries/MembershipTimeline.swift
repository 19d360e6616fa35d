/// Every period of membership as days, so that who belonged on a day is a matter of comparing numbers.
///
/// Dates are known to the year or the month; the rule by which they become days: a period runs from the first day on which
/// it may have begun to the last on which it may have ended, and where two periods of one member meet on a day, the later
/// one holds. So « 1969 to 1980-01, then suspended » is suspended from 1 January 1980, and 1969 covers 25 September 1969.
/// Only before the first organ was established was no one a member, where the date leaves that open.
struct MembershipTimeline: Sendable {
    /// A period that is dated.
    struct Stay: Sendable {
        let member: RecordKey
        let status: Membership.Status
        let first: Int
        /// The last day on which it is this period that holds; `Int.max` while it lasts.
        let last: Int
        /// The first day of the period that follows; `Int.max` where none does.
        let successor: Int
    }

    /// A period of which it is not known when it began.
    struct Undated: Sendable {
        let member: RecordKey
        let last: Int
    }

    /// By member, and by time; of one member no two share a day.
    private var stays: [Stay] = []
    private(set) var undated: [Undated] = []
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

    /// What each was on these days; of several periods the last one holds.
    func standings(in days: ClosedRange<Int>) -> [Stay] {
        var standings: [Stay] = []
        for stay in stays where stay.last >= days.lowerBound && stay.first <= days.upperBound {
            if standings.last?.member == stay.member { standings.removeLast() }
            standings.append(stay)
        }
        return standings
    }
}

extension MembershipTimeline {
    /// A period as days, not yet beside the others of its member.
    private typealias Span = (status: Membership.Status, first: Int, last: Int)

    private mutating func add(_ periods: [Membership], of member: RecordKey, birth: Int?) {
        var spans: [Span] = []
        var previous: Membership?
        for period in periods {
            let last = period.end?.days.upperBound ?? .max
            if let first = firstDay(of: period, after: previous, birth: birth) {
                // What ends before it begins, or stands in the wrong place, is told elsewhere, and holds on no day.
                if first <= last, first >= spans.last?.first ?? .min { spans.append((period.status, first, last)) }
            } else {
                undated.append(Undated(member: member, last: last))
            }
            previous = period
        }
        add(spans, of: member)
    }

    private mutating func add(_ spans: [Span], of member: RecordKey) {
        for (index, span) in spans.enumerated() {
            let successor = index + 1 < spans.count ? spans[index + 1].first : .max
            let last = successor < .max ? min(span.last, successor - 1) : span.last
            guard span.first <= last else { continue }
            stays.append(
                Stay(member: member, status: span.status, first: span.first, last: last, successor: successor))
        }
    }

    /// Where only its end is given, a period begins where the one before it ends.
    private func firstDay(of period: Membership, after previous: Membership?, birth: Int?) -> Int? {
        guard let days = (period.start ?? previous?.end)?.days else { return nil }
        guard let birth, days.contains(birth) else { return days.lowerBound }
        return birth
    }

    private mutating func count() {
        let members = stays.filter { $0.status == .member }
        let gone = members.filter { $0.last < .max }
        let steps = members.map { ($0.first, 1) } + gone.map { ($0.last + 1, -1) }
        for (day, step) in steps.sorted(by: { $0.0 < $1.0 }) {
            let count = (turns.last?.count ?? 0) + step
            if turns.last?.day == day { turns.removeLast() }
            turns.append((day, count))
        }
        departures = gone.filter { $0.last + 1 < $0.successor }.map { ($0.last, $0.successor) }.sorted { $0 < $1 }
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
