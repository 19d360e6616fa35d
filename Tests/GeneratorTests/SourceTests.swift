import Domain
import Generator
import Testing

/// Where facts come from: sources of records, of single fields, of single periods.
@Suite struct SourceTests {
    private static let content = [
        "strings/fr.yml": (SmallSite.baseContent["strings/fr.yml"] ?? "")
            .replacing("labels: {", with: "labels: {type: {other: autre}, "),
        "sources.yml": """
        - {id: liste, title: Liste des ports}
        - {id: atlas, title: Atlas des mers}
        - {id: traite, title: Traité de Tanger}
        - {id: oubliee, title: Brochure}
        """,
        "states.yml": """
        - id: maroc
          name: Maroc
          capital: Rabat
          memberships:
            - {status: member, from: 1969-09-25, sources: [traite, liste]}
          sources: [liste]
          field_sources: {capital: [atlas, traite]}
        - {id: egypte, name: Égypte, memberships: []}
        """,
    ]

    private static let templates = [
        "state.html": """
        {% extends 'base.html' %}
        {% block main %}<p>{{ state.capital | default('') }}
        {%- for source in state.field_sources.capital %} [{{ source.title }}]{% endfor %}</p>
        {% for period in state.memberships %}<p>période
        {%- for source in period.sources %} [{{ source.title }}]{% endfor %}</p>{% endfor %}
        <ol>{% for source in state.bibliography %}<li>{{ source.title }}</li>{% endfor %}</ol>{% endblock %}
        """
    ]

    private static var site: SmallSite { SmallSite(content, templates: templates) }

    @Test func `a page lists all sources of its record, each once, those of the whole first`() async throws {
        let page = try #require(await Self.site.build().text("etats/maroc/index.html"))
        #expect(page.contains("<p>Rabat [Atlas des mers] [Traité de Tanger]</p>"))
        #expect(page.contains("<p>période [Traité de Tanger] [Liste des ports]</p>"))
        #expect(
            page.contains(
                "<ol><li>Liste des ports</li><li>Traité de Tanger</li><li>Atlas des mers</li></ol>"), "\(page)")
    }

    @Test func `the check counts what names a source, and which sources no one names`() async {
        let build = await Self.site.build()
        let coverage = build.coverage
        // Two states, an organ, two events, a document; only one of them says where it comes from.
        #expect(coverage.records == 6 && coverage.sourced == 1)
        #expect(coverage.sources == 4 && coverage.uncited == 1)
        #expect(
            build.codesAndPlaces.filter { !$0.contains("unsourced-record") } == [
                "uncited-source Content/sources.yml:4:8"
            ])
        #expect(build.codesAndPlaces.count { $0.contains("unsourced-record") } == 5)
    }

    @Test func `a site without sources is not held to them`() async {
        #expect(await SmallSite().build().diagnostics == [])
    }

    @Test(arguments: [
        ("field_sources: {capitale: [atlas]}", "unknown-key", "capitale"),
        ("field_sources: {capital: [atlass]}", "unknown-reference", "atlass"),
        ("field_sources: {capital: atlas}", "wrong-type", "atlas"),
        ("field_sources: [atlas]", "wrong-type", "[atlas]"),
    ])
    func `a wrong source of a field is told where it stands`(written: String, code: String, at word: String) async {
        var content = Self.content
        let text = (content["states.yml"] ?? "")
            .replacing("field_sources: {capital: [atlas, traite]}", with: written)
        content["states.yml"] = text
        let told = await SmallSite(content, templates: Self.templates).build().diagnostics.filter { $0.code == code }
        let column = "  \(written)".split(separator: word).first.map { $0.count + 1 }
        #expect(told.count == 1 && told.first?.location.line == 7 && told.first?.location.column == column, "\(told)")
    }
}
