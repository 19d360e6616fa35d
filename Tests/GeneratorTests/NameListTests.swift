import Foundation
import Generator
import Testing

/// The list of names that the search box looks in.
@Suite struct NameListTests {
    /// A site whose pages ask for the list.
    private func site(_ content: [String: String] = [:], templates: [String: String] = [:]) -> SmallSite {
        let page = "{% extends 'base.html' %}{% block main %}{{ site.names | default('') }}{% endblock %}"
        return SmallSite(content, templates: ["page.html": page].merging(templates) { $1 })
    }

    /// The value of a list: JSON, as every script of it is.
    private func list(_ script: String?) throws -> [String: Any] {
        let script = try #require(script)
        #expect(script.hasPrefix("var charteNames={") && script.hasSuffix("};\n"))
        let json = script.dropFirst("var charteNames=".count).dropLast(2)
        return try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    }

    private struct Entry: Hashable {
        var kind = ""
        var address = ""
        var remark = ""
        /// Each with its language.
        var names: [String] = []
    }

    private func entries(_ script: String?) throws -> [Entry] {
        let list = try list(script)
        let languages = try #require(list["languages"] as? [String])
        let kinds = try #require(list["kinds"] as? [String])
        return try #require(list["entries"] as? [[Any]]).map { values in
            var entry = Entry(kind: kinds[try #require(values[0] as? Int)])
            entry.address = try #require(values[1] as? String)
            entry.remark = try #require(values[2] as? String)
            var language = languages[0]
            for value in try #require(values[3] as? [Any]) {
                if let name = value as? String { entry.names.append("\(language) \(name)") }
                if let place = value as? Int { language = languages[place] }
            }
            return entry
        }
    }

    private func entry(_ address: String, in content: [String: String]) async throws -> Entry? {
        try entries(await site(content).build().text("names.js")).first { $0.address == address }
    }

    @Test func `every record is in it, in order of kind, then every other page`() async throws {
        let found = try entries(await site().build().text("names.js"))
        #expect(
            found.map(\.address) == [
                "etats/egypte/", "etats/maroc/", "organes/assemblee/", "evenements/creation/", "evenements/session-2/",
                "documents/charte/", "a-propos/", "", "etats/", "organes/", "evenements/", "documents/",
            ])
        #expect(found.first { $0.address == "a-propos/" }?.names == ["fr À propos"])
        #expect(Set(found.map(\.kind)) == ["state", "organ", "event", "document", "page"])
    }

    @Test func `it is written in words what a record is, where the strings have any`() async throws {
        let words = SmallSite.baseContent["strings/fr.yml"]!.replacing(
            "labels: {", with: "labels: {kind: {state: État, page: Page}, ")
        let found = try await entry("etats/maroc/", in: ["strings/fr.yml": words])
        #expect(found?.kind == "État")
    }

    @Test func `a record is found by all its names in all languages, each once`() async throws {
        let states = """
            - id: maroc
              name: {fr: {text: Maroc, gender: masculine}, ar: المغرب}
              official_name: {fr: Royaume du Maroc, en: Kingdom of Morocco, ar: المملكة المغربية}
              name_in_organisation: {fr: MAROC, en: Morocco}
              former_names: [{name: {fr: Empire chérifien}}]
              aliases: {fr: [Royaume chérifien], en: [Morocco]}
              memberships: [{status: member, from: 1969-09-25}]
            - id: egypte
              name: {fr: {text: Égypte, gender: feminine}}
              memberships: [{status: member, from: 1969}]
            """
        let found = try await entry("etats/maroc/", in: ["states.yml": states])
        #expect(
            found?.names == [
                "fr Maroc", "fr Royaume du Maroc", "fr Empire chérifien", "fr Royaume chérifien", "ar المغرب",
                "ar المملكة المغربية", "en Kingdom of Morocco", "en Morocco",
            ])
    }

    @Test func `short forms and former names of organs are names too`() async throws {
        let organs = """
            - id: assemblee
              name: Assemblée générale
              abbreviation: {fr: AG, en: GA}
              former_names: [{name: Conférence}]
              category: principal
              established: 1969
              dissolved: 1999
            """
        let found = try await entry("organes/assemblee/", in: ["organs.yml": organs])
        #expect(found?.names == ["fr Assemblée générale", "fr AG", "fr Conférence", "en GA"])
        #expect(found?.remark == "1969–1999")
    }

    @Test func `the organisation is found by its own names, which lead to the first page`() async throws {
        let settings =
            SmallSite.baseContent["site.yml"]! + """

                short_title: LP
                former_names: [{name: Union des ports, short_name: UP, to: 1990}]
                """
        let found = try await entry("", in: ["site.yml": settings])
        #expect(
            found?.names == [
                "fr Accueil", "fr Ligue des ports", "fr LP", "fr Union des ports", "fr UP", "ar رابطة الموانئ",
            ])
    }

    @Test func `years tell when something was, and an id what years do not tell apart`() async throws {
        let events = """
            - {id: creation, title: Création, start: 1969-09-25}
            - {id: a, title: Session, start: 1997-12-30, end: 1998-01-02}
            - {id: session-2, title: Session, start: 1970}
            - {id: b, title: Session, start: 1970-03}
            """
        let found = try entries(
            await site(["events.yml": events]).build().text("names.js")
        ).filter { $0.kind == "event" }
        #expect(found.map(\.remark) == ["1969", "1970, session-2", "1970, b", "1997–1998"])
    }

    @Test func `each language has its own, with its own titles and addresses`() async throws {
        let settings = SmallSite.baseContent["site.yml"]!.replacing("[fr]", with: "[fr, ar]")
        let build = await site(["site.yml": settings]).build()
        let found = try entries(build.text("ar/names.js")).first { $0.address == "ar/etats/maroc/" }
        #expect(found?.names == ["ar المغرب", "fr Maroc"])
        #expect(try #require(build.text("index.html")).contains("/names.js"))
        #expect(try #require(build.text("ar/index.html")).contains("/ar/names.js"))
    }

    @Test func `nothing in it can end a script or a line of one`() async throws {
        let pages = ["fin.md": "---\ntitle: \"</script><!-- \\\"quoi\\\" \\u2028 \\u2029 … œuvre\"\n---\n"]
        let script = try #require(await site(pages).build().text("names.js"))
        #expect(!script.contains("<") && !script.unicodeScalars.contains { $0 == "\u{2028}" || $0 == "\u{2029}" })
        let found = try entries(script).first { $0.address == "fin/" }
        #expect(found?.names == ["fr </script><!-- \"quoi\" \u{2028} \u{2029} … œuvre"])
    }

    @Test func `the same site gives the same list, on any number of threads`() async throws {
        let (one, other) = (await site().build(jobs: 1), await site().build(jobs: 4))
        #expect(one.text("names.js") == other.text("names.js"))
    }

    @Test func `a site whose templates do not ask for it has none`() async {
        #expect(await SmallSite().build().text("names.js") == nil)
    }

    @Test func `a site that wants no search has none, and templates can tell`() async throws {
        let settings = SmallSite.baseContent["site.yml"]! + "\nsearch: false\n"
        let page =
            "{% extends 'base.html' %}{% block main %}{% if site.names %}here{% else %}none{% endif %}{% endblock %}"
        let build = await site(["site.yml": settings], templates: ["page.html": page]).build()
        #expect(build.text("names.js") == nil)
        #expect(try #require(build.text("index.html")).contains("none"))
    }

    @Test func `a preview hands it out, and after an edit as it is then`() async throws {
        let input = site().input()
        let content = try #require(input.content as? MemoryFolder)
        var workshop = Workshop(input)
        _ = await workshop.draft().finished(input)
        let text = try #require(content.text("a-propos.md")).replacing("À propos", with: "Qui nous sommes")
        content.write(Array(text.utf8), to: "a-propos.md")
        let draft = await workshop.draft(Changes(content: ["a-propos.md"], templates: false))
        guard case .file(let bytes, _, let isLasting)? = draft.site?.resource(at: "/names.js", content) else {
            return #expect(Bool(false), "nothing stands there")
        }
        let found = try entries(String(decoding: bytes, as: UTF8.self)).first { $0.address == "a-propos/" }
        #expect(found?.names == ["fr Qui nous sommes"] && !isLasting)
    }

    @Test func `a page cannot take its place`() async throws {
        let build = await site(templates: ["names.js": "x"]).build()
        #expect(build.codesAndPlaces.contains { $0.hasPrefix("duplicate-address ") })
    }

    @Test func `letters gather what begins with them, by the rules of the language`() async throws {
        let pages = ["zèle", "Élan", "œuvre", "Orient", "« Eau »", "10e port", "2e port"].enumerated().map {
            number, title in
            ("p\(number).md", "---\ntitle: \"\(title)\"\n---\n")
        }
        let template = """
            {% extends 'base.html' %}{% block main %}
            {%- for letter in site.letters %}[{{ letter.letter }} {{ letter.id }}
            {%- for entry in letter.entries if entry.url != '/' %}|{{ entry.title }}{% endfor %}]{% endfor %}{% endblock %}
            """
        let build = await site(
            Dictionary(uniqueKeysWithValues: pages), templates: ["page.html": template]
        ).build()
        let shown = try #require(build.text("p0/index.html")?.split(separator: "</div>").last)
        #expect(shown.contains("[0–9 0-9|2e port|10e port]"))
        #expect(shown.contains("[E e|« Eau »|Égypte|Élan|events]"))
        #expect(shown.contains("[O o|œuvre|organs|Orient]"))
        #expect(shown.contains("[Z z|zèle]"))
    }
}
