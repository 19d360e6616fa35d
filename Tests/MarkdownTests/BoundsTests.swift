import Testing

@testable import Markdown

/// Texts that would exhaust the stack of a reading that calls itself, or the patience of one that looks twice.
@Suite struct BoundsTests {
    private static let count = 10_000

    private static func many(_ text: String) -> String { String(repeating: text, count: count) }

    private static func each(_ text: (Int) -> String) -> String { (0..<count).map(text).joined() }

    @Test(arguments: [
        many(">"), many("> ") + "a", many("- ") + "a", many("*") + "a" + many("*"), many("["),
        many("[") + "a" + many("](/u)"),
        many("!["), many("*a _b "), many("`a "), many("<"), many("&"), many("\\["), many("[a]("), many("[a](<b"),
    ])
    func `deep and open marks are read as libcmark reads them`(text: String) {
        #expect(html(text, asSpecified) == Libcmark.html(text, unsafe: true))
    }

    @Test(arguments: [
        many("~a "), many("~~a ~b "), many("~a~ ~~b~~ "), many("~~a ") + many("b~~ "), many("[[a|"), many("[[a|b]] "),
        many("]]"),
        many("[^a] "), many("[^"), each { "[^\($0)]: a\n" }, each { "[^a]: \($0)\n" }, each { "x[^\($0)] " },
        each { "[^\($0)]: [^\($0 + 1)]\n" } + "\n[^0]\n", many("|"), many("|a") + "\n" + many("|-") + "\n",
        many("a\n-|-\n"),
        many("> ") + "a\n" + many("b\n|-|-|\n"), many("> |a|\n> |-|\nb\n"), many("|a|\n|-|\n    x\n"),
        many("> [!NOTE]\n\n"),
        many("> [!NOTE]\n> "), many("- [ ] a\n"), many("# a {#b}\n"), many("# a\n"), many("a | b\n"),
        many("|a|\n|-|\n\n"),
        many("[[a]] ") + "[a](state:", many("<b>"), many("- > "), many("é : « 1 000 » "), many("12 000 "),
        many("[[a|*"), many("*[a](b)"), many("*[[a|*") + "[a](b)", many("[^1]: a\n    "), many("- [^1]: a\n"),
    ])
    func `many and deep extensions are read to the end`(text: String) {
        let prose = read(text) {
            withRecords(&$0)
            ($0.headingIDs, $0.typography) = (true, .french)
        }
        #expect(!prose.isEmpty || text.contains("[^"))
    }

    @Test func `a table of many rows has them all`() {
        let written = html("| n | carré |\n|--:|:-:|\n" + Self.each { "| \($0) | *\($0 * $0)* |\n" })
        #expect(written.matches(of: /<tr>/).count == Self.count + 1)
        #expect(written.contains("<td class=\"align-center\"><em>99980001</em></td>"))
    }

    @Test func `short rows are not filled up without bound`() {
        let columns = 1_000
        let text =
            String(repeating: "|a", count: columns) + "\n" + String(repeating: "|-", count: columns) + "\n"
            + Self.many("|\n")
        #expect(html(text).utf8.count < 20_000_000)
    }

    @Test func `mentions in the opposite order have their places`() {
        let text = Self.each { "[^\($0)]: [a](b)\n" } + "\n" + (0..<Self.count).reversed().map { "[^\($0)]" }.joined()
        let links = read(text).links
        #expect(links.count == Self.count)
        #expect(links.first?.location.line == Self.count)
        #expect(links.last?.location.line == 1)
    }
}
