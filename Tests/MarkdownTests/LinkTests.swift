import Diagnostics
import Testing

@testable import Markdown

@Suite struct LinkTests {
    @Test(arguments: [
        ("../a.md", true), ("/a/", true), ("a.md#b", true), ("", true), ("?q", true), ("#a", false),
        ("https://a.b", false),
        ("mailto:a@b.c", false), ("//a.b/c", false),
    ])
    func `a destination within the site is a hole`(destination: String, isHole: Bool) throws {
        let prose = read("[a](\(destination)) ![b](\(destination))")
        #expect(prose.links.map(\.isHole) == [isHole, isHole])
        #expect(prose.links.map(\.kind) == [.page, .image])
        #expect(prose.html.holes.count == (isHole ? 2 : 0))
        #expect(prose.written == Libcmark.html("[a](\(destination)) ![b](\(destination))", unsafe: true))
    }

    @Test func `a destination is what its author meant`() {
        let text = "[a](<é à.md> \"t\") [b](a\\)b&amp;c) [c](%C3%A9) <https://é.fr> [d]\n\n[D]: /réf 'x'"
        #expect(read(text).links.map(\.destination) == ["é à.md", "a)b&c", "%C3%A9", "https://é.fr", "/réf"])
    }

    @Test func `holes are filled and escaped for where they stand`() {
        let filled = read("[a](b.md \"é\")").html.filled { _ in "/é\"<'&?a=b c" }
        #expect(filled == "<p><a href=\"/%C3%A9%22%3C&#x27;&amp;?a=b%20c\" title=\"é\">a</a></p>\n")
    }

    @Test(arguments: [
        ("Été [a](b)", "1:5+6"), ("القمة [a](b)", "1:7+6"), ("😀e\u{301} [a](b)", "1:5+6"),
        ("\\[é\\] &eacute; [a](b)", "1:16+6"),
        ("*é* `é` **[a](b)**", "1:11+6"), ("un\n  deux [a](b)", "2:8+6"), ("un\\\ndeux  \ntrois [a](b)", "3:7+6"),
        ("> é\n> > ü [a](b)", "2:7+6"), ("> é\nlâche [a](b)", "2:7+6"), ("- é\n\n  1. ü [a](b)", "3:8+6"),
        ("# É [a](b) #", "1:5+6"), ("É [a](b)\n===", "1:3+6"), ("[r]: /r 'é'\nÀ [a](b)", "2:3+6"),
        ("À <https://é.fr>", "1:3+14"),
        ("À ![é][r]\n\n[r]: /r", "1:3+7"), ("À [r]\n\n[r]: /r", "1:3+3"), ("À [é\nè](b)", "1:3+2"),
        ("É ~~[a](b)~~", "1:5+6"),
        ("- [x] É [a](b)", "1:9+6"), ("> [!NOTE] É [a](b)", "1:13+6"), ("> [!NOTE]\n> É [a](b)", "2:5+6"),
        ("É | È\n-|-\né [a](b) | \\|", "3:3+6"), ("> > É | È\n> > -|-\n> > é | `\\|` [a](b) |", "3:14+6"),
        ("x[^é]\n\n[^é]: É [a](b)", "3:9+6"), ("x[^é]\n\n[^é]: É\n\n    | è | [a](b) |\n    |-|-|", "5:11+6"),
        ("É\n\n[r]:\n\n[r]: /r", "3:1+3"), ("\tcode\n\nÉ\t[a](b)", "3:3+6"),
    ])
    func `a link is placed in scalars`(text: String, place: String) {
        #expect(read(text).links.map(\.location.short) == [place])
    }

    @Test func `a CR ends a line for libcmark, and for no place`() {
        let places = read("É\rè [a](b)\n\n[c](d)\r\r[e](f)\n").links.map(\.location.short)
        #expect(places == ["1:5+6", "3:1+6", "3:9+6"])
    }

    @Test func `places count from the top of the file`() throws {
        let source = SourceFile(path: "a.md", text: "\u{FEFF}---\r\ntitle: É\r\n---\r\n\r\nÉ [a](b) <b>\r\n")
        let matter = try #require(try FrontMatter.find(in: source))
        let prose = Prose(parsing: source, from: matter.body)
        #expect(prose.links.map(\.location.short) == ["5:3+6"])
        #expect(prose.diagnostics.map(\.short) == ["5:10 raw-html"])
    }
}
