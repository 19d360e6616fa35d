import Diagnostics
import Domain
import Generator
import Testing

/// What a new kind of record costs: this struct in a file of `Sources/Domain/Kinds`, its name in the list of kinds, and
/// one template.
private struct Treaty: Record {
    let id: Identifier<Treaty>
    let location: SourceLocation
    var common = Common()
    var title = LocalizedText()
    var signed: PartialDate?
    var event: Reference<Event>?
    var signatories: [Reference<State>] = []

    init(id: Identifier<Treaty>, location: SourceLocation) { (self.id, self.location) = (id, location) }

    var order: RecordOrder { .date(signed) }

    static let schema = Schema<Treaty>(
        "treaty", collection: "treaties", noun: "a treaty", meaning: "An agreement between states",
        fields: [
            .required("title", \.title, "The title"),
            .required("signed", \.signed, "The day on which it was signed"),
            .optional("event", \.event, inverse: "treaties", "Where it was signed"),
            .optional("signatories", \.signatories, inverse: "treaties", "Who signed it"),
        ])
}

@Suite struct NewKindTests {
    private static let template = """
        {% extends 'base.html' %}
        {% block main %}<h1>{{ treaty.title }}</h1><p>{{ treaty.signed | time }}</p>
        {% if treaty.event %}<a href="{{ treaty.event.url }}">{{ treaty.event.title }}</a>{% endif %}
        {% for state in treaty.signatories %}<a href="{{ state.url }}">{{ state.name_definite }}</a>{% endfor %}
        {% endblock %}
        """
    /// The event's own template, with the other side of the relation.
    private static let event = """
        {% extends 'base.html' %}
        {% block main %}{% for treaty in event.treaties %}<a href="{{ treaty.url }}">{{ treaty.title }}</a>{% endfor %}
        {% endblock %}
        """
    private static let treaties = """
        - id: traite-peche
          title: Traité sur la pêche
          signed: 1970-05-12
          event: session-2
          signatories: [egypte, maroc]
        - id: traite-ports
          title: Traité des ports
          signed: 1969-09
          event: session-2
        """

    private func site(_ treaties: String = Self.treaties, template: String = Self.template) -> SmallSite {
        var site = SmallSite(
            ["treaties.yml": treaties, "treaties/traite-peche.md": "Signé avec l'[[egypte|Égypte]].\n"],
            templates: ["treaty.html": template, "event.html": Self.event])
        site.kinds = Domain.kinds + [Treaty.self]
        return site
    }

    @Test func `its records get pages, with their prose and their links`() async throws {
        let build = await site().build()
        #expect(build.codesAndPlaces == [])
        #expect(build.counts.first { $0.name == "treaties" }?.pages == 2)
        let page = try #require(build.text("treaties/traite-peche/index.html"))
        #expect(page.contains("<h1>Traité sur la pêche</h1><p><time datetime=\"1970-05-12\">12 mai 1970</time></p>"))
        #expect(page.contains("<a href=\"../../evenements/session-2/\">Deuxième session</a>"))
        #expect(page.contains("<a href=\"../../etats/maroc/\">le Maroc</a>"))
        #expect(page.contains("Signé avec l'<a href=\"../../etats/egypte/\">Égypte</a>."))
    }

    @Test func `it gets an index in its own order`() async throws {
        let index = try #require(await site().build().text("treaties/index.html"))
        #expect(index.contains("<ul><li>Traité des ports</li><li>Traité sur la pêche</li></ul>"))
    }

    @Test func `the records that it names know it`() async throws {
        let page = try #require(await site().build().text("evenements/session-2/index.html"))
        #expect(
            page.contains(
                """
                <a href="../../treaties/traite-ports/">Traité des ports</a>\
                <a href="../../treaties/traite-peche/">Traité sur la pêche</a>
                """))
        let other = try #require(await site().build().text("evenements/creation/index.html"))
        #expect(!other.contains("treaties/"))
    }

    @Test func `its mistakes are told as those of any kind`() async {
        let build = await site("- {id: t, title: T, signe: 1970, signed: mai, event: sesion-2}").build()
        #expect(
            build.codesAndPlaces
                == [
                    "prose-without-record Content/treaties/traite-peche.md",
                    "unknown-key Content/treaties.yml:1:21", "wrong-type Content/treaties.yml:1:42",
                    "unknown-reference Content/treaties.yml:1:54",
                ].sorted { $0.split(separator: " ")[1] < $1.split(separator: " ")[1] })
    }

    @Test func `its template is checked against its own fields`() async {
        let build = await site(template: "<h1>{{ treaty.titel }}</h1>\n{{ treaty.signatory }}").build()
        #expect(
            build.codesAndPlaces == [
                "unknown-field Templates/treaty.html:1:15", "unknown-field Templates/treaty.html:2:11",
            ])
        #expect(build.diagnostics.first?.hint == "did you mean « title »?")
        #expect(build.files.isEmpty)
    }

    @Test func `without its template its pages are missed once`() async {
        var site = site()
        site.templates["treaty.html"] = nil
        let found = await site.build().codesAndPlaces
        #expect(found == ["no-template Templates/treaty.html"])
    }
}
