import Diagnostics
import Domain
import Testing
import YAML

/// A kind that Charte does not have: all that a new one costs in this module, with nothing but what is public.
private struct Treaty: Record {
    let id: Identifier<Treaty>
    let location: SourceLocation
    var common = Common()
    var title = LocalizedText()
    var signed: PartialDate?
    var signatories: [Reference<State>] = []
    var replaces: Reference<Treaty>?
    var ratifications: [Ratification] = []

    init(id: Identifier<Treaty>, location: SourceLocation) { (self.id, self.location) = (id, location) }

    var order: RecordOrder { .date(signed) }

    static let schema = Schema<Treaty>(
        "treaty", collection: "treaties", noun: "a treaty", meaning: "An agreement between states",
        fields: [
            .required("title", \.title, "The title"),
            .required("signed", \.signed, "The day on which it was signed"),
            .optional("signatories", \.signatories, inverse: "treaties", "The states that signed it"),
            .optional("replaces", \.replaces, inverse: "replaced_by", "The treaty whose place it takes"),
            .optional("ratifications", \.ratifications, "Who ratified it, and when"),
        ],
        derived: [
            DerivedField("is_replaced", .boolean, "Whether another took its place") { key, registry in
                .boolean(!registry.related(to: key, "replaced_by").isEmpty)
            }
        ])
}

private struct Ratification: Structure {
    var state: Reference<State>?
    var date: PartialDate?

    static let name = "Ratification"
    static let noun = "a ratification"
    static let fields: [Field<Ratification>] = [
        .required("state", \.state, inverse: "ratified", "The state"),
        .optional("date", \.date, "The day"),
    ]
}

@Suite struct NewKindTests {
    private let states = """
        - {id: maroc, name: Maroc, memberships: [{status: member}]}
        - {id: mali, name: Mali, memberships: [{status: member}]}
        """
    private let treaties = """
        - id: traite-2
          title: Accord de Fès
          signed: 1981-06-05
          replaces: traite-1
          signatories: [mali]
        - id: traite-1
          title: {fr: Accord général, en: General Agreement}
          signed: 1977-05
          signatories: [maroc, mali, maroc]
          ratifications: [{state: mali, date: 1978-01-01}]
          sources: [journal]
        """
    private let sources = "- {id: journal, title: Journal officiel}"

    private func site(_ treaties: String) -> SmallSite {
        SmallSite(["treaties": treaties, "states": states, "sources": sources], kinds: Domain.kinds + [Treaty.self])
    }

    @Test func `a new kind is read, put in order and looked up`() {
        let site = site(treaties)
        #expect(site.diagnostics.isEmpty)
        #expect(site.registry.records(Treaty.self).map(\.id.rawValue) == ["traite-1", "traite-2"])
        #expect(site.registry.ids(site.field("signatories", of: "traite-1", "treaty")) == ["maroc", "mali", "maroc"])
        #expect(site.field("signed", of: "traite-1", "treaty").text == "1977-05")
    }

    @Test func `the kinds that it names know it, each mention once`() {
        let site = site(treaties)
        #expect(site.registry.ids(site.field("treaties", of: "maroc", "state")) == ["traite-1"])
        #expect(site.registry.ids(site.field("treaties", of: "mali", "state")) == ["traite-1", "traite-2"])
        #expect(site.registry.ids(site.field("ratified", of: "mali", "state")) == ["traite-1"])
        #expect(site.registry.ids(site.field("treaties", of: "journal", "source")) == ["traite-1"])
        #expect(site.registry.ids(site.field("replaced_by", of: "traite-1", "treaty")) == ["traite-2"])
        #expect(site.field("is_replaced", of: "traite-1", "treaty").text == "true")
        #expect(site.field("is_replaced", of: "traite-2", "treaty").text == "false")
    }

    @Test func `its fields are told to all who ask, those of others too`() throws {
        let registry = site(treaties).registry
        let kind = try #require(registry.kinds.last)
        #expect(kind.fields.first { $0.name == "signed" }?.type == .date)
        #expect(kind.fields.first { $0.name == "replaced_by" }?.type == .list(.reference("treaty")))
        let state = try #require(registry.kinds.first { $0.name == "state" })
        #expect(state.fields.first { $0.name == "treaties" }?.type == .list(.reference("treaty")))
        let keys = RegistryBuilder(kinds: [Treaty.self, State.self, Source.self, Term.self]).keys(ofKind: 0)
        #expect(keys.prefix(4) == ["id", "title", "signed", "signatories"])
        #expect(keys.contains("sources") && !keys.contains("is_replaced"))
    }

    @Test func `its mistakes are told like any other's`() {
        let site = site("- {id: t, title: T, signed: 1977-05, signatories: [malli], ratifications: [{stat: mali}]}")
        #expect(
            site.diagnostics.map(\.codeAndPlace) == [
                "unknown-reference 1:52", "unknown-key 1:77",
            ])
        #expect(site.diagnostics.compactMap(\.hint) == ["did you mean « mali »?", "did you mean « state »?"])
    }
}
