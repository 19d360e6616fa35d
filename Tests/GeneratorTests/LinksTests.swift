import Generator
import Testing

/// Where the links of a text lead.
@Suite struct LinksTests {
    private static let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0xFF, 0x00]

    private func site(_ body: String, _ files: [String: String] = [:]) -> SmallSite {
        var site = SmallSite(
            [
                "guide/texte.md": "---\ntitle: Texte\n---\n\(body)\n",
                "guide/l'été.md": "---\ntitle: L'été\n---\n## Juin\n",
            ]
            .merging(files) { $1 })
        for path in ["guide/image.png", "guide/fichiers/plan 1.pdf", "static/telecharger/a.csv"] {
            site.content[path] = Self.picture
        }
        return site
    }

    @Test(arguments: [
        ("../a-propos.md", "../../a-propos/"), ("./../a-propos.md", "../../a-propos/"),
        ("../a-propos.md#les-organes-principaux", "../../a-propos/#les-organes-principaux"),
        ("../a-propos.md?x=1#les-organes-principaux", "../../a-propos/?x=1#les-organes-principaux"),
        ("<l'été.md>", "../../guide/l&#39;%C3%A9t%C3%A9/"),
        ("l'%C3%A9t%C3%A9.md#juin", "../../guide/l&#39;%C3%A9t%C3%A9/#juin"),
        ("../index.md", "../../"), ("/", "../../"), ("/etats/maroc/", "../../etats/maroc/"),
        ("/etats/maroc", "../../etats/maroc/"), ("/telecharger/a.csv", "../../telecharger/a.csv"),
        ("state:maroc", "../../etats/maroc/"), ("image.png", "../../guide/texte/image.png"),
        ("<fichiers/plan 1.pdf#page=2>", "../../guide/texte/plan%201.pdf#page=2"),
        ("https://www.un.org/é?a=b&c#d", "https://www.un.org/%C3%A9?a=b&amp;c#d"), ("//un.org/x", "//un.org/x"),
        ("mailto:a@b.example", "mailto:a@b.example"), ("#", "#"),
    ])
    func `a link leads where its author meant`(written: String, expected: String) async throws {
        let build = await site("[là](\(written))").build()
        #expect(build.codesAndPlaces == [])
        let page = try #require(build.text("guide/texte/index.html"))
        let plain = page.replacing("&#x27;", with: "&#39;").replacing("l'%", with: "l&#39;%")
        #expect(plain.contains("<a href=\"\(expected)\">là</a>"))
    }

    @Test func `a link to the file of a record or of an index is a link to its page`() async throws {
        let files = ["states/maroc.md": "Le Maroc.\n", "states/index.md": "---\ntitle: Les États\n---\n"]
        let build = await site("[un](../states/maroc.md), [tous](../states/index.md)", files).build()
        #expect(build.codesAndPlaces == [])
        let page = try #require(build.text("guide/texte/index.html"))
        #expect(page.contains("<a href=\"../../etats/maroc/\">un</a>, <a href=\"../../etats/\">tous</a>"))
    }

    @Test func `pictures and files go beside the page, to the byte`() async throws {
        let build = await site("![Une image](image.png) et [un plan](<fichiers/plan 1.pdf>)").build()
        for path in ["guide/texte/image.png", "guide/texte/plan 1.pdf", "telecharger/a.csv"] {
            #expect(build.files.first { $0.path == path }?.bytes == Self.picture, "\(path)")
        }
    }

    @Test func `files that no page links to are not published`() async {
        let build = await site("Rien.").build()
        #expect(!build.paths.contains { $0.hasSuffix(".png") || $0.hasSuffix(".pdf") || $0.hasSuffix(".yml") })
    }

    @Test(arguments: ["../states.yml", "../states/", "maroc.md", "../static/b.csv", "/telecharger/b.csv", "/etat/"])
    func `a link to what is not published is told`(written: String) async {
        let build = await site("[là](\(written))").build()
        #expect(build.diagnostics.map { "\($0.location)" } == ["Content/guide/texte.md:4:1"])
    }

    @Test func `a record link is called what the record is called, in the language of the page`() async throws {
        let build = await site("[[maroc]], [[event:creation]], [[egypte|au Caire]]").build()
        let page = try #require(build.text("guide/texte/index.html"))
        #expect(page.contains(">Maroc</a>, ") && page.contains(">Création</a>, ") && page.contains(">au Caire</a>"))
    }

    @Test func `assets have the hash of their content in their names, also where stylesheets name them`() async throws {
        var site = SmallSite(templates: ["assets/style.css": "@import url('encre/deux.css'); p { color: red }\n"])
        site.templates["assets/encre/deux.css"] = Array("b { background: url(\"../fond.png\") }\n".utf8)
        site.templates["assets/fond.png"] = Self.picture
        site.templates["assets/avant.css"] = Array("@import url(style.css);\n".utf8)
        let one = await site.build()
        let name = try #require(one.paths.first { $0.hasPrefix("assets/style.") })
        #expect(try #require(one.text("index.html")).contains("href=\"./\(name)\""))
        let picture = try #require(one.paths.first { $0.hasPrefix("assets/fond.") })
        let inner = try #require(one.paths.first { $0.hasPrefix("assets/encre/deux.") })
        #expect(one.text(inner)?.contains(picture.split(separator: "/").last ?? "?") == true)
        let first = try #require(one.paths.first { $0.hasPrefix("assets/avant.") })
        #expect(one.text(first) == "@import url(\(name.dropFirst("assets/".count)));")
        site.templates["assets/fond.png"]?.append(0)
        let other = await site.build()
        #expect(!other.paths.contains(picture) && !other.paths.contains(inner))
    }
}
