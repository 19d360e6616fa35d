import Diagnostics
import Testing
import YAML

@testable import Domain

@Suite struct RegistryTests {
    private static let states = """
        - id: maroc
          name: Maroc
          memberships: [{status: member, from: 1969}]
        - id: malaisie
          name: Malaisie
          memberships: [{status: member, from: 1969}]
        """
    private static let terms = """
        - {id: afrique, vocabulary: regions, name: Afrique}
        - {id: groupe-africain, vocabulary: groups, name: Groupe africain}
        - {id: groupe-arabe, vocabulary: groups, name: Groupe arabe}
        """

    private func event(_ fields: String) -> String {
        """
        - id: rabat
          title: Sommet de Rabat
          start: 1969-09-22
          \(fields)
        """
    }

    @Test(arguments: [
        ("marroc", "did you mean « maroc »?"), ("malaisei", "did you mean « malaisie »?"),
        ("Maroc", "did you mean « maroc »?"),
        ("zanzibar", nil),
    ])
    func `an unknown record is told with the nearest one`(written: String, hint: String?) {
        let site = SmallSite(["states": Self.states, "events": event("state: \(written)")])
        #expect(site.diagnostics.map(\.codeAndPlace) == ["unknown-reference 4:10"])
        #expect(site.diagnostics.first?.location.file == "events.yml")
        #expect(site.diagnostics.first?.hint == hint)
        #expect(site.diagnostics.first?.message == "no state is called « \(written) »")
        #expect(site.diagnostics.first?.location.length == written.count)
    }

    @Test func `an id of another kind is told as such`() {
        let site = SmallSite(["states": Self.states, "terms": Self.terms, "events": event("state: afrique")])
        #expect(site.diagnostics.map(\.codeAndPlace) == ["wrong-kind 4:10"])
        #expect(site.diagnostics.first?.message == "« afrique » is a term, where a state is expected")
    }

    @Test func `a term of another vocabulary is told with those that fit`() {
        let state = "- {id: mali, name: Mali, group: afrique, memberships: [{status: member}]}"
        let site = SmallSite(["states": state, "terms": Self.terms])
        #expect(site.diagnostics.map(\.codeAndPlace) == ["wrong-vocabulary 1:33"])
        #expect(site.diagnostics.first?.hint == "known: groupe-africain, groupe-arabe")
    }

    @Test func `an unknown term is told with the nearest of its own vocabulary`() {
        let state = "- {id: mali, name: Mali, region: groupe-arab, memberships: [{status: member}]}"
        let site = SmallSite(["states": state, "terms": Self.terms])
        #expect(site.diagnostics.map(\.codeAndPlace) == ["unknown-reference 1:34"])
        #expect(site.diagnostics.first?.hint == nil)
    }

    @Test func `a record given twice names both places, in two files too`() throws {
        let again = "# Encore\n- {id: maroc, name: Royaume, memberships: [{status: member}]}"
        let site = SmallSite(["states/afrique": Self.states, "states/asie": again])
        let said = try #require(site.diagnostics.first)
        #expect(site.diagnostics.map(\.codeAndPlace) == ["duplicate-record 2:8"])
        #expect(said.location.file == "states/asie.yml")
        #expect(said.notes.map(\.location) == [SourceLocation(file: "states/afrique.yml", line: 1, column: 7)])
        #expect(site.registry.records(State.self).count == 2)
    }

    @Test func `two spellings of one accent are one id`() {
        let row = "- {id: ÉGYPTE, name: Égypte, memberships: [{status: member}]}"
        let twice = row.replacing("ÉGYPTE", with: "égypte") + "\n" + row.replacing("ÉGYPTE", with: "e\u{301}gypte")
        #expect(SmallSite(["states": twice]).diagnostics.map(\.code) == ["duplicate-record", "not-nfc"])
    }

    @Test func `a draft is left out, and who names it is told`() {
        let draft = Self.states + "\n- {id: brouillon, name: Brouillon, draft: true, memberships: [{status: member}]}"
        let site = SmallSite(["states": draft, "events": event("state: brouillon")])
        #expect(site.diagnostics.map(\.codeAndPlace) == ["draft-reference 4:10"])
        #expect(site.registry.records(State.self).map(\.id.rawValue) == ["malaisie", "maroc"])
        let kind = site.registry.kind(named: "state")!
        #expect(site.registry.isDraft("brouillon", kind: kind) && !site.registry.isDraft("maroc", kind: kind))

        let withDrafts = SmallSite(["states": draft, "events": event("state: brouillon")], includingDrafts: true)
        #expect(withDrafts.diagnostics.isEmpty)
        #expect(withDrafts.registry.ids(withDrafts.field("state", of: "rabat", "event")) == ["brouillon"])
    }

    @Test func `a bare id that two kinds share is ambiguous, and its kind parts them`() throws {
        let organ = "- {id: maroc, name: Bureau du Maroc, category: principal}"
        let terms = "- {id: principal, vocabulary: organ-categories, name: Principal}"
        let registry = SmallSite(["states": Self.states, "organs": organ, "terms": terms]).registry
        guard case .ambiguous(let kinds) = registry.mention("maroc") else { return #expect(Bool(false)) }
        #expect(kinds.map(\.name) == ["state", "organ"])
        for name in ["state", "states", "organ"] {
            guard case .record(let key) = registry.mention("maroc", kind: name) else { return #expect(Bool(false)) }
            #expect(registry.id(key) == "maroc")
            #expect(registry.kinds[key.kind].name == name.replacing("states", with: "state"))
        }
        guard case .record(let key) = registry.mention("malaisie") else { return #expect(Bool(false)) }
        #expect(registry.title(key) == LocalizedText("Malaisie"))
    }

    @Test(arguments: [
        ("marroc", nil, "maroc"), ("malaisi", "state", "malaisie"), ("marroc", "event", nil), ("tokyo", nil, nil),
    ])
    func `a mention of nothing is told with the nearest`(id: String, kind: String?, nearest: String?) {
        let registry = SmallSite(["states": Self.states]).registry
        guard case .unknown(let found) = registry.mention(id, kind: kind) else { return #expect(Bool(false)) }
        #expect(found == nearest)
    }

    @Test(arguments: [
        ("- {name: Maroc}", ["missing-key 1:3"]), ("- {id: le maroc, name: Maroc}", ["invalid-id 1:8"]),
        ("- {id: [maroc], name: Maroc}", ["wrong-type 1:8"]), ("- maroc", ["wrong-type 1:3"]),
        ("- {id: , name: Maroc}", ["missing-key 1:3"]),
        ("- {id: maroc, nom: Maroc, memberships: []}", ["missing-key 1:3", "unknown-key 1:15"]),
        ("- {id: maroc, name: Maroc, memberships: [{from: 1969}]}", ["missing-key 1:42"]),
        ("- {id: maroc, name: Maroc, memberships: [member]}", ["wrong-type 1:42"]),
        ("- {id: maroc, name: Maroc, memberships: [], sources: [un deux]}", ["wrong-type 1:55"]),
        (
            "- {id: maroc, name: Maroc, memberships: [{status: membre, from: 1969-13}]}",
            ["wrong-type 1:51", "wrong-type 1:65"]
        ),
    ])
    func `a mistake in a record is told where it stands`(row: String, said: [String]) {
        #expect(SmallSite(["states": row]).diagnostics.map(\.codeAndPlace) == said)
    }

    @Test func `all mistakes of a site are told in one run, in reading order`() {
        let events = """
            - {id: un, title: Un, start: 1969, state: marroc, organ: maroc, sources: [rien]}
            - {id: deux, title: Deux, start: hier, participants: [maroc, malaisy]}
            """
        let site = SmallSite(["events": events, "states": Self.states])
        #expect(
            site.diagnostics.map(\.codeAndPlace) == [
                "unknown-reference 1:43", "wrong-kind 1:58", "unknown-reference 1:75", "wrong-type 2:34",
                "unknown-reference 2:62",
            ])
    }

    @Test func `a front matter takes its id from the file, unless it says its own`() {
        let builder = RegistryBuilder()
        let kind = builder.collections.firstIndex(of: "events")!
        var copy = builder
        copy.add(builder.decode(node("title: Rabat\nstart: 1969"), ofKind: kind, id: "rabat"))
        copy.add(builder.decode(node("id: lahore\ntitle: Lahore\nstart: 1974"), ofKind: kind, id: "autre"))
        let (registry, said) = copy.build(language: .french, includingDrafts: false)
        #expect(said.isEmpty)
        #expect(registry.records(Event.self).map(\.id.rawValue) == ["rabat", "lahore"])
        #expect(registry.record(Identifier<Event>("lahore")!)?.start == PartialDate("1974"))
        #expect(registry.record(Identifier<Event>("autre")!) == nil)
    }

    @Test func `records stand by title, by date or as written, as their kind says`() {
        let events =
            "- {id: c, title: C, start: 1970}\n- {id: b, title: B, start: 1969-09}\n- {id: a, title: A, start: 1969-09}"
        let states =
            "- {id: z, name: Égypte, memberships: []}\n- {id: y, name: Fidji, memberships: []}\n- {id: x, name: Eswatini, memberships: []}"
        let documents =
            "- {id: sans, title: Sans date}\n- {id: deux, title: Deux, date: 1972}\n- {id: un, title: Un, date: 1969}"
        let registry = SmallSite(["events": events, "states": states, "documents": documents, "terms": Self.terms])
            .registry
        #expect(registry.records(Event.self).map(\.id.rawValue) == ["a", "b", "c"])
        #expect(registry.records(State.self).map(\.id.rawValue) == ["z", "x", "y"])
        #expect(registry.records(Document.self).map(\.id.rawValue) == ["un", "deux", "sans"])
        #expect(registry.records(Term.self).map(\.id.rawValue) == ["afrique", "groupe-africain", "groupe-arabe"])
    }
}
