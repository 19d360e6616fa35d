import Testing

@testable import Markdown

@Suite struct HeadingTests {
    private func ids(_ text: String) -> [String] { read(text) { $0.headingIDs = true }.headings.map(\.id) }

    @Test(arguments: [
        ("Les organes principaux", "les-organes-principaux"), ("L'État", "l-etat"), ("L’Œuvre", "l-oeuvre"),
        ("Où ? Là-bas !", "ou-la-bas"), ("  Ça   va…  ", "ca-va"), ("1969 – 2011", "1969-2011"),
        ("منظمة التعاون", "منظمة-التعاون"), ("e\u{301}te\u{301}", "ete"), ("Straße", "strasse"), ("!?", ""), ("😀", ""),
        ("ÉTÉ", "ete"), ("İstanbul", "istanbul"), ("Lomé & Cotonou", "lome-cotonou"),
    ])
    func `a slug folds accents and joins words`(text: String, expected: String) {
        #expect(slug(text) == expected)
    }

    @Test func `ids are unique, and none takes one that its author chose`() {
        #expect(
            ids("# A\n# A\n# A-2\n# A\n# B {#a-3}\n# !\n# ?\n")
                == ["a", "a-2", "a-2-2", "a-4", "a-3", "section", "section-2"])
    }

    @Test func `a heading has no id unless asked`() {
        #expect(html("# Été {#e}\n") == "<h1>Été {#e}</h1>\n")
        #expect(read("# Été\n").headings.map(\.id) == [""])
    }

    @Test func `an id in braces is the heading's, and not shown`() {
        let prose = read("## Le *siège* {#siège}\n\nSuite {#x}\n---\n") { $0.headingIDs = true }
        #expect(prose.written == "<h2 id=\"siège\">Le <em>siège</em></h2>\n<h2 id=\"x\">Suite</h2>\n")
    }

    @Test(arguments: ["# a \\{#b}", "# a {#b} c", "# a `{#b}`", "# a {#}", "# a {#b c}", "# a {b}"])
    func `other braces stay`(text: String) {
        let plain = html(text)
        #expect(html(text) { $0.headingIDs = true }.replacing(/\ id="[^"]*"/, with: "") == plain)
    }

    @Test func `an id that is taken is told`() {
        let text = "# Un {#x}\n\n## Été {#x}\n"
        #expect(ids(text) == ["x", "ete"])
        let diagnostics = read(text) { $0.headingIDs = true }.diagnostics
        #expect(diagnostics.map(\.short) == ["3:1 duplicate-heading-id"])
        #expect(diagnostics.first?.notes.map(\.location.short) == ["1:1+9"])
    }

    @Test func `a heading does not take the id of a footnote`() {
        #expect(
            ids("# FN 1\n\n# FnRef-1-2\n\n# x {#fnref-1}\n\na[^1] b[^1]\n\n[^1]: c\n")
                == ["fn-1-2", "fnref-1-2-2", "x"])
    }

    @Test func `a heading is told with its level and markup`() throws {
        let text = "Prose\n\n> ## L'*État* [hôte](/h)[^1] ![carte](c.png) `x<y` ~~non~~ [[maroc]]\n\n[^1]: n\n"
        let prose = read(text) {
            withRecords(&$0)
            $0.headingIDs = true
        }
        let heading = try #require(prose.headings.first)
        #expect(heading.level == 2)
        #expect(heading.id == "l-etat-hote-carte-x-y-non-maroc")
        let markup = String(decoding: heading.html, as: UTF8.self)
        #expect(markup == "L'<em>État</em> hôte carte <code>x&lt;y</code> <del>non</del> maroc")
    }

    private func entries(_ text: String, rawHTML: MarkdownOptions.Trust = .omit, hasIDs: Bool = true) -> [String] {
        let headings = read(text) { ($0.headingIDs, $0.rawHTML, $0.typography) = (hasIDs, rawHTML, .french) }.headings
        return headings.map { "\($0.level) \($0.id) \(String(decoding: $0.html, as: UTF8.self))" }
    }

    /// Those that stand in the text as a table of contents shows them are read there, between others that do not.
    @Test func `headings with links and without are told in their order`() {
        let text = """
            # A & b

            ## [c](/d)

            > ### *e*

            - ## ![f](g.png) h

            #

            #### `i`[^1]

            [^1]: j

                # k

            """
        #expect(
            entries(text) == [
                "1 a-b A &amp; b", "2 c c", "3 e <em>e</em>", "2 f-h f h", "1 section ", "4 i <code>i</code>", "1 k k",
            ])
        #expect(
            entries(text, hasIDs: false) == [
                "1  A &amp; b", "2  c", "3  <em>e</em>", "2  f h", "1  ", "4  <code>i</code>", "1  k",
            ])
    }

    @Test func `raw HTML stands in a table of contents where it may stand in the text`() {
        #expect(entries("# a <b>c</b>\n") == ["1 a-c a c"])
        #expect(entries("# a <b>c</b>\n", rawHTML: .allow) == ["1 a-c a <b>c</b>"])
    }

    @Test func `the spaces of French stand in a table of contents, too`() {
        #expect(entries("# Où ?\n\n# [Où ?](/a)\n") == ["1 ou Où\u{202F}?", "1 ou-2 Où\u{202F}?"])
    }
}
