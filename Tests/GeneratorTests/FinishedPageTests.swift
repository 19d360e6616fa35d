import Diagnostics
import Generator
import Testing

/// What is told of finished pages, whoever wrote it.
@Suite struct FinishedPageTests {
    /// The mistakes of a site whose page of a state shows this.
    private func mistakes(_ markup: String, _ content: [String: String] = [:], baseURL: String? = nil) async
        -> [Diagnostic]
    {
        var site = SmallSite(
            content, templates: ["state.html": "{% extends 'base.html' %}{% block main %}\n\(markup)\n{% endblock %}"])
        site.baseURL = baseURL
        return await site.build().diagnostics
    }

    @Test(arguments: [
        ("<a href=\"/etat/\">x</a>", "broken-link"), ("<a href=\"../../../\">x</a>", "broken-link"),
        ("<a href=\"/etatsindex.html\">x</a>", "broken-link"),
        ("<a href=\"/etats/rien/index.html\">x</a>", "broken-link"),
        ("<a href=\"/etats/index.html/\">x</a>", "broken-link"), ("<a href=\"/etats\">x</a>", "broken-link"),
        ("<a href=\"https://exemple.org/rien/\">x</a>", "broken-link"),
        ("<a href=\"//exemple.org/rien/\">x</a>", "broken-link"), ("<form action=\"/cherche/\"></form>", "broken-link"),
        ("<img src=\"/absent.png\" alt=\"\">", "broken-asset"),
        ("<link rel=\"stylesheet\" href=\"absent.css\">", "broken-asset"),
        ("<img srcset=\"/absent.png 1x\" alt=\"\">", "broken-asset"),
        ("<a href=\"#rien\">x</a>", "broken-fragment"), ("<a href=\"/etats/#rien\">x</a>", "broken-fragment"),
        ("<p id=\"a\"></p><p id=\"a\"></p>", "duplicate-element-id"),
        ("<label for=\"a\">x</label>", "dangling-id-reference"),
        ("<table><tr><td headers=\"a b\"></td></tr></table>", "dangling-id-reference"),
    ])
    func `what a template writes and is not there is told`(markup: String, code: String) async {
        let told = await mistakes(markup, baseURL: "https://exemple.org/")
        #expect(Set(told.map(\.code)) == [code], "\(told)")
        #expect(told.allSatisfy { $0.location.file == "Templates/state.html" }, "\(told)")
    }

    @Test(arguments: [
        "<a href=\"/etats/\">x</a>", "<a href=\"..\">x</a>", "<a href=\"../\">x</a>", "<a href=\".\">x</a>",
        "<a href=\"\">x</a>", "<a href=\"?a=b\">x</a>", "<a href=\"#\">x</a>", "<a href=\"#top\">x</a>",
        "<a href=\"#:~:text=Maroc\">x</a>", "<a href=\"/etats/index.html\">x</a>", "<a href=\"/etats/?tri=nom\">x</a>",
        "<a href=\"/index.html\">x</a>", "<a href=\"/%65tats/%69ndex.html#top\">x</a>",
        "<a href=\"/%65tats/\">x</a>", "<a href=\"mailto:a@b.example\">x</a>",
        "<a href=\"https://ailleurs.example/x\">x</a>",
        "<a href=\"//ailleurs.example/x\">x</a>", "<a href=\"tel:+212\">x</a>",
        "<a href=\"https://exemple.org/etats/\">x</a>", "<a href=\"https://exemple.org\">x</a>",
        "<a href=\"#é\">x</a><p id=\"é\"></p>", "<a href=\"#%C3%A9\">x</a><p id=\"é\"></p>",
        "<a id=\"a\" name=\"a\"></a>", "<a href=\"/manifest.json\">x</a>",
        "<script>const page = '<a href=\"/rien/\">';</script>",
    ])
    func `what is there is not told`(markup: String) async {
        let told = await mistakes(markup, baseURL: "https://exemple.org/")
        #expect(told == [])
    }

    private static let policy =
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'\">"

    @Test(arguments: [
        "<script>a()</script>", "<style>p { color: red }</style>", "<p style=\"color: red\">x</p>",
        "<p onclick=\"a()\">x</p>", "<script type=\"module\">a()</script>", "<svg><path style=\"fill: red\"/></svg>",
    ])
    func `what the page's own policy refuses is told`(markup: String) async throws {
        let told = await mistakes(Self.policy + markup)
        #expect(told.map(\.code) == ["refused-by-policy"], "\(told)")
        #expect(told.allSatisfy { $0.location.file == "Templates/state.html" })
        #expect(await mistakes(markup) == [], "without a policy")
    }

    @Test(arguments: [
        "<script type=\"application/ld+json\">{}</script>", "<p class=\"a\">x</p>",
        // The hash of « a() ».
        "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='\"><script>a()</script>",
        "<meta http-equiv=\"Content-Security-Policy\" content=\"style-src 'unsafe-inline'\"><p style=\"x: y\">x</p>",
    ])
    func `what a policy allows is not told`(markup: String) async {
        let markup = markup.contains("http-equiv") ? markup : Self.policy + markup
        #expect(await mistakes(markup) == [])
    }

    @Test func `under a base path a link to another part of the host is a mistake only without its host`() async {
        let base = "https://exemple.org/oci/"
        #expect(await mistakes("<a href=\"https://exemple.org/autre/\">x</a>", baseURL: base) == [])
        #expect(await mistakes("<a href=\"https://exemple.org/oci/etats/\">x</a>", baseURL: base) == [])
        #expect(
            await mistakes("<a href=\"https://exemple.org/oci/rien/\">x</a>", baseURL: base).map(\.code) == [
                "broken-link"
            ])
    }

    @Test func `a mistake of the layout is told once, at its place`() async throws {
        let layout = "\n<nav><a href=\"/etas/\">États</a></nav>\n{% block main %}"
        let base = try #require(SmallSite.baseTemplates["base.html"]).replacing("{% block main %}", with: layout)
        let told = await SmallSite(templates: ["base.html": base]).build().diagnostics
        #expect(told.map(\.code) == ["broken-link"])
        let first = try #require(told.first)
        #expect(first.location.file == "Templates/base.html" && first.location.column == 15)
        #expect(first.location.length == 6)
        #expect(first.hint == "did you mean « /etats/ »?")
        #expect(first.notes.count == 1 && first.notes[0].message.contains("others"))
    }

    @Test func `a link made from values is told at the template of its page`() async throws {
        let told = await mistakes("<a href=\"{{ state.url }}carte/\">x</a>")
        #expect(told.map(\.code) == ["broken-link", "broken-link"])
        #expect(told.map(\.location) == Array(repeating: SourceLocation(file: "Templates/state.html"), count: 2))
        #expect(try #require(told.first).notes[0].message.contains("<a href=\"../../etats/"))
    }

    @Test func `raw HTML in a text is told where it stands`() async throws {
        let site = SmallSite([
            "site.yml": (SmallSite.baseContent["site.yml"] ?? "") + "\nraw_html: true\n",
            "a.md": "---\ntitle: A\n---\nVoir <a href=\"/etas/\">les États</a>.\n",
        ])
        let told = await site.build().diagnostics
        #expect(told.map(\.code) == ["broken-link"])
        #expect(told.first?.location == SourceLocation(file: "Content/a.md", line: 4, column: 15))
    }

    @Test func `what prose links to is told once, where it is written`() async {
        let told = await SmallSite(["a.md": "---\ntitle: A\n---\n[x](states/index.md#rien) [y](#rien)\n"]).build()
            .diagnostics
        #expect(told.map(\.code).allSatisfy { $0 == "unknown-fragment" || $0 == "unknown-file" })
        #expect(!told.isEmpty)
    }
}
