import Testing

@testable import Markdown

@Suite struct RecordLinkTests {
    @Test(arguments: [
        ("[[maroc]]", "<a href=\"maroc\">maroc</a>", Link.Kind.record(id: "maroc", kind: nil)),
        ("[[state:maroc]]", "<a href=\"state:maroc\">maroc</a>", .record(id: "maroc", kind: "state")),
        (
            "[[ maroc | le *Royaume* ]]", "<a href=\"maroc\"> le <em>Royaume</em> </a>",
            .record(id: "maroc", kind: nil)
        ),
        (
            "[[المغرب]]", "<a href=\"%D8%A7%D9%84%D9%85%D8%BA%D8%B1%D8%A8\">المغرب</a>",
            .record(id: "المغرب", kind: nil)
        ),
        (
            "[le Maroc](state:maroc)", "<a href=\"state:maroc\">le Maroc</a>", .record(id: "maroc", kind: "state")
        ),
        (
            "[sommet](event:1969.rabat_1)", "<a href=\"event:1969.rabat_1\">sommet</a>",
            .record(id: "1969.rabat_1", kind: "event")
        ),
    ])
    func `a record is linked by its id`(text: String, expected: String, kind: Link.Kind) throws {
        let prose = read("À \(text) !", withRecords)
        #expect(prose.written == "<p>À \(expected) !</p>\n")
        let link = try #require(prose.links.first)
        #expect(link.kind == kind)
        #expect(link.isHole)
        #expect(link.location.short == "1:3+\(text.unicodeScalars.count)")
        #expect(prose.diagnostics == [])
    }

    @Test func `a record without a text has a hole for its name, and names are escaped`() {
        let prose = read("[[maroc]]", withRecords)
        #expect(prose.html.holes.map(\.content) == [.destination, .title])
        let filled = prose.html.filled { $0.content == .title ? "Maroc & <Sahara>" : "/états/maroc/?a&b" }
        let expected = "<p><a href=\"/%C3%A9tats/maroc/?a&amp;b\">Maroc &amp; &lt;Sahara&gt;</a></p>\n"
        #expect(filled == expected)
    }

    @Test(arguments: [
        "`[[maroc]]`", "    [[maroc]]", "\\[[maroc]]", "[\\[maroc]]", "[[maroc", "[[maroc|le Maroc", "[[]]",
        "[[le maroc]]",
        "[[maroc]", "[[maroc|a\n\nb]]", "<https://a.b/[[maroc]]>", "![a](b)[[", "]]", "[[maroc|`]]`",
    ])
    func `what is no record stays as libcmark reads it`(text: String) {
        #expect(html(text, asSpecifiedWithRecords) == Libcmark.html(text, unsafe: true))
        #expect(read(text, withRecords).links.allSatisfy { $0.kind == .page || $0.kind == .image })
    }

    @Test func `a record link does not stand in a link`() {
        #expect(html("[a [[maroc]] b](/u)", withRecords) == "<p><a href=\"/u\">a [[maroc]] b</a></p>\n")
        #expect(html("[[maroc|a [[mali]] b]]", withRecords) == "<p>[[maroc|a <a href=\"mali\">mali</a> b]]</p>\n")
    }

    @Test(arguments: [
        ("[[a|x [b](/b) y]]", "[[a|x <a href=\"/b\">b</a> y]]"),
        ("[[a|*x [b](/b)*]]", "[[a|<em>x <a href=\"/b\">b</a></em>]]"),
        ("[[a|**x *[[b]]***]]", "[[a|<strong>x <em><a href=\"b\">b</a></em></strong>]]"),
        ("[[a|~~[b](/b)~~]]", "[[a|<del><a href=\"/b\">b</a></del>]]"),
        ("[[a|![b](/b)]]", "<a href=\"a\"><img src=\"/b\" alt=\"b\" /></a>"),
        ("[[a|x]] [b](/b) [[c|*d*]]", "<a href=\"a\">x</a> <a href=\"/b\">b</a> <a href=\"c\"><em>d</em></a>"),
    ])
    func `links never stand in a record link`(text: String, expected: String) {
        #expect(html(text, withRecords) == "<p>\(expected)</p>\n")
    }

    @Test func `a footnote is not mentioned in a record link`() {
        #expect(!html("[[a|b[^1]]]\n\n[^1]: c\n", withRecords).contains("<a href=\"a\">"))
    }

    @Test func `without kinds of records double brackets are text`() {
        #expect(html("[[maroc]] [a](state:b)") == "<p>[[maroc]] <a href=\"state:b\">a</a></p>\n")
    }

    @Test(arguments: [
        ("[[stat:maroc]]", "did you mean « state »?"), ("[a](stat:maroc)", "did you mean « state »?"),
        ("[[zzz:maroc]]", "the kinds are event, organ, state"),
    ])
    func `an unknown kind is told`(text: String, hint: String) {
        let diagnostics = read("œ \(text)", withRecords).diagnostics
        #expect(diagnostics.map(\.short) == ["1:3 unknown-record-kind"])
        #expect(diagnostics.map(\.hint) == [hint])
    }

    @Test(arguments: ["https://a.b", "mailto:a@b.c", "tel:+212", "git+ssh://x"])
    func `an address is not a record of an unknown kind`(address: String) {
        #expect(mistakes("[a](\(address))", withRecords) == [])
    }

    @Test func `record links work in headings, tables, footnotes and strikethrough`() {
        let text = "# [[a]]\n\n| [[b]] |\n|---|\n| [[c\\|C]] |\n\n~~[[d]]~~[^1]\n\n[^1]: [[e|*E*]]\n"
        let prose = read(text, withRecords)
        #expect(prose.links.map(\.destination) == ["a", "b", "c", "d", "e"])
        #expect(prose.links.map(\.location.short) == ["1:3+5", "3:3+5", "5:3+8", "7:3+5", "9:7+9"])
    }
}
