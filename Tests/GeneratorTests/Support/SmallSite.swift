import Diagnostics
import Domain
import Generator

/// A site written in a test, as texts by path. What it is not given, it has from ``base``.
struct SmallSite {
    var content: [String: [UInt8]]
    var templates: [String: [UInt8]]
    var kinds: [any Record.Type] = Domain.kinds
    var baseURL: String?
    var includesDrafts = false

    /// - Parameters:
    ///   - content: Files of `Content/`; they take the place of those of the base, an empty text takes the file away.
    ///   - templates: The same for `Templates/`.
    init(_ content: [String: String] = [:], templates: [String: String] = [:]) {
        self.content = Self.merged(Self.baseContent, content)
        self.templates = Self.merged(Self.baseTemplates, templates)
    }

    private static func merged(_ base: [String: String], _ own: [String: String]) -> [String: [UInt8]] {
        base.merging(own) { $1 }.filter { !$0.value.isEmpty }.mapValues { Array($0.utf8) }
    }

    func input(jobs: Int = 2) -> BuildInput {
        var input = BuildInput(
            content: MemoryFolder(content), templates: MemoryFolder(templates), kinds: kinds)
        input.baseURL = baseURL.flatMap { BaseURL($0) }
        input.includesDrafts = includesDrafts
        input.jobs = jobs
        return input
    }

    func build(jobs: Int = 2) async -> SiteBuild { await SiteBuild(input(jobs: jobs)) }

    /// The mistakes of a build as an editor reads them.
    func printed(_ diagnostics: [Diagnostic]) -> String {
        let sources =
            content.map { ("Content/\($0.key)", $0.value) } + templates.map { ("Templates/\($0.key)", $0.value) }
        let files = sources.compactMap { try? SourceFile(path: $0.0, raw: $0.1) }
        return DiagnosticPrinter(sources: files).text(diagnostics)
    }
}

extension SmallSite {
    /// Two states, an organ, two events, a document and a page: the least that shows every sort of page.
    static let baseContent: [String: String] = [
        "site.yml": """
        title: {fr: Ligue des ports, ar: رابطة الموانئ}
        description: Documentation de la Ligue
        base_url: https://ligue.example/
        languages: [fr]
        segments: {states: etats, events: evenements, organs: organes}
        menu: [states, events, a-propos]
        """,
        "index.md": "---\ntitle: Accueil\n---\nVoir la [page](a-propos.md) et [[maroc]].\n",
        "a-propos.md": """
        ---
        title: À propos
        ---
        ## Les organes principaux

        L'[[egypte|Égypte]] et [le Maroc](state:maroc), comme [ci-dessus](#les-organes-principaux).
        """,
        "states.yml": """
        - id: maroc
          name: {fr: {text: Maroc, gender: masculine}, ar: المغرب}
          memberships: [{status: member, from: 1969-09-25}]
        - id: egypte
          name: {fr: {text: Égypte, gender: feminine}, ar: مصر}
          memberships: [{status: member, from: 1969}]
        """,
        "organs.yml": """
        - id: assemblee
          name: Assemblée générale
          category: principal
          seat: {city: Tanger, state: maroc}
        """,
        "events.yml": """
        - {id: creation, title: Création, start: 1969-09-25, state: maroc, organ: assemblee, series: sessions}
        - {id: session-2, title: Deuxième session, start: 1970, state: egypte, organ: assemblee, series: sessions}
        """,
        "documents.yml": "- {id: charte, title: Charte, date: 1970-03, adopted_at: session-2}\n",
        "terms.yml": """
        - {id: principal, vocabulary: organ-categories, name: Organes principaux}
        - {id: sessions, vocabulary: event-series, name: Sessions}
        """,
        "strings/fr.yml": """
        home: Accueil
        fallback: Texte non traduit
        count: {states: {one: "{n} État", other: "{n} États"}}
        labels: {status: {member: membre, observer: observateur}}
        """,
    ]

    static let baseTemplates: [String: String] = [
        "base.html": """
        <!DOCTYPE html>
        <html lang="{{ page.language }}" dir="{{ page.direction }}">
        <head><meta charset="utf-8"><title>{{ page.title }}</title>
        <link rel="canonical" href="{{ page.canonical }}">
        {%- for translation in page.translations %}
        <link rel="alternate" hreflang="{{ translation.tag }}" href="{{ translation.canonical }}">
        {%- endfor %}
        <link rel="stylesheet" href="{{ 'style.css' | asset }}"></head>
        <body><a href="{{ site.home }}">{{ t.home }}</a>
        {%- for link in page.menu %} <a href="{{ link.url }}">{{ link.title }}</a>{% endfor %}
        <main>{% if page.is_fallback %}<p class="fallback">{{ t.fallback }}</p>
        <div lang="{{ page.content_language }}" dir="{{ page.content_direction }}">{% else %}<div>{% endif %}
        {{ page.content }}</div>
        {% block main %}{% endblock %}</main></body></html>
        """,
        "page.html": "{% extends 'base.html' %}",
        "records.html": """
        {% extends 'base.html' %}
        {% block main %}<ul>{% for record in records %}<li>{{ record.title }}</li>{% endfor %}</ul>{% endblock %}
        """,
        "states.html": """
        {% extends 'base.html' %}
        {% block main %}<p>{{ states | length | plural(t.count.states) }}</p>
        {% for state in states %}<a href="{{ state.url }}">{{ state.name }}</a>{% endfor %}{% endblock %}
        """,
        "state.html": """
        {% extends 'base.html' %}
        {% block main %}<h1>{{ state.name }}</h1><p>{{ state.name_locative }}</p>
        {% for period in state.memberships %}<p>{{ period.status_label }}, {{ period.period }}</p>{% endfor %}
        {% for event in state.events %}<a href="{{ event.url }}">{{ event.title }}</a>{% endfor %}{% endblock %}
        """,
        "organ.html": """
        {% extends 'base.html' %}
        {% block main %}<h1>{{ organ.name }}</h1>{% endblock %}
        """,
        "event.html": """
        {% extends 'base.html' %}
        {% block main %}<h1>{{ event.title }}</h1><p>{{ event.period | time }}</p>
        {%- if event.state %}<p>{{ event.state.name_locative }}</p>{% endif %}
        {%- if event.next %}<a rel="next" href="{{ event.next.url }}">{{ event.next.title }}</a>{% endif %}{% endblock %}
        """,
        "document.html": """
        {% extends 'base.html' %}
        {% block main %}<h1>{{ document.title }}</h1>{% endblock %}
        """,
        "sitemap.xml": "{% for entry in pages %}<loc>{{ entry.canonical }}</loc>\n{% endfor %}",
        "assets/style.css": "body { margin: 0 }\n",
    ]
}
