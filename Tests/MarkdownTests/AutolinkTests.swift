import Diagnostics
import Markdown
import Testing

@Suite struct AutolinkTests {
    private static let names = [
        (name: "Maroc", address: "state:maroc"), (name: "Royaume du Maroc", address: "state:maroc"),
        (name: "Égypte", address: "state:egypte"), (name: "Sommet islamique", address: "organ:sommet"),
        (name: "Déclaration", address: "document:un"), (name: "Déclaration", address: "document:deux"),
    ]

    private func html(_ text: String, own: String? = nil) -> String {
        var options = MarkdownOptions()
        options.recordKinds = ["state", "organ", "document"]
        options.autolinks = AutolinkSection(Autolinks(Self.names), own: own)
        return Prose(parsing: SourceFile(path: "a.md", text: text), options: options).written
    }

    private let maroc = #"<a href="state:maroc">Maroc</a>"#

    @Test func `the first mention in each section becomes a link`() {
        #expect(html("Maroc, Maroc.\n\nMaroc.") == "<p>\(maroc), Maroc.</p>\n<p>Maroc.</p>\n")
        #expect(html("Maroc.\n\n## Suite\n\nMaroc.") == "<p>\(maroc).</p>\n<h2>Suite</h2>\n<p>\(maroc).</p>\n")
    }

    @Test func `the longest name wins and other letters around it are none`() {
        #expect(html("le Royaume du Maroc") == #"<p>le <a href="state:maroc">Royaume du Maroc</a></p>"# + "\n")
        #expect(
            html("l'Égypte et les Marocains") == #"<p>l'<a href="state:egypte">Égypte</a> et les Marocains</p>"# + "\n")
    }

    @Test(arguments: [
        "# Maroc", "`Maroc`", "[Maroc](https://example.org/)", "![Maroc](/maroc.png)", "    Maroc",
        "[un mot *Maroc*](/x)",
    ])
    func `headings, code, links and images keep their names`(text: String) {
        #expect(!html(text).contains("state:maroc"))
    }

    @Test func `a page never links to its own record`() {
        #expect(
            html("Maroc et Égypte", own: "state:maroc") == #"<p>Maroc et <a href="state:egypte">Égypte</a></p>"# + "\n")
    }

    @Test func `a link that a person wrote is the first mention`() {
        #expect(html("[[maroc|le royaume]] : Maroc") == #"<p><a href="maroc">le royaume</a> : Maroc</p>"# + "\n")
        #expect(html("[là](state:maroc), Maroc") == #"<p><a href="state:maroc">là</a>, Maroc</p>"# + "\n")
    }

    @Test func `a name of two records leads nowhere`() {
        #expect(html("Déclaration") == "<p>Déclaration</p>\n")
    }

    @Test func `names are found within emphasis, lists and tables, in order`() {
        let text = "- **Maroc** et *Égypte*\n\n| a |\n|---|\n| Sommet islamique |\n"
        let found = html(text)
        #expect(found.contains("<strong>\(maroc)</strong>"))
        #expect(found.contains(#"<td><a href="organ:sommet">Sommet islamique</a></td>"#))
    }

    @Test func `no character of the text changes`() {
        let text = "« L’Égypte », l'Égypte\u{A0}; Maroc — Royaume du Maroc & le Sommet islamique."
        let plain = html(text).replacing(#/<[^>]*>/#, with: "").replacing("&amp;", with: "&")
        #expect(plain == text + "\n")
    }
}
