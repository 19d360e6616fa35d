internal import Figures
internal import Templates

extension FigureFilters {
    /// `{{ state | membership_bar(t.figure.bar, 1969, 2026) }}`: periods of which no beginning is known are not on it.
    var membershipBar: Filter {
        let needs = FigureNeeds(
            subject: "a record", fields: ["title"] + Stay.fields, words: ["standing", "period"] + Standing.words,
            years: ["first", "last"], mayBeMissing: true)
        return filter("membership_bar", needs) { input in
            let periods = input.subject.stays.compactMap { stay in
                stay.from.map { MembershipBar.Period(stay.standing, from: $0, to: stay.to, timeText: stay.words) }
            }
            guard !periods.isEmpty, let years = Self.years(input.years, periods) else { return nil }
            let words = MembershipBar.Words(
                caption: input.caption(input.subject["title"].text),
                columns: (input.word("standing"), input.word("period")), standings: input.standings)
            let bar = MembershipBar(words: words, periods: periods, years: years)
            return FigureObject(words.caption, bar.table) { bar.svg(id: "figure-bar") }
        }
    }

    /// The years asked for, and more where a period goes beyond them.
    private static func years(_ years: [Int], _ periods: [MembershipBar.Period]) -> ClosedRange<Int>? {
        let all = years + periods.flatMap { [$0.from.year, $0.to?.year ?? $0.from.year] }
        guard let first = all.min(), let last = all.max() else { return nil }
        return first...last
    }

    /// `{{ site.membership_years | membership_growth(t.figure.growth, 2026) }}`: up to that year.
    var membershipGrowth: Filter {
        let type = Type.list(.object("MembershipYear"))
        let needs = FigureNeeds(
            subject: "a list of years", fields: ["year", "changes.sort", "changes.title", "members"], isList: true,
            type: type,
            words: ["year", "members", "changes"], years: ["last"])
        return filter("membership_growth", needs) { input in
            let growth = MembershipGrowth(
                caption: input.caption(), columns: (input.word("year"), input.word("members"), input.word("changes")),
                years: Self.years(input.subject.items, to: input.years.first ?? 0))
            return FigureObject(input.caption(), growth.table) { growth.svg(id: "figure-growth") }
        }
    }

    /// Without gaps: in a year in which nothing changed there are as many as before.
    private static func years(_ told: [Reading], to last: Int) -> [MembershipGrowth.Year] {
        var years: [MembershipGrowth.Year] = []
        for entry in told {
            guard let number = entry["year"].integer, let members = entry["members"].integer else { continue }
            fill(&years, before: number)
            let changes = entry["changes"].items.compactMap { change in
                MembershipGrowth.Change.Kind(sort: change["sort"].text).map {
                    MembershipGrowth.Change($0, change["title"].text)
                }
            }
            years.append(.init(number, members: members, changes: changes, address: "#\(number)"))
        }
        fill(&years, before: last + 1)
        return years
    }

    private static func fill(_ years: inout [MembershipGrowth.Year], before year: Int) {
        while let last = years.last, last.year + 1 < year { years.append(.init(last.year + 1, members: last.members)) }
    }
}

extension MembershipGrowth.Change.Kind {
    /// `nil` for what leaves the number of members as it is.
    fileprivate init?(sort: String) {
        switch sort {
        case "joined": self = .joined
        case "suspended": self = .suspended
        case "returned": self = .returned
        case "left": self = .left
        default: return nil
        }
    }
}
