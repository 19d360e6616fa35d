import Testing

@testable import Markdown

@Suite struct TableTests {
    /// The rows of the tables in `text`, each cell without its tags.
    private func rows(_ text: String) -> [[String]] {
        html(text).matches(of: /<tr>\n((?s).*?)<\/tr>/).map { row in
            row.1.split(separator: "\n").map { String($0).replacing(/^<t[hd][^>]*>|<\/t[hd]>$/, with: "") }
        }
    }

    @Test func `a cell begins with a bar, and with the text of a footnote`() {
        #expect(rows("a[^1]\n\n[^1]: \\| | b\n    -|-\n").first == ["|", "b"])
    }

    @Test func `columns are aligned by classes`() {
        #expect(
            html("| a | b | c | d |\n|:--|:-:|--:|---|\n| é | œ | « | » |\n") == """
                <table>
                <thead>
                <tr>
                <th class="align-left">a</th>
                <th class="align-center">b</th>
                <th class="align-right">c</th>
                <th>d</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td class="align-left">é</td>
                <td class="align-center">œ</td>
                <td class="align-right">«</td>
                <td>»</td>
                </tr>
                </tbody>
                </table>

                """)
    }

    @Test func `a bar after a backslash is text, also in code`() {
        #expect(rows("| a\\|b | `c\\|d` | \\\\| |\n|-|-|-|\n") == [["a|b", "<code>c|d</code>", "|"]])
    }

    @Test func `rows have as many cells as the header`() {
        #expect(
            rows("| a | b |\n|-|-|\n| 1 |\n| 1 | 2 | 3 |\n||\n|\n")
                == [["a", "b"], ["1", ""], ["1", "2"], ["", ""]])
    }

    @Test(arguments: [
        "| a | b |\n|-|\n", "| a |\n|-|-|\n", "a\n| - |x\n", "| a |\n\n|-|\n", "    | a |\n    |-|\n",
        "```\n| a |\n|-|\n```\n",
        "| a |\n     |-|\n", "\\| a |\n", "<div>\n| a |\n|-|\n</div>\n",
    ])
    func `what is no table stays as libcmark reads it`(text: String) {
        #expect(html(text, asSpecified) == Libcmark.html(text, unsafe: true))
    }

    @Test(arguments: ["> ", "- ", "10) ", "> - > "])
    func `a table stands in quotes and items`(prefix: String) {
        let indent = prefix.replacing(/[-0-9)]/, with: " ")
        #expect(rows("\(prefix)| a |\n\(indent)|-|\n\(indent)| *b* |\n") == [["a"], ["<em>b</em>"]])
    }

    @Test(arguments: ["\n", "> c\n", "# c\n", "- c\n", "```\nc\n```\n", "***\n", "<div>\n"])
    func `a table ends where another block begins`(next: String) {
        #expect(rows("| a |\n|-|\n| b |\n\(next)") == [["a"], ["b"]])
    }

    @Test func `a table follows a paragraph, and text follows a table`() {
        #expect(html("Texte\n| a |\n|-|\nb\n\nFin").hasPrefix("<p>Texte</p>\n<table>"))
        #expect(rows("Texte\n| a |\n|-|\nb\n\nFin") == [["a"], ["b"]])
    }

    @Test func `what follows a table in a quote may hold another one`() {
        #expect(rows("> |a|\n> |-|\nb | c\n|d|\n|-|\n") == [["a"], ["d"]])
        #expect(rows("|a|\n|-|\n    code\n|b|\n|-|\n") == [["a"], ["b"]])
    }

    @Test func `references, footnotes and links work in cells`() {
        let text = "| [réf] | a[^1] |\n|-|-|\n| [a](/é) | &eacute; \\* ~x~ |\n\n[réf]: /r\n[^1]: n\n"
        let prose = read(text)
        #expect(prose.links.map(\.destination) == ["/r", "/é"])
        #expect(prose.links.map(\.location.short) == ["1:3+5", "3:3+7"])
        #expect(prose.written.contains("<td>é * <del>x</del></td>"))
        #expect(prose.footnoteCount == 1)
    }

    @Test func `a cell has inlines only`() {
        #expect(
            rows("| # a | - b | > c |\n|-|-|-|\n| 1. d |  | ``` |\n")
                == [["# a", "- b", "&gt; c"], ["1. d", "", "```"]])
    }

    @Test func `signs at the end of a cell stay`() {
        #expect(rows("| C# | F \\# | *a* # |\n|-|-|-|\n") == [["C#", "F #", "<em>a</em> #"]])
        #expect(rows("| `a` ## | &amp; # | \\## |\n|-|-|-|\n") == [["<code>a</code> ##", "&amp; #", "##"]])
    }
}
