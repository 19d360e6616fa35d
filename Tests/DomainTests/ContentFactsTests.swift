import Testing

@testable import Domain

/// What the site's own records say over time, held against what was counted from the same facts by other means.
@Suite struct ContentFactsTests {
    private let registry = Content.site.registry

    @Test func `nothing in the site's records contradicts itself`() {
        #expect(registry.contradictions.map { "\($0.location): \($0.message)" } == [])
    }

    /// Counted by a script from the table of facts that the site was made from, as texts: a state is what the period is
    /// in which `from` filled up with `-01-01` <= day < `to` filled up; an observer is one whose `since` is not later.
    private static let counted: [(day: String, members: Int, suspended: [String], observers: Int)] = [
        ("1969-09-25", 25, [], 0), ("1970-03-23", 25, [], 0), ("1972-03-04", 31, [], 0), ("1974-02-22", 38, [], 0),
        ("1979-05-12", 41, ["egypte"], 5), ("1980-01-29", 40, ["afghanistan", "egypte"], 5),
        ("1984-01-19", 43, ["afghanistan"], 5), ("1991-12-09", 45, [], 5), ("1997-12-09", 55, [], 6),
        ("2012-08-14", 57, [], 9), ("2012-08-15", 56, ["syrie"], 9), ("2025-03-06", 56, ["syrie"], 9),
        ("2025-03-07", 57, [], 9), ("2026-01-10", 57, [], 9),
    ]

    @Test(arguments: counted)
    func `the members on a day are those of the facts`(
        day: String, members: Int, suspended: [String], observers: Int
    ) throws {
        let found = registry.members(on: try #require(PartialDate(day)))
        #expect(found.members.count == members)
        #expect(found.suspended.map(registry.id) == suspended)
        #expect(found.observers.count == observers)
        #expect(found.unknown.map(registry.id).sorted() == ["ligue-arabe", "republique-centrafricaine"])
    }

    @Test(arguments: [
        ("incendie-al-aqsa-1969", nil), ("sommet-islamique-01", 25), ("creation-secretariat-general-1970", 25),
        ("cmae-10", 41), ("cmae-extraordinaire-01", 40), ("sommet-extraordinaire-04", 57), ("cmae-39", 56),
        ("cmae-extraordinaire-20", 57), ("cmae-51", 57),
    ])
    func `an event knows the number of members on its first day`(id: String, count: Int?) throws {
        let events = try #require(registry.kind(named: "event"))
        let key = try #require(registry.keys(ofKind: events).first { registry.id($0) == id })
        let field = try #require(registry.kinds[events].fieldIndex("members_count"))
        #expect(registry.kinds[events].fields[field].type == .optional(.integer))
        #expect(registry.values(key)[field].text == count.map { String($0) })
    }

    @Test func `the changes of each year add up to the members of today`() throws {
        var members = 0
        for year in registry.changes {
            let counts = Dictionary(grouping: year.changes, by: \.sort).mapValues(\.count)
            members += counts[.joined, default: 0] + counts[.returned, default: 0]
            members -= counts[.suspended, default: 0] + counts[.left, default: 0]
            #expect(year.members == members, "\(year.year)")
        }
        #expect(members == 57)
    }

    @Test func `suspensions and returns stand in their years`() {
        let turns = registry.changes.flatMap { year in
            year.changes.filter { $0.sort == .suspended || $0.sort == .returned }
                .map { "\(year.year) \($0.sort) \(registry.id($0.member)) \($0.date.iso)" }
        }
        #expect(
            turns == [
                "1979 suspended egypte 1979-05", "1980 suspended afghanistan 1980-01", "1984 returned egypte 1984",
                "1989 returned afghanistan 1989-03", "2012 suspended syrie 2012-08-15",
                "2025 returned syrie 2025-03-07",
            ])
    }

    /// The events of which the printed Hijri date, reckoned by `hijridate` 2.6.0, is not the Gregorian one, and by how many
    /// days; all others agree.
    private static let offsets = [
        "incendie-al-aqsa-1969": -1, "creation-oci-1969": -2, "adoption-charte-2008": 1, "sommet-islamique-01": -2,
        "sommet-islamique-11": 1, "sommet-arabo-islamique-2025": -1, "cmae-08": -1, "cmae-10": -2, "cmae-11": -1,
        "cmae-15": -1, "cmae-26": 1, "cmae-27": -1, "cmae-extraordinaire-01": -1,
    ]

    @Test func `printed Hijri dates are as far from the reckoned ones as was found by other means`() throws {
        var compared = 0
        for event in registry.records(Event.self) {
            guard let hijri = event.hijri?.start, hijri.day != nil, let start = event.start else { continue }
            let days = try #require(hijri.days)
            #expect(days.lowerBound - start.days.lowerBound == Self.offsets[event.id.rawValue] ?? 0, "\(event.id)")
            compared += 1
        }
        #expect(compared == 64)
    }
}
