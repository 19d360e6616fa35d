import Diagnostics
import Testing

@testable import Domain

@Suite struct PeriodCheckTests {
    private func rows(_ periods: [String]) -> String {
        "- id: egypte\n  name: Égypte\n  memberships:\n" + periods.map { "    - \($0)\n" }.joined()
    }

    private func told(_ periods: String...) -> [Diagnostic] {
        let rows = rows(periods)
        let said = SmallSite.contradictions(["states": rows])
        // The same periods of an organisation are told alike.
        let organisations = SmallSite.contradictions(["organisations": rows])
        #expect(organisations.map(\.codeAndPlace) == said.map(\.codeAndPlace))
        #expect(said.allSatisfy { $0.location.file == "states.yml" && $0.severity == .error })
        return said
    }

    @Test(arguments: [
        ["{status: member, from: 1969, to: 1979-05}", "{status: suspended, from: 1979-05, to: 1984}"],
        ["{status: member, from: 1969, to: 1979}", "{status: suspended, from: 1979-05-12}"],
        ["{status: member, from: 1969, to: 1979-05-12}", "{status: suspended, from: 1979}"],
        ["{status: member, from: 1969, to: 1979}", "{status: suspended, from: 1980}"],
        ["{status: member, from: 1969, to: 1979-04-30}", "{status: suspended, from: 1979-05-01}"],
        ["{status: member, from: 1969, to: 1979~}", "{status: suspended, from: 1982}"],
        ["{status: member, to: 1979}", "{status: suspended}"],
        ["{status: observer, from: 1969, to: 1969}", "{status: member, from: 1969}"],
    ])
    func `periods that touch, or may touch, are as they should be`(periods: [String]) {
        #expect(told(periods[0], periods[1]).isEmpty)
    }

    @Test(arguments: [
        ("1980-01", "1979", "« suspended » begins on « 1979 », while « member » lasts until « 1980-01 »"),
        (
            "1979-05-13", "1979-05-12",
            "« suspended » begins on « 1979-05-12 », while « member » lasts until « 1979-05-13 »"
        ),
        ("2003~", "1979", "« suspended » begins on « 1979 », while « member » lasts until « 2003~ »"),
    ])
    func `periods that overlap are told with both dates`(end: String, start: String, message: String) {
        let said = told("{status: member, from: 1969, to: \(end)}", "{status: suspended, from: \(start)}")
        #expect(said.map(\.codeAndPlace) == ["overlapping-periods 5:33"])
        #expect(said.first?.message == message)
        #expect(said.first?.notePlaces == ["states 4:40"])
        #expect(said.first?.location.length == start.count)
    }

    @Test func `a period without an end overlaps the one that follows`() {
        let said = told("{status: member, from: 1969}", "{status: suspended, from: 2012-08-15}")
        #expect(said.map(\.codeAndPlace) == ["overlapping-periods 5:33"])
        #expect(said.first?.message == "« suspended » begins on « 2012-08-15 », while « member » has no end")
        #expect(said.first?.hint == "give the earlier period its end: to: 2012-08-15")
        #expect(said.first?.notePlaces == ["states 4:16"])
    }

    @Test(arguments: [("1979", "1981"), ("1979-05", "1979-07"), ("1979-05-12", "1979-05-14"), ("1979~", "1991")])
    func `a gap between two periods is told with both dates`(end: String, start: String) {
        let said = told("{status: member, from: 1969, to: \(end)}", "{status: suspended, from: \(start)}")
        #expect(said.map(\.codeAndPlace) == ["period-gap 5:33"])
        #expect(said.first?.message == "nothing is said of the time between « \(end) » and « \(start) »")
        #expect(said.first?.notePlaces == ["states 4:40"])
    }

    @Test func `periods in the wrong order are told as such, not as an overlap`() {
        let said = told("{status: suspended, from: 2012, to: 2025}", "{status: member, from: 1972, to: 2012}")
        #expect(said.map(\.codeAndPlace) == ["unordered-periods 5:30"])
        #expect(said.first?.notePlaces == ["states 4:33"])
    }

    @Test func `an end before its start is told once, and nothing that would follow from it`() {
        let said = told(
            "{status: member, from: 1969, to: 1980}", "{status: suspended, from: 1980, to: 1975}",
            "{status: member, from: 1989}")
        #expect(said.map(\.codeAndPlace) == ["end-before-start 5:43"])
        #expect(said.first?.message == "the end, « 1975 », lies before the start, « 1980 »")
        #expect(said.first?.notePlaces == ["states 5:33"])
    }

    @Test func `an end that could not be read is told alone`() {
        let site = SmallSite([
            "states": rows(["{status: member, from: 1969, to: mai 1979}", "{status: suspended, from: 1979-05}"])
        ])
        #expect(site.diagnostics.map(\.codeAndPlace) == ["wrong-type 4:40"])
        #expect(site.registry.contradictions.isEmpty)
    }

    @Test func `a standing that could not be read is told alone`() {
        let periods = ["{status: membre, from: 1969, to: 1975}", "{status: member, from: 1970}"]
        let site = SmallSite(["states": rows(periods)])
        #expect(site.diagnostics.map(\.code) == ["wrong-type"])
        #expect(site.registry.contradictions.isEmpty)
    }

    @Test func `every pair of dates is looked at, of events, organs, mandates and names too`() {
        let said = SmallSite.contradictions([
            "events": "- {id: e, title: E, start: 1969-09-22, end: 1969-09-21}",
            "organs": """
            - id: conseil
              name: Conseil
              category: c
              established: 1970
              dissolved: 1969
              former_names: [{name: Conférence, from: 1970-04, to: 1970-03}]
            """,
            "terms": """
            - {id: c, vocabulary: organ-categories, name: C}
            - {id: o, vocabulary: offices, name: O}
            """,
            "people": "- {id: p, name: P, mandates: [{office: o, from: 1979, to: 1975}]}",
            "states":
                "- {id: s, name: S, memberships: [], former_names: [{name: A, from: 1970, to: 1969}, {name: B, to: 1969}]}",
        ])
        #expect(
            said.map { "\($0.location.file) \($0.codeAndPlace)" } == [
                "events.yml end-before-start 1:45", "organs.yml end-before-start 5:14",
                "organs.yml end-before-start 6:56", "people.yml end-before-start 1:59",
                "states.yml end-before-start 1:78",
            ])
    }

    @Test func `places of values are kept, of those that cannot be read too`() throws {
        let dated = try #require(read(Located<PartialDate?>.self, "1969-09").value)
        #expect(dated.wrappedValue?.iso == "1969-09" && !dated.isUnreadable)
        #expect(dated.location.map { "\($0.line):\($0.column) \($0.length)" } == "1:6 7")
        let (spoilt, said) = read(Located<PartialDate?>.self, "septembre")
        #expect(said.map(\.codeAndPlace) == ["wrong-type 1:6"])
        #expect(spoilt?.wrappedValue == nil && spoilt?.isUnreadable == true && spoilt?.location?.column == 6)
        #expect(read(Located<PartialDate?>.self, "~").value?.isUnreadable == false)
        #expect(read(Located<PartialDate>.self, "septembre").value == nil)
        #expect(Located<PartialDate?>.type == .optional(.date) && Located<PartialDate>.type == .date)
    }
}
