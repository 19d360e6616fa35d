import Generator
import Testing

/// The organisation is called by the name that it bore at the date of which a page speaks.
@Suite struct NameOfTheDayTests {
    private static let names = """
        former_names:
          - {name: Union des ports, to: 1950}
          - {name: {fr: Ligue maritime}, from: 1950, to: 2011-06-28}
        """

    private static func site(_ dates: [String]) -> SmallSite {
        let events = dates.enumerated().map { "- {id: e\($0), title: E\($0), start: \($1), organ: assemblee}" }
        let configuration = (SmallSite.baseContent["site.yml"] ?? "") + "\n" + names
        return SmallSite(
            [
                "site.yml": configuration, "events.yml": events.joined(separator: "\n"), "documents.yml": "",
                "terms.yml": "- {id: principal, vocabulary: organ-categories, name: Organes principaux}\n",
            ],
            templates: [
                "event.html": """
                {% extends 'base.html' %}{% block main %}
                {% if event.start %}<p>{{ event.start | name_borne }}</p>{% endif %}{% endblock %}
                """
            ])
    }

    @Test func `the name changes with the day`() async throws {
        let expected = [
            ("1949-12-31", "Union des ports"), ("1951", "Ligue maritime"), ("2011-06-27", "Ligue maritime"),
            ("2011-06-28", "Ligue des ports"), ("2011-06-29", "Ligue des ports"), ("2024", "Ligue des ports"),
        ]
        let build = await Self.site(expected.map(\.0)).build()
        #expect(build.diagnostics.isEmpty, "\(build.diagnostics)")
        for (number, (date, name)) in expected.enumerated() {
            let page = try #require(build.text("evenements/e\(number)/index.html"))
            #expect(page.contains("<p>\(name)</p>"), "\(date): \(page)")
        }
    }

    @Test(arguments: [
        ("- {name: Union des ports, from: 1950, to: 1949}", "end-before-start"),
        ("- {name: B, from: 1960, to: 2011}\n  - {name: A, from: 1950, to: 1960}", "unordered-periods"),
    ])
    func `names whose periods cannot be are told`(names: String, code: String) async {
        let configuration = (SmallSite.baseContent["site.yml"] ?? "") + "\nformer_names:\n  \(names)\n"
        let build = await SmallSite(["site.yml": configuration]).build()
        #expect(build.diagnostics.map(\.code) == [code], "\(build.diagnostics)")
    }
}
