import Diagnostics
import Generator
import Testing

/// Not one character changes between file and page.
@Suite struct FrenchTextTests {
    private static let text =
        "L'État, l’œuvre\u{A0}: «\u{202F}où ça\u{202F}?\u{202F}» et « là » ; 12\u{202F}500 m², n°\u{A0}3, ﬁn, "
        + "e\u{301}te\u{301}, Ÿ, “anglais”, \u{2067}منظمة التعاون\u{2069} الإسلامي 🇲🇦👩‍👩‍👧 — … − ‑ \u{AD}\u{200B}\u{FEFF}."

    private func paragraph(_ site: SmallSite, _ path: String = "texte/index.html") async throws -> String {
        let build = await site.build()
        #expect(build.codesAndPlaces == [])
        let page = try #require(build.text(path))
        let start = try #require(page.range(of: "<p>")).upperBound
        return String(page[start..<(try #require(page.range(of: "</p>", range: start..<page.endIndex))).lowerBound])
    }

    private func site(_ body: String, matter: String = "", files: [String: String] = [:]) -> SmallSite {
        SmallSite(["texte.md": "---\ntitle: Texte\n\(matter)---\n\(body)"].merging(files) { $1 })
    }

    /// Scalar by scalar: two Swift strings are equal where only their normal forms are.
    private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

    @Test func `prose is as it was typed`() async throws {
        #expect(scalars(try await paragraph(site(Self.text + "\n"))) == scalars(Self.text))
    }

    @Test func `so is what front matter, records and words say`() async throws {
        // YAML cannot hold a byte order mark but at its start; the reader says so.
        let text = Self.text.replacing("\u{FEFF}", with: "")
        let quoted = "\"" + text + "\""
        let site = SmallSite(
            [
                "texte.md": "---\ntitle: \(quoted)\n---\n",
                "documents.yml": "- {id: charte, title: \(quoted)}\n",
                "strings/fr.yml": SmallSite.baseContent["strings/fr.yml"]!.replacing(
                    "home: Accueil", with: "home: \(quoted)"),
            ])
        let build = await site.build()
        let page = try #require(build.text("texte/index.html"))
        #expect(page.utf8.firstRange(of: Array("<title>\(text)</title>".utf8)) != nil)
        #expect(page.utf8.firstRange(of: Array("<a href=\"../\">\(text)</a>".utf8)) != nil)
        let document = try #require(build.text("documents/charte/index.html"))
        #expect(document.utf8.firstRange(of: Array("<h1>\(text)</h1>".utf8)) != nil)
    }

    @Test func `a text quoted to the letter is as it was typed`() async throws {
        let text = "  Deux  espaces, *rien* n'est <Markdown> & tout reste.\n\(Self.text)\n"
        let site = SmallSite(
            ["texte.md": "---\ntitle: T\nquotation: lettre.txt\n---\n", "lettre.txt": text],
            templates: [
                "page.html": "{% if page.quotation %}{{ page.quotation }}{% else %}{{ page.content }}{% endif %}"
            ])
        let build = await site.build()
        #expect(build.codesAndPlaces == [])
        let page = try #require(build.text("texte/index.html"))
        let escaped = "<p>  Deux  espaces, *rien* n'est &lt;Markdown&gt; &amp; tout reste.</p>\n<p>\(Self.text)</p>\n"
        #expect(scalars(page) == scalars(escaped))
    }

    @Test func `Windows line ends are read as line feeds, a byte order mark is dropped`() async throws {
        let site = SmallSite(["texte.md": "\u{FEFF}---\r\ntitle: Texte\r\n---\r\nL’été,\r\nà l’ouest\u{A0}!\r\n"])
        #expect(try await paragraph(site) == "L’été,\nà l’ouest\u{A0}!")
    }

    @Test func `Windows line ends in tables and templates leave no trace`() async throws {
        let plain = SmallSite()
        var windows = plain
        let isText: (String) -> Bool = { $0.hasSuffix(".yml") || $0.hasSuffix(".md") }
        for path in windows.content.keys where isText(path) {
            windows.content[path] = Array(
                "\u{FEFF}\(String(decoding: windows.content[path]!, as: UTF8.self))".replacing("\n", with: "\r\n").utf8)
        }
        for path in windows.templates.keys where path.hasSuffix(".html") {
            windows.templates[path] = Array(
                String(decoding: windows.templates[path]!, as: UTF8.self).replacing("\n", with: "\r\n").utf8)
        }
        let found = await windows.build().bytes
        let expected = await plain.build().bytes
        #expect(found == expected)
    }

    @Test func `typography is off unless it is asked for`() async throws {
        let body = "Où ? « Là » : 12 000 km !\n"
        #expect(try await paragraph(site(body)) == "Où ? « Là » : 12 000 km !")
    }

    @Test(arguments: [true, false]) func `typography puts no-break spaces, for a page or the whole site`(
        wholeSite: Bool
    ) async throws {
        let configuration = SmallSite.baseContent["site.yml"]! + "\ntypography: fr\n"
        let site = site(
            "Où ? « Là » : oui ; non !\n", matter: wholeSite ? "" : "typography: fr\n",
            files: wholeSite ? ["site.yml": configuration] : [:])
        let set = try await paragraph(site)
        #expect(set.replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ") == "Où ? « Là » : oui ; non !")
        #expect(!set.contains(" ?") && !set.contains("« ") && !set.contains(" »") && !set.contains(" :"))
        #expect(!set.contains(" ;") && !set.contains(" !"))
    }

    @Test func `a page may refuse the typography of its site`() async throws {
        let configuration = SmallSite.baseContent["site.yml"]! + "\ntypography: fr\n"
        let site = site("Où ?\n", matter: "typography: off\n", files: ["site.yml": configuration])
        #expect(try await paragraph(site) == "Où ?")
    }

    @Test func `what means something in HTML is shown, not obeyed`() async throws {
        let site = SmallSite([
            "states.yml": """
            - {id: maroc, name: "<b>Maroc</b> & \\"Cie\\"", memberships: []}
            - {id: egypte, name: Égypte, memberships: []}
            """
        ])
        let page = try #require(await site.build().text("etats/maroc/index.html"))
        #expect(page.contains("<h1>&lt;b&gt;Maroc&lt;/b&gt; &amp; "))
        #expect(!page.contains("<b>"))
    }

    @Test func `an empty file, a file of one byte and a file without an end of line are read`() async throws {
        let build = await SmallSite(["vide.txt": "", "documents.yml": "\n", "a/b.md": "---\ntitle: B\n---"]).build()
        #expect(build.codesAndPlaces == [])
        #expect(build.paths.contains("a/b/index.html"))
    }
}
