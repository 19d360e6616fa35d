import Testing

@testable import Domain

@Suite struct MembersTests {
    private static let states = """
        - id: maroc
          name: Maroc
          memberships: [{status: member, from: 1969}]
        - id: egypte
          name: Égypte
          memberships:
            - {status: member, from: 1969, to: 1979-05}
            - {status: suspended, from: 1979-05, to: 1984}
            - {status: member, from: 1984}
        - id: zanzibar
          name: Zanzibar
          memberships: [{status: member, from: 1993-01, to: 1993-08}]
        - id: palestine
          name: Palestine
          memberships: [{status: observer, from: 1969-09-25, to: 1972-03-04}, {status: member, from: 1972-03-04}]
        - id: perse
          name: Perse
          memberships: [{status: member, from: 1975, to: 1980}, {status: withdrawn, from: 1980}]
        - id: tchad
          name: Tchad
          memberships: [{status: observer}]
        """
    private static let organisations =
        "- {id: ua, name: Union africaine, memberships: [{status: observer, from: 1977}]}"
    private static let site = SmallSite(["states": states, "organisations": organisations])

    private func standings(_ date: String) throws -> [String] {
        let (registry, members) = (Self.site.registry, Self.site.registry.members(on: try #require(PartialDate(date))))
        return [members.members, members.suspended, members.observers, members.unknown].map { keys in
            keys.map(registry.id).joined(separator: " ")
        }
    }

    private static let dates: [(String, [String])] = [
        ("1968-12-31", ["", "", "", "tchad"]),
        ("1969-01-01", ["egypte maroc", "", "", "tchad"]),
        ("1972-03-03", ["egypte maroc", "", "palestine", "tchad"]),
        ("1972-03-04", ["egypte maroc palestine", "", "", "tchad"]),
        // The month is all that is known: from its first day the later period holds.
        ("1979-04-30", ["egypte maroc palestine perse", "", "ua", "tchad"]),
        ("1979-05-01", ["maroc palestine perse", "egypte", "ua", "tchad"]),
        ("1979", ["maroc palestine perse", "egypte", "ua", "tchad"]),
        ("1983-12", ["maroc palestine", "egypte", "ua", "tchad"]),
        ("1984", ["egypte maroc palestine", "", "ua", "tchad"]),
        ("1980-06", ["maroc palestine", "egypte", "ua", "tchad"]),
        // Gone without anything that follows: to the last day that may be meant, and in a year of which it was part.
        ("1993-08-31", ["egypte maroc palestine zanzibar", "", "ua", "tchad"]),
        ("1993-09-01", ["egypte maroc palestine", "", "ua", "tchad"]),
        ("1993", ["egypte maroc palestine zanzibar", "", "ua", "tchad"]),
        ("1993~", ["egypte maroc palestine zanzibar", "", "ua", "tchad"]),
        ("1994", ["egypte maroc palestine", "", "ua", "tchad"]),
    ]

    @Test(arguments: dates)
    func `on a date each is what its last period says`(date: String, expected: [String]) throws {
        #expect(try standings(date) == expected)
    }

    @Test(arguments: dates)
    func `the number of members is that of the list`(date: String, expected: [String]) throws {
        let count = Self.site.registry.memberCount(on: try #require(PartialDate(date)))
        #expect(count ?? 0 == expected[0].split(separator: " ").count)
        #expect(count != 0)
    }

    @Test func `no one was a member before the first organ, where the date leaves it open`() throws {
        let organs = """
            - {id: conseil, name: Conseil, category: principal, established: 1970-03}
            - {id: sommet, name: Sommet, category: principal, established: 1969-09-22}
            """
        let terms = "- {id: principal, vocabulary: organ-categories, name: Principal}"
        let registry = SmallSite(["states": Self.states, "organs": organs, "terms": terms]).registry
        func count(_ date: String) throws -> Int? { registry.memberCount(on: try #require(PartialDate(date))) }
        #expect(try count("1969-09-21") == nil)
        #expect(try count("1969-09-22") == 2)
        #expect(try count("1969") == 2)
    }

    @Test func `the number is that of the list for any periods and any dates`() throws {
        var dice = Dice(seed: 25)
        for _ in 0..<40 {
            let rows = (0..<12).map { "- {id: s\($0), name: S, memberships: [\(periods(&dice))]}" }
            let registry = SmallSite(["states": rows.joined(separator: "\n")]).registry
            for _ in 0..<60 {
                let date = try #require(PartialDate(writtenDate(&dice)))
                #expect(
                    registry.memberCount(on: date) ?? 0 == registry.members(on: date).members.count, "\(date) \(rows)")
            }
        }
    }

    /// Periods of any kind, contradictions too: those are told elsewhere, and must not lead to two answers here.
    private func periods(_ dice: inout Dice) -> String {
        let count = Int.random(in: 1...4, using: &dice)
        let dates = (0...count).map { _ in writtenDate(&dice) }.sorted()
        return (0..<count).map { index in
            let status = Membership.Status.allCases.randomElement(using: &dice)!
            let start = Int.random(in: 0..<8, using: &dice) == 0 ? "" : ", from: \(dates[index])"
            let end =
                switch Int.random(in: 0..<8, using: &dice) {
                case 0: ", to: \(writtenDate(&dice))"
                case 1: ""
                default: index + 1 < count || Bool.random(using: &dice) ? ", to: \(dates[index + 1])" : ""
                }
            return "{status: \(status.rawValue)\(start)\(end)}"
        }.joined(separator: ", ")
    }

    private func writtenDate(_ dice: inout Dice) -> String {
        let year = "19\(Int.random(in: 70...76, using: &dice))"
        switch Int.random(in: 0..<3, using: &dice) {
        case 0: return year
        case 1: return "\(year)-0\(Int.random(in: 1...9, using: &dice))"
        default: return "\(year)-0\(Int.random(in: 1...9, using: &dice))-1\(Int.random(in: 0...9, using: &dice))"
        }
    }

    @Test func `each change stands in its year, by date`() {
        let registry = Self.site.registry
        let told = registry.changes.map { year in
            "\(year.year) (\(year.members)): "
                + year.changes.map { "\($0.sort.rawValue) \(registry.id($0.member))" }.joined(separator: ", ")
        }
        #expect(
            told == [
                "1969 (2): joined egypte, joined maroc, observing palestine",
                "1972 (3): joined palestine", "1975 (4): joined perse", "1977 (4): observing ua",
                "1979 (3): suspended egypte", "1980 (2): left perse", "1984 (3): returned egypte",
                "1993 (3): joined zanzibar, left zanzibar",
            ])
    }

    @Test func `a member that becomes an observer has left`() {
        let state = """
            - id: suriname
              name: Suriname
              memberships:
                - {status: observer, from: 1980, to: 1985}
                - {status: member, from: 1985, to: 1990}
                - {status: member, from: 1990, to: 1995}
                - {status: observer, from: 1995, to: 2000, reason: Le retrait}
            """
        let changes = SmallSite(["states": state]).registry.changes.flatMap(\.changes)
        #expect(
            changes.map { "\($0.date.iso) \($0.sort.rawValue)" } == [
                "1980 observing", "1985 joined", "1995 left", "1995 observing", "2000 observing-no-longer",
            ])
        #expect(changes[2].reason == LocalizedText("Le retrait"))
    }
}
