import Diagnostics
import Testing

@testable import Domain

/// What events say beside organs, states, documents, their series and the other calendar.
@Suite struct EventCheckTests {
    private static let terms = """
        - {id: principal, vocabulary: organ-categories, name: Principal}
        - {id: cfm, vocabulary: event-series, name: Conférences}
        - {id: sommets, vocabulary: event-series, name: Sommets}
        """

    // MARK: Organs

    private func conference(_ start: String, established: String, by founder: String = "autre") -> [Diagnostic] {
        SmallSite.contradictions([
            "terms": Self.terms,
            "organs": """
            - id: conseil
              name: Conseil des ministres
              category: principal
              established: \(established)
              established_by: \(founder)
            """,
            "events": """
            - id: cmae-01
              title: Première conférence
              organ: conseil
              \(start)
            - {id: autre, title: Création de l'Organisation, start: 1969-09-25}
            """,
        ])
    }

    @Test(arguments: [
        ("start: 1970-02", "1970-03"), ("start: 1970-03-22", "1970-03-23"), ("start: 1969", "1970-03-23"),
    ])
    func `an event of an organ that did not yet exist is told`(start: String, established: String) {
        let said = conference(start, established: established)
        #expect(said.map(\.codeAndPlace) == ["before-establishment 4:10"])
        #expect(said.first?.location.file == "events.yml" && said.first?.severity == .error)
        #expect(
            said.first?.message
                == "« \(start.dropFirst(7)) » is before « conseil » was established, « \(established) »")
        #expect(said.first?.notePlaces == ["organs 4:16"])
    }

    @Test(arguments: [
        ("start: 1970-03", "1970-03-23"), ("start: 1970", "1970-03"), ("start: 1970-03-23", "1970-03-23"),
        ("start: 1970-03-22\n  end: 1970-03-25", "1970-03-23"), ("start: 1969", "1975~"),
    ])
    func `an event that may have been on the day of its organ's founding is not`(start: String, established: String) {
        #expect(conference(start, established: established).isEmpty)
    }

    @Test func `the event that founded an organ may be older than it`() {
        #expect(conference("start: 1969-09-22", established: "1970-03", by: "cmae-01").isEmpty)
    }

    // MARK: Hosts

    private func session(_ start: String, member: String) -> [Diagnostic] {
        SmallSite.contradictions([
            "states": """
            - id: bahrein
              name: Bahreïn
              memberships: \(member)
            """,
            "events": """
            - id: session
              title: Session
              start: \(start)
              state: bahrein
            """,
        ])
    }

    @Test(arguments: [
        ("1970-03-23", "[{status: member, from: 1972}]", "3:40"),
        ("1972-02-28", "[{status: observer, from: 1970, to: 1972-02-29}, {status: member, from: 1972-02-29}]", "3:88"),
    ])
    func `a host that was not yet a member is a warning with both dates`(start: String, member: String, place: String) {
        let said = session(start, member: member)
        #expect(said.map(\.codeAndPlace) == ["host-not-member 4:10"])
        #expect(said.first?.severity == .warning)
        #expect(
            said.first?.message.hasPrefix("« bahrein » was host on « \(start) », before it was a member, « 1972")
                == true)
        #expect(said.first?.notePlaces == ["states \(place)"])
    }

    @Test(arguments: [
        ("1969-09-22", "[{status: member, from: 1969}]"), ("1970", "[{status: member}]"),
        ("1970", "[{status: observer, from: 1980}]"), ("1970", "[]"), ("1972", "[{status: member, from: 1972-06}]"),
        ("1972-02-29\n  end: 1972-03-04", "[{status: member, from: 1972-03-04}]"),
    ])
    func `a host that may have been a member, or never was, is none`(start: String, member: String) {
        #expect(session(start, member: member).isEmpty)
    }

    // MARK: Numbers

    private func series(_ ordinals: [Int], of series: String = "cfm") -> [Diagnostic] {
        let events = ordinals.enumerated().map { place, ordinal in
            "- {id: e\(place), title: E, start: \(1970 + place), series: \(series), ordinal: \(ordinal)}"
        }
        return SmallSite.contradictions(["terms": Self.terms, "events": events.joined(separator: "\n")])
    }

    @Test func `a number given twice is told with both places`() {
        let said = series([1, 2, 3, 2])
        #expect(said.map(\.codeAndPlace) == ["duplicate-ordinal 4:57"])
        #expect(said.first?.severity == .error)
        #expect(said.first?.message == "two events of « cfm » have the number « 2 »")
        #expect(said.first?.notePlaces == ["events 2:57"])
    }

    @Test func `a number given three times is told twice`() {
        #expect(series([1, 1, 1]).map(\.codeAndPlace) == ["duplicate-ordinal 2:57", "duplicate-ordinal 3:57"])
    }

    @Test func `two series have their own numbers`() {
        let events = """
            - {id: a, title: A, start: 1970, series: cfm, ordinal: 1}
            - {id: b, title: B, start: 1970, series: sommets, ordinal: 1}
            - {id: c, title: C, start: 1970, ordinal: 1}
            """
        #expect(SmallSite.contradictions(["terms": Self.terms, "events": events]).isEmpty)
    }

    @Test func `a hole in a series that is whole otherwise is a warning at what follows it`() {
        let said = series([1, 2, 3, 4, 6, 7, 8, 9, 10])
        #expect(said.map(\.codeAndPlace) == ["missing-ordinal 5:57"])
        #expect(said.first?.severity == .warning)
        #expect(said.first?.message == "number « 5 » of « cfm » is missing before « 6 »")
        #expect(
            series([3, 4, 5, 6, 7, 8, 9, 10]).map(\.message) == [
                "numbers « 1 » to « 2 » of « cfm » are missing before « 3 »"
            ])
    }

    @Test(arguments: [
        [1, 2, 17, 18, 20, 21, 22], [1, 2, 4], [1, 2, 3, 6], [1, 2, 3, 4, 5, 6, 7], [7], [1], [2, 1, 4, 3, 5],
        [1, Int.max],
        [0, 1, 2, 3], [Int.min, 1],
    ])
    func `a series with many holes, or none, is as it should be`(ordinals: [Int]) {
        #expect(series(ordinals).isEmpty)
    }

    // MARK: Documents

    private func charter(_ date: String, event: String) -> [Diagnostic] {
        SmallSite.contradictions([
            "events": "- {id: rabat, title: Sommet de Rabat, \(event)}",
            "documents": """
            - id: declaration
              title: Déclaration
              date: \(date)
              adopted_at: rabat
            """,
        ])
    }

    @Test(arguments: [
        ("1969-09-26", "start: 1969-09-22, end: 1969-09-25", "« 1969-09-22 » to « 1969-09-25 »"),
        ("1969-09-21", "start: 1969-09-22, end: 1969-09-25", "« 1969-09-22 » to « 1969-09-25 »"),
        ("1970", "start: 1969-09-22, end: 1969-09-25", "« 1969-09-22 » to « 1969-09-25 »"),
        ("1969-10", "start: 1969-09-22", "« 1969-09-22 »"),
    ])
    func `a document dated outside its event is told with both dates`(date: String, event: String, span: String) {
        let said = charter(date, event: event)
        #expect(said.map(\.codeAndPlace) == ["document-outside-event 3:9"])
        #expect(said.first?.location.file == "documents.yml" && said.first?.severity == .error)
        #expect(
            said.first?.message == "« \(date) » is outside the event that adopted it, « rabat », \(span)")
        #expect(said.first?.notePlaces == ["events 1:46"])
    }

    @Test(arguments: [
        ("1969-09-22", "start: 1969-09-22, end: 1969-09-25"), ("1969-09-25", "start: 1969-09-22, end: 1969-09-25"),
        ("1969-09", "start: 1969-09-22, end: 1969-09-25"), ("1969", "start: 1969-09-22"),
        ("1969-09-30", "start: 1969-09"), ("1970~", "start: 1969-09-22"),
    ])
    func `a document that may be of its event is not`(date: String, event: String) {
        #expect(charter(date, event: event).isEmpty)
    }

    // MARK: The other calendar

    private func summit(_ dates: String, hijri: String) -> [Diagnostic] {
        SmallSite.contradictions([
            "events": """
            - id: rabat
              title: Sommet de Rabat
              hijri: \(hijri)
              \(dates)
            """
        ])
    }

    @Test(arguments: [
        ("12 Rajab 1389 H", "start: 1969-09-25"), ("12 Rajab 1389 H", "start: 1969-09-21"),
        ("9-12 Rajab 1389 H", "start: 1969-09-22\n  end: 1969-09-25"),
        ("12 Rajab 1389 H", "start: 1969-09-22\n  end: 1969-09-25"),
        ("Mouharram 1390 H", "start: 1970-03"), ("Mouharram 1390 H", "start: 1970-04"), ("Rajab 1389 H", "start: 1969"),
        ("9-12 Rajab 1389 H", "start: 1969-09-22"), ("1 Rajab 1200 H", "start: 1969-09-22"),
        ("1 Rajab 1501 H", "start: 1969-09-22"), ("30 Safar 1446 H", "start: 2024-09-03"),
    ])
    func `two calendars that agree to within two days are as they should be`(hijri: String, dates: String) {
        #expect(summit(dates, hijri: hijri).isEmpty)
    }

    @Test(arguments: [
        ("12 Rajab 1389 H", "start: 1969-09-26", "4:10", "« 12 Rajab 1389 H » is « 1969-09-23 » by the Umm al-Qura"),
        ("12 Rajab 1389 H", "start: 1969-09-20", "4:10", "« 12 Rajab 1389 H » is « 1969-09-23 » by the Umm al-Qura"),
        ("12 Rajab 1398 H", "start: 1969-09-25", "4:10", "« 12 Rajab 1398 H » is « 1978-06-17 » by the Umm al-Qura"),
        (
            "9-22 Rajab 1389 H", "start: 1969-09-22\n  end: 1969-09-25", "5:8",
            "« 22 Rajab 1389 H » is « 1969-10-03 » by the Umm al-Qura"
        ),
        ("9-12 Rajab 1389 H", "start: 1969-09-12\n  end: 1969-09-25", "4:10", "« 9 Rajab 1389 H » is « 1969-09-20 »"),
        ("Mouharram 1390 H", "start: 1970-02", "4:10", "« Mouharram 1390 H » is « 1970-03-09 » by the Umm al-Qura"),
    ])
    func `two calendars that do not agree are a warning that names both`(
        hijri: String, dates: String, note: String, message: String
    ) {
        let said = summit(dates, hijri: hijri)
        #expect(said.map(\.codeAndPlace) == ["hijri-mismatch 3:10"])
        #expect(said.first?.severity == .warning)
        #expect(said.first?.message.hasPrefix(message) == true, "\(said)")
        #expect(said.first?.notePlaces == ["events \(note)"])
        #expect(said.first?.location.length == hijri.count)
    }

    @Test func `the distance is told in days`() {
        #expect(
            summit("start: 1969-09-28", hijri: "12 Rajab 1389 H").map(\.message) == [
                "« 12 Rajab 1389 H » is « 1969-09-23 » by the Umm al-Qura reckoning, 5 days from « 1969-09-28 »"
            ])
    }

    @Test func `an event whose start could not be read is told alone`() {
        let site = SmallSite([
            "terms": Self.terms,
            "organs": "- {id: conseil, name: Conseil, category: principal, established: 1990}",
            "states": "- {id: maroc, name: Maroc, memberships: [{status: member, from: 1990}]}",
            "events":
                "- {id: e, title: E, start: hier, end: 1969-09-25, hijri: 12 Rajab 1400 H, organ: conseil, state: maroc}",
            "documents": "- {id: d, title: D, date: 1999, adopted_at: e}",
        ])
        #expect(site.diagnostics.map(\.codeAndPlace) == ["wrong-type 1:28"])
        #expect(site.registry.contradictions.isEmpty)
    }
}
