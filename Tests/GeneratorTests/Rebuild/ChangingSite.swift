/// A small site that is edited at random, as editors do: a model of it, written out as files after every edit.
struct ChangingSite {
    private struct Record {
        var id: String
        var title: String
        var prose: String?
        var isDraft = false
        var slug: String?
        var formerly: [String] = []
        /// Other records, by the name of the field.
        var references: [String: String] = [:]
        var year = 1970
        var alias: String?
    }

    private struct Text {
        var title: String
        var prose: String
        var autolink = false
        var revised: Int?
    }

    private var states: [Record] = []
    private var organs: [Record] = []
    private var events: [Record] = []
    private var pages: [String: Text] = [:]
    private var siteTitle = "Ligue"
    private var menu = ["states", "events", "a-propos"]
    private var base = "https://ligue.example/"
    private var languages = ["fr"]
    private var typography = false
    private var search = true
    private var data: String? = "donnees"
    private var words = ["home": "Accueil", "cited": "Cité par", "unused": "Rien", "footnotes": "Notes"]
    private var templates = ChangingSite.templates
    private var style = "body { margin: 0 }\n"
    /// Files that stand there broken, with what stands in them.
    private var broken: [String: String] = [:]
    private var next = 0
    private var random: SeededGenerator
    /// Words for the choices of records, without which every build has something to tell.
    private let labels: String

    init(seed: UInt64, isLabelled: Bool = false) {
        labels = isLabelled ? "labels: {status: {member: Membre}}\n" : ""
        random = SeededGenerator(seed: seed)
        for _ in 0..<3 { addState() }
        for _ in 0..<2 { addOrgan() }
        for _ in 0..<5 { addEvent() }
        for path in ["index", "a-propos", "dossier/index", "dossier/note"] {
            pages[path] = Text(title: "Page \(path)", prose: "Voir [[\(states[0].id)]].")
        }
    }

    private mutating func fresh(_ prefix: String) -> String {
        next += 1
        return "\(prefix)-\(next)"
    }

    private mutating func word() -> String {
        ["port", "été", "façade", "l'accord", "œuvre", "navire « neuf »", "Ça va", "quai"].randomElement(
            using: &random)!
            + " \(Int.random(in: 1...99, using: &random))"
    }

    private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }
}

// MARK: - Edits

extension ChangingSite {
    /// Does something that an editor might do, and says what.
    mutating func edit() -> String {
        if !broken.isEmpty, !chance(3) {
            let path = broken.keys.sorted().randomElement(using: &random)!
            broken[path] = nil
            return "mend \(path)"
        }
        switch Int.random(in: 0..<24, using: &random) {
        case 0...3: return editProse()
        case 4...6: return editTitle()
        case 7: return editReference()
        case 8:
            addEvent()
            return "add an event"
        case 9:
            addState()
            return "add a state"
        case 10: return remove()
        case 11: return rename()
        case 12...13: return editTemplate()
        case 14: return editWords()
        case 15: return editSettings()
        case 16: return breakSomething()
        case 17: return editPage()
        case 18: return editSlug()
        case 19:
            style = "body { margin: \(Int.random(in: 0...9, using: &random)) }\n"
            return "edit the stylesheet"
        case 20: return editDate()
        case 21: return editDraft()
        case 22: return editAlias()
        default:
            addOrgan()
            return "add an organ"
        }
    }

    /// Mends whatever is wrong.
    mutating func mendAll() -> String {
        broken = [:]
        let known = Set(ids)
        func isRight(_ text: String) -> Bool {
            text.split(separator: "[[").dropFirst().allSatisfy {
                known.contains(String($0.prefix { $0 != "]" && $0 != "|" }))
            }
        }
        for path in [\ChangingSite.states, \.organs, \.events] {
            for index in self[keyPath: path].indices {
                let record = self[keyPath: path][index]
                (self[keyPath: path][index].isDraft, self[keyPath: path][index].slug) = (false, nil)
                self[keyPath: path][index].formerly = []
                if let prose = record.prose, !isRight(prose) { self[keyPath: path][index].prose = "Rien." }
                self[keyPath: path][index].references = record.references.filter { known.contains($0.value) }
            }
        }
        for (path, page) in pages where !isRight(page.prose) { pages[path]?.prose = "Rien." }
        return "mend all"
    }

    private mutating func addState() {
        let id = fresh("etat")
        states.append(Record(id: id, title: word(), prose: chance(2) ? prose() : nil))
    }

    private mutating func addOrgan() {
        let id = fresh("organe")
        organs.append(Record(id: id, title: word(), prose: chance(2) ? prose() : nil, references: parent()))
    }

    private mutating func parent() -> [String: String] {
        let parents = organs.filter { !$0.isDraft }
        return parents.isEmpty || chance(2) ? [:] : ["parent": parents.randomElement(using: &random)!.id]
    }

    private mutating func addEvent() {
        let id = fresh("session")
        var event = Record(id: id, title: word(), prose: chance(2) ? prose() : nil)
        event.year = Int.random(in: 1970...1999, using: &random)
        if let state = states.filter({ !$0.isDraft }).randomElement(using: &random), !chance(3) {
            event.references["state"] = state.id
        }
        if let organ = organs.filter({ !$0.isDraft }).randomElement(using: &random), !chance(3) {
            event.references["organ"] = organ.id
        }
        events.append(event)
    }

    private var ids: [String] { (states + organs + events).filter { !$0.isDraft }.map(\.id) }

    private mutating func prose() -> String {
        var text = "Le \(word()) et \(word())."
        if chance(2), let id = ids.randomElement(using: &random) { text += " Voir [[\(id)]]." }
        if chance(3), let id = ids.randomElement(using: &random) { text += " Voir [[\(id)|\(word())]]." }
        if chance(4) {
            text += "\n\n## \(word())\n\nEt [la suite](#\(chance(2) ? "suite" : "fin")).\n\n## Suite\n\n## Fin"
        }
        if chance(4) { text += "\n\nUne note[^1].\n\n[^1]: \(word())." }
        if chance(5) { text += "\n\nVoir [la page](/a-propos/)." }
        return text
    }

    private mutating func pick() -> (path: WritableKeyPath<ChangingSite, [Record]>, index: Int)? {
        let paths = [\ChangingSite.states, \.organs, \.events]
        let path = paths.randomElement(using: &random)!
        guard let index = self[keyPath: path].indices.randomElement(using: &random) else { return nil }
        return (path, index)
    }

    private mutating func editProse() -> String {
        guard let (path, index) = pick() else { return "nothing" }
        self[keyPath: path][index].prose = chance(6) ? nil : prose()
        return "edit the text of \(self[keyPath: path][index].id)"
    }

    /// Says more, or something else first; no link is another.
    mutating func editSentence() -> String {
        let paths = pages.keys.filter { pages[$0]?.autolink == false }.sorted()
        if chance(3), let path = paths.randomElement(using: &random) {
            let text = longer(pages[path]?.prose ?? "")
            pages[path]?.prose = text
            return "say more in \(path)"
        }
        guard let (path, index) = pick() else { return "nothing" }
        let text = longer(self[keyPath: path][index].prose ?? "Rien.")
        self[keyPath: path][index].prose = text
        return "say more of \(self[keyPath: path][index].id)"
    }

    private mutating func longer(_ text: String) -> String {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: "Et \(word()). \(text)"
        case 1: "\(text)\n\n## \(word())"
        default: "\(text)\n\nEncore \(word())."
        }
    }

    private mutating func editTitle() -> String {
        guard let (path, index) = pick() else { return "nothing" }
        self[keyPath: path][index].title = word()
        return "edit the title of \(self[keyPath: path][index].id)"
    }

    private mutating func editReference() -> String {
        guard let index = events.indices.randomElement(using: &random) else { return "nothing" }
        let field = chance(2) ? "state" : "organ"
        let targets = (field == "state" ? states : organs).filter { !$0.isDraft }
        events[index].references[field] = chance(4) ? nil : targets.randomElement(using: &random)?.id
        return "edit the \(field) of \(events[index].id)"
    }

    private mutating func remove() -> String {
        guard let (path, index) = pick(), self[keyPath: path].count > 2 else { return "nothing" }
        let id = self[keyPath: path].remove(at: index).id
        if !chance(6) { forget(id, for: nil) }
        return "remove \(id)"
    }

    /// Goes through all that mention a record, as a careful editor does: they mention another, or none.
    private mutating func forget(_ id: String, for other: String?) {
        func mended(_ text: String) -> String {
            text.replacing("[[\(id)]]", with: other.map { "[[\($0)]]" } ?? "rien")
                .replacing("[[\(id)|", with: other.map { "[[\($0)|" } ?? "[[\(states[0].id)|")
        }
        for path in [\ChangingSite.states, \.organs, \.events] {
            for index in self[keyPath: path].indices {
                let record = self[keyPath: path][index]
                self[keyPath: path][index].prose = record.prose.map(mended)
                for (field, target) in record.references where target == id {
                    self[keyPath: path][index].references[field] = other
                }
            }
        }
        for (path, page) in pages { pages[path]?.prose = mended(page.prose) }
    }

    private mutating func rename() -> String {
        guard let (path, index) = pick() else { return "nothing" }
        let old = self[keyPath: path][index].id
        let new = fresh("autre")
        self[keyPath: path][index].id = new
        if !chance(6) { forget(old, for: new) }
        return "rename \(old) to \(new)"
    }

    private mutating func editSlug() -> String {
        guard let (path, index) = pick() else { return "nothing" }
        let old = self[keyPath: path][index].slug ?? self[keyPath: path][index].id
        self[keyPath: path][index].slug = chance(3) ? nil : fresh("adresse")
        self[keyPath: path][index].formerly = chance(2) ? [old] : []
        return "edit the slug of \(self[keyPath: path][index].id)"
    }

    private mutating func editDate() -> String {
        guard let index = events.indices.randomElement(using: &random) else { return "nothing" }
        events[index].year = Int.random(in: 1970...1999, using: &random)
        return "edit the date of \(events[index].id)"
    }

    private mutating func editDraft() -> String {
        guard let (path, index) = pick() else { return "nothing" }
        self[keyPath: path][index].isDraft.toggle()
        let record = self[keyPath: path][index]
        if record.isDraft, !chance(6) { forget(record.id, for: nil) }
        return "make a draft of \(self[keyPath: path][index].id), or no longer"
    }

    private mutating func editAlias() -> String {
        guard let (path, index) = pick() else { return "nothing" }
        self[keyPath: path][index].alias = chance(3) ? nil : word()
        return "edit the alias of \(self[keyPath: path][index].id)"
    }

    private mutating func editPage() -> String {
        switch Int.random(in: 0..<5, using: &random) {
        case 0:
            pages[fresh("dossier/page")] = Text(title: word(), prose: prose())
            return "add a page"
        case 1:
            guard let path = pages.keys.filter({ $0.contains("page-") }).sorted().randomElement(using: &random) else {
                return "nothing"
            }
            pages[path] = nil
            return "remove \(path)"
        default:
            let path = pages.keys.sorted().randomElement(using: &random)!
            switch Int.random(in: 0..<4, using: &random) {
            case 0:
                let title = word()
                pages[path]?.title = title
            case 1: pages[path]?.autolink.toggle()
            case 2: pages[path]?.revised = Int.random(in: 2000...2025, using: &random)
            default:
                let text = prose()
                pages[path]?.prose = text
            }
            return "edit \(path)"
        }
    }

    private mutating func editTemplate() -> String {
        let name = templates.keys.sorted().randomElement(using: &random)!
        let text = templates[name] ?? ""
        if chance(3) {
            templates[name] = "{#- \(word()) -#}" + (Self.templates[name] ?? "")
            return "comment on \(name)"
        }
        let mark = "<!-- \(word()) -->"
        templates[name] = text.replacing("</main>", with: "\(mark)</main>").replacing("</ul>", with: "\(mark)</ul>")
        return "edit \(name)"
    }

    private mutating func editWords() -> String {
        let key = words.keys.sorted().randomElement(using: &random)!
        words[key] = word()
        return "edit the word \(key)"
    }

    private mutating func editSettings() -> String {
        switch Int.random(in: 0..<7, using: &random) {
        case 6: data = [nil, "donnees", "données"].randomElement(using: &random)!
        case 0: siteTitle = word()
        case 5: search.toggle()
        case 1: menu.shuffle(using: &random)
        case 2: base = ["https://ligue.example/", "https://autre.example/site/", "/"].randomElement(using: &random)!
        case 3: languages = languages.count == 1 ? ["fr", "ar"] : ["fr"]
        default: typography.toggle()
        }
        return "edit the settings"
    }

    private mutating func breakSomething() -> String {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: broken["Templates/event.html"] = "{% if %}"
        case 1: broken["Content/states.yml"] = "- id: [\n"
        case 2: broken["Content/index.md"] = "---\ntitle: [\n---\n"
        default: broken["Content/strings/fr.yml"] = "home: {\n"
        }
        return "break something"
    }
}

// MARK: - Files

extension ChangingSite {
    /// By path, with `Content/` or `Templates/` in front.
    var files: [String: String] {
        var files: [String: String] = ["Content/site.yml": settings]
        let record = { (record: Record, kind: String) in "- \(Self.fields(record, kind: kind))\n" }
        files["Content/states.yml"] = states.map { record($0, "state") }.joined()
        files["Content/organs.yml"] = organs.map { record($0, "organ") }.joined()
        files["Content/terms.yml"] = "- {id: principal, vocabulary: organ-categories, name: Principaux}\n"
        for (folder, records) in [("states", states), ("organs", organs)] {
            for record in records { files["Content/\(folder)/\(record.id).md"] = record.prose }
        }
        for event in events {
            files["Content/events/\(event.id).md"] =
                "---\n" + Self.fields(event, kind: "event").dropFirst().dropLast().replacing(", ", with: "\n")
                + "\n---\n"
                + (event.prose ?? "")
        }
        for (path, page) in pages { files["Content/\(path).md"] = Self.text(page) }
        files["Content/strings/fr.yml"] =
            words.sorted { $0.key < $1.key }.map {
                $0.key == "footnotes" ? "markdown: {footnotes: \($0.value)}\n" : "\($0.key): \($0.value)\n"
            }
            .joined() + labels
        for (name, text) in templates { files["Templates/\(name)"] = text }
        files["Templates/assets/style.css"] = style
        return files.merging(broken) { $1 }
    }

    private var settings: String {
        """
        title: {fr: \(siteTitle), ar: رابطة}
        base_url: \(base)
        languages: [\(languages.joined(separator: ", "))]
        segments: {states: etats, events: evenements}
        menu: [\(menu.joined(separator: ", "))]
        \(typography ? "typography: fr" : "")
        search: \(search)
        \(data.map { "data: \($0)" } ?? "")
        """
    }

    private static func fields(_ record: Record, kind: String) -> String {
        var fields = ["id: \(record.id)", "\(kind == "event" ? "title" : "name"): \"\(record.title)\""]
        switch kind {
        case "event": fields.append("start: \(record.year)")
        case "organ": fields.append("category: principal")
        default: fields.append("memberships: [{status: member, from: 1969}]")
        }
        fields += record.references.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        if let slug = record.slug { fields.append("slug: \(slug)") }
        if !record.formerly.isEmpty { fields.append("formerly: [\(record.formerly.joined(separator: " "))]") }
        if record.isDraft { fields.append("draft: true") }
        if let alias = record.alias { fields.append("aliases: {fr: [\"\(alias)\"]}") }
        return "{\(fields.joined(separator: ", "))}"
    }

    private static func text(_ page: Text) -> String {
        "---\ntitle: \"\(page.title)\"\n" + (page.autolink ? "autolink: true\n" : "")
            + (page.revised.map { "revised: \($0)\n" } ?? "") + "---\n\(page.prose)\n"
    }

    private static let templates: [String: String] = [
        "base.html": """
        <!DOCTYPE html>
        <html lang="{{ page.language }}" dir="{{ page.direction }}"><head><title>{{ page.title }} – {{ site.title }}</title>
        <link rel="canonical" href="{{ page.canonical }}"><link rel="stylesheet" href="{{ 'style.css' | asset }}"></head>
        <body><a href="{{ site.home }}">{{ t.home }}</a>
        {%- for link in page.menu %} <a href="{{ link.url }}">{{ link.title }}</a>{% endfor %}
        {%- for link in page.breadcrumbs %} <a href="{{ link.url }}">{{ link.title }}</a>{% endfor %}
        <main>{{ page.content }}{% for heading in page.toc %}<a href="#{{ heading.id }}">{{ heading.title }}</a>{% endfor %}
        {% block main %}{% endblock %}
        {%- if page.backlinks %}{{ t.cited }}{% for link in page.backlinks %} <a href="{{ link.url }}">{{ link.title }}</a>{% endfor %}{% endif %}
        {%- if page.revised %}{{ page.revised }}{% endif %} {{ page.source }} <a href="{{ 'a-propos' | url }}">?</a></main></body></html>
        """,
        "page.html": "{% extends 'base.html' %}",
        "data.txt": """
        {% for set in site.data %}{{ set.title }} {{ set.count }} {% for file in set.files %}{{ file.url }} {{ file.size }}
        {%- for column in file.columns %} {{ column.names | join(' ') }}{% endfor %}{% endfor %}
        {% endfor %}
        """,
        "records.html": """
        {% extends 'base.html' %}
        {% block main %}<ul>{% for record in records %}<li>{{ record.title }}</li>{% endfor %}</ul>{% endblock %}
        """,
        "states.html": """
        {% extends 'base.html' %}
        {% block main %}<ul>{% for state in states %}<li><a href="{{ state.url }}">{{ state.name }}</a>
        {%- if state.summary %} {{ state.summary }}{% endif %}</li>{% endfor %}</ul>{% endblock %}
        """,
        "state.html": """
        {% extends 'base.html' %}
        {% block main %}<ul>{% for event in state.events %}<li><a href="{{ event.url }}">{{ event.title }}</a>
        {%- if event.organ %} {{ event.organ.name }}{% endif %}</li>{% endfor %}</ul>{% endblock %}
        """,
        "organ.html": """
        {% extends 'base.html' %}
        {% block main %}<h1>{{ organ.name }}</h1>{% if organ.parent %}{{ organ.parent.name }}{% endif %}
        <ul>{% for part in organ.parts %}<li>{{ part.name }}</li>{% endfor %}</ul>{% endblock %}
        """,
        "event.html": """
        {% extends 'base.html' %}
        {% block main %}<h1>{{ event.title }}</h1><p>{{ event.period | time }} {{ event.members_count | default(0) }}</p>
        {%- if event.state %}<p>{{ event.state.name }}</p>{% endif %}{% endblock %}
        """,
        "sitemap.xml":
            "{% for entry in pages %}<loc>{{ entry.canonical }}</loc>{% if entry.revised %}{{ entry.revised }}{% endif %}\n{% endfor %}",
        "names.txt": "{{ site.names | default('none') }} {{ site.full_text | default('none') }}",
        "letters.txt": """
        {% for letter in site.letters %}{{ letter.letter }} {{ letter.id }}
        {% for entry in letter.entries %}{{ entry.title }} {{ entry.url }} {{ entry.kind_label }} {{ entry.years }}
        {% endfor %}{% endfor %}
        """,
        "titles.txt": "{% for entry in pages %}{{ entry.title }}\n{% endfor %}{{ site.events | length }}",
        "summaries.txt": "{% for entry in pages %}{{ entry.summary | default('–') }}\n{% endfor %}",
    ]
}
