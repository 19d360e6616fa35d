import Diagnostics
import Foundation
import Testing

@testable import Domain

/// Who holds an office, what belongs to what, and which country a state is.
@Suite struct RecordCheckTests {
    private static let terms = """
        - {id: secretaire-general, vocabulary: offices, name: Secrétaire général}
        - {id: adjoint, vocabulary: offices, name: Secrétaire général adjoint, shared: true}
        - {id: principal, vocabulary: organ-categories, name: Principal}
        """

    // MARK: Offices

    private func mandates(_ mandates: String...) -> [Diagnostic] {
        let people = mandates.enumerated().map { "- {id: p\($0), name: P, mandates: [{\($1)}]}" }
        let organs = """
            - {id: secretariat, name: Secrétariat, category: principal}
            - {id: banque, name: Banque, category: principal}
            """
        return SmallSite.contradictions([
            "terms": Self.terms, "organs": organs, "people": people.joined(separator: "\n"),
        ])
    }

    @Test func `two holders of an office at once are told with both dates`() {
        let said = mandates(
            "organ: secretariat, office: secretaire-general, from: 1971, to: 1975",
            "organ: secretariat, office: secretaire-general, from: 1974, to: 1979")
        #expect(said.map(\.codeAndPlace) == ["overlapping-mandates 2:87"])
        #expect(said.first?.message == "« p1 » takes the office on « 1974 », while « p0 » holds it until « 1975 »")
        #expect(said.first?.notePlaces == ["people 1:97"])
        #expect(said.first?.severity == .error)
    }

    @Test func `who never left is told beside whoever followed`() {
        let said = mandates(
            "office: secretaire-general, from: 2021-11-17", "office: secretaire-general, from: 2016, to: 2022",
            "office: secretaire-general, from: 2025")
        #expect(said.map(\.codeAndPlace) == ["overlapping-mandates 1:67", "overlapping-mandates 3:67"])
        #expect(said.last?.message == "« p2 » takes the office on « 2025 », while « p0 » still holds it")
        #expect(said.last?.notePlaces == ["people 1:67"])
    }

    @Test func `a short mandate within a long one does not hide the next`() {
        let said = mandates(
            "office: secretaire-general, from: 1971, to: 1990", "office: secretaire-general, from: 1974, to: 1975",
            "office: secretaire-general, from: 1980, to: 1985")
        #expect(said.map(\.codeAndPlace) == ["overlapping-mandates 2:67", "overlapping-mandates 3:67"])
        #expect(said.allSatisfy { $0.notePlaces == ["people 1:77"] })
    }

    @Test(arguments: [
        ("office: secretaire-general, from: 1971, to: 1975", "office: secretaire-general, from: 1975, to: 1979"),
        ("office: secretaire-general, from: 2016, to: 2021-11-17", "office: secretaire-general, from: 2021-11-17"),
        ("office: secretaire-general, from: 1971, to: 1975-06", "office: secretaire-general, from: 1975"),
        ("office: adjoint, from: 1971", "office: adjoint, from: 1972"),
        ("office: secretaire-general, from: 1971", "office: adjoint, from: 1972"),
        (
            "organ: secretariat, office: secretaire-general, from: 1971",
            "organ: banque, office: secretaire-general, from: 1972"
        ),
        ("office: secretaire-general, from: 1971", "office: secretaire-general, to: 1980"),
        ("office: secretaire-general, from: 1971, to: 1980~", "office: secretaire-general, from: 1979"),
    ])
    func `who follows, shares or holds another office is no second holder`(one: String, other: String) {
        #expect(mandates(one, other).isEmpty)
        #expect(mandates(other, one).isEmpty)
    }

    @Test func `one person's own mandates may overlap`() {
        let person = """
            - id: p
              name: P
              mandates:
                - {office: secretaire-general, from: 1971, to: 1975}
                - {office: secretaire-general, from: 1974, to: 1979}
            """
        #expect(SmallSite.contradictions(["terms": Self.terms, "people": person]).isEmpty)
    }

    // MARK: Parents

    private func organs(_ parents: [(String, String?)]) -> [Diagnostic] {
        let rows = parents.map { id, parent in
            "- {id: \(id), name: O, category: principal" + (parent.map { ", parent: \($0)}" } ?? "}")
        }
        return SmallSite.contradictions(["terms": Self.terms, "organs": rows.joined(separator: "\n")])
    }

    @Test func `an organ that is a part of itself is told once, with all steps`() {
        let said = organs([("a", "b"), ("b", "c"), ("c", "d"), ("d", "b"), ("e", "d"), ("f", nil)])
        #expect(said.map(\.codeAndPlace) == ["parent-cycle 2:49"])
        #expect(said.first?.message == "« b » is a part of « c », part of « d », part of « b »")
        #expect(said.first?.notePlaces == ["organs 3:49", "organs 4:49"])
        #expect(said.first?.severity == .error)
    }

    @Test func `an organ that is its own parent is told, and every ring`() {
        let said = organs([("a", "a"), ("b", "c"), ("c", "b"), ("d", "b")])
        #expect(said.map(\.codeAndPlace) == ["parent-cycle 1:49", "parent-cycle 2:49"])
        #expect(said.first?.message == "« a » is a part of « a »")
    }

    @Test func `organs in a tree are as they should be`() {
        #expect(organs([("a", nil), ("b", "a"), ("c", "b"), ("d", "b"), ("e", "a")]).isEmpty)
    }

    @Test(.timeLimit(.minutes(1))) func `a ring of ten thousand organs is found at once`() {
        let ring = (0..<10_000).map { ("o\($0)", Optional("o\(($0 + 1) % 10_000)")) }
        let said = organs(ring)
        #expect(said.map(\.code) == ["parent-cycle"])
        #expect(said.first.map { $0.message.count < 200 && $0.notes.count <= 5 } == true)
    }

    // MARK: Countries

    private func codes(_ codes: String) -> [Diagnostic] {
        SmallSite.contradictions(["states": "- {id: maroc, name: Maroc, memberships: [], \(codes)}"])
    }

    @Test func `the table of codes has every country that Foundation knows`() {
        let known = Locale.Region.isoRegions.map(\.identifier).filter { CountryCodes.alpha3(for: $0) != nil }
        #expect(known.count == 249)
        for code in known { #expect(CountryCodes.alpha3(for: code).flatMap(CountryCodes.alpha2) == code) }
    }

    @Test func `the codes of the site's states are known`() throws {
        for state in Content.site.registry.records(State.self) {
            guard let alpha2 = state.alpha2, let alpha3 = state.alpha3 else { continue }
            #expect(CountryCodes.alpha3(for: alpha2.text) == alpha3.text)
        }
    }

    @Test(arguments: ["iso2: MA, iso3: MAR", "iso2: MA", "iso3: MAR", "iso2: PS, iso3: PSE", "iso2: SS, iso3: SSD"])
    func `codes of a country are as they should be`(written: String) {
        #expect(codes(written).isEmpty)
    }

    @Test(arguments: [
        ("iso2: MX, iso3: MAR", ["unknown-country-code 1:61"], "with « MX » goes « MEX », with « MAR » « MA »"),
        ("iso2: MB, iso3: MAR", ["unknown-country-code 1:51"], "the code that goes with the other one is « MA »"),
        ("iso2: MA, iso3: MRO", ["unknown-country-code 1:61"], "the code that goes with the other one is « MAR »"),
        ("iso2: MAR", ["unknown-country-code 1:51"], nil), ("iso3: MA", ["unknown-country-code 1:51"], nil),
        ("iso2: XX, iso3: XXX", ["unknown-country-code 1:51", "unknown-country-code 1:61"], nil),
        ("iso2: YU", ["unknown-country-code 1:51"], nil),
    ])
    func `codes that are none, or of two countries, are told`(written: String, expected: [String], hint: String?) {
        let said = codes(written)
        #expect(said.first?.hint == hint)
        #expect(said.map(\.codeAndPlace) == expected)
        #expect(said.allSatisfy { $0.severity == .error })
    }
}
