import Diagnostics
import Generator
import Testing

/// Figures made of records by filters of templates.
@Suite struct FigureFilterTests {
    private static let words = """


        figure:
          map:
            {title: Carte, description: Où, state: État, standing: Statut, periods: Années, member: Membre,
             suspended: Suspendu, observer: Observateur, former: Ancien}
          locator:
            {title: "Situation : {title}", description: Ici, place: État, coordinates: Coordonnées, north: N, south: S,
             east: E, west: O}
          bar:
            {title: "{title}", description: Quand, standing: Statut, period: Période, member: Membre,
             suspended: Suspendu, observer: Observateur, former: Ancien}
          growth: {title: Membres, description: Combien, year: Année, members: Membres, changes: Changements}
          timeline: {title: Temps, description: Quand, lane: Série, time: Date, name: Nom}
          chart: {title: Organes, description: Qui, group: Catégorie, organ: Organe, parent: De, dissolved: "{title} †"}
          series: {title: "{title}", description: Où, number: Numéro, name: Événement}
        """

    private static let states = """
        - id: maroc
          name: {fr: {text: Maroc, gender: masculine}}
          memberships: [{status: member, from: 1969-09-25}]
          location: [32, -5]
        - id: egypte
          name: {fr: {text: Égypte, gender: feminine}}
          memberships: [{status: member, from: 1969, to: 1979}, {status: suspended, to: 1984}, {status: member, from: 1984}]
          location: [27, 30]
        - id: oman
          name: {fr: {text: Oman, gender: masculine}}
          memberships: [{status: observer}]
        """

    /// Each status needs its word.
    private static let strings = (SmallSite.baseContent["strings/fr.yml"] ?? "")
        .replacing("observer: observateur", with: "observer: observateur, suspended: suspendu")

    private static func site(state: String = "", page: String = "", event: String = "") -> SmallSite {
        func template(_ body: String) -> String {
            "{% extends 'base.html' %}{% block main %}<h1>{{ page.title }}</h1>\(body){% endblock %}"
        }
        return SmallSite(
            [
                "states.yml": states, "strings/fr.yml": strings + words,
                "map/land.geojson":
                    "{\"type\":\"Polygon\",\"coordinates\":[[[-20,-30],[60,-30],[60,50],[-20,50],[-20,-30]]]}",
            ],
            templates: [
                "state.html": template(state), "page.html": template(page), "event.html": template(event),
            ])
    }

    private static let locator =
        "{% set map = state | locator(t.figure.locator) %}{% if map %}{{ map.drawing }}{{ map.table }}{% endif %}"

    @Test func `a map shows the states that have a place, and its legend what occurs`() async throws {
        let build = await Self.site(
            page:
                "{% set map = site.states | world_map(t.figure.map) %}{{ map.drawing }}{{ map.legend | default('') }}{{ map.table }}"
        ).build()
        #expect(build.diagnostics.isEmpty, "\(build.diagnostics)")
        let page = try #require(build.text("a-propos/index.html"))
        #expect(page.contains("<a href=\"../etats/egypte/\" class=\"place member\""))
        #expect(page.contains("data-spans=\"member 1969/1979,suspended 1979/1984,member 1984/\""))
        #expect(!page.contains("class=\"place observer\""))
        #expect(page.contains("Membre") && page.contains("Suspendu") && !page.contains("Observateur"))
    }

    @Test func `the other figures are of what templates read`() async throws {
        let build = await Self.site(
            state:
                "{% set bar = state | membership_bar(t.figure.bar, 1969, 2000) %}{% if bar %}{{ bar.drawing }}{% endif %}",
            page: """
                <p id="1969"></p><p id="1984"></p>
                {{ (site.membership_years | membership_growth(t.figure.growth, 2000)).table }}
                {% set line = site.terms | timeline(t.figure.timeline) %}{% if line %}{{ line.table }}{% endif %}
                {% set chart = site.terms | organisation_chart(t.figure.chart) %}{% if chart %}{{ chart.table }}{% endif %}
                """,
            event: "{% set row = event | series_place(t.figure.series) %}{% if row %}{{ row.table }}{% endif %}"
        ).build()
        #expect(build.diagnostics.isEmpty, "\(build.diagnostics)")
        let page = try #require(build.text("a-propos/index.html"))
        #expect(page.contains("<td>2000</td><td>2</td>"))
        #expect(
            page.contains("<td>Sessions</td><td>1970</td><td><a href=\"../evenements/session-2/\">Deuxième session</a>")
        )
        #expect(
            page.contains("<td>Organes principaux</td><td><a href=\"../organes/assemblee/\">Assemblée générale</a>"))
        #expect(try #require(build.text("etats/egypte/index.html")).contains("class=\"suspended\""))
        #expect(try #require(build.text("etats/oman/index.html")).contains("figure-bar") == false)
        #expect(try #require(build.text("evenements/creation/index.html")).contains("Deuxième session"))
    }

    @Test(arguments: [
        ("{{ (site.states | world_map(t.count)).table }}", "argument-type"),
        ("{{ (site.events | world_map(t.figure.map)).table }}", "filter-type"),
        ("{{ (site.membership_years | membership_growth(t.figure.growth, 'x')).table }}", "argument-type"),
    ])
    func `what a figure cannot be made of is told before anything is rendered`(body: String, code: String) async {
        let build = await Self.site(page: body).build()
        #expect(build.diagnostics.map(\.code).contains(code), "\(build.diagnostics)")
    }

    @Test(arguments: [
        ("states.yml", "[27, 30]", "[28, 30]"), ("strings/fr.yml", "coordinates: Coordonnées", "coordinates: Point"),
        ("map/land.geojson", "[-20,50]", "[20,30]"), ("states.yml", "text: Maroc", "text: Le Maroc"),
    ])
    func `an edit makes the pages anew whose figures show it`(path: String, old: String, new: String) async throws {
        let input = Self.site(state: Self.locator).input(jobs: 1)
        let content = try #require(input.content as? MemoryFolder)
        var workshop = Workshop(input)
        let first = await workshop.draft().finished(input)
        let text = try #require(content.text(path))
        #expect(text.contains(old))
        content.write(Array(text.replacing(old, with: new).utf8), to: path)
        let build = await workshop.draft(Changes(content: [path], templates: false)).finished(input)
        #expect(build.diagnostics.isEmpty, "\(build.diagnostics)")
        #expect(build.bytes == (await SiteBuild(input)).bytes)
        #expect(build.text("etats/maroc/index.html") != first.text("etats/maroc/index.html"))
    }

    @Test func `land that cannot be read is told`() async {
        let build = await SmallSite(["map/land.geojson": "{\"type\": \"Point\"}"]).build()
        #expect(build.diagnostics.map(\.code) == ["foreign-outline"], "\(build.diagnostics)")
    }
}
