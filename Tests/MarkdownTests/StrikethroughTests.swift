import Testing

@testable import Markdown

@Suite struct StrikethroughTests {
    @Test(arguments: [
        ("~~été~~", "<del>été</del>"), ("~été~", "<del>été</del>"), ("a~~b~~c", "a<del>b</del>c"),
        ("~~*a* `~~` [b](/u)~~", "<del><em>a</em> <code>~~</code> <a href=\"/u\">b</a></del>"),
        ("*~~a~~*", "<em><del>a</del></em>"), ("~~a~ b~~", "<del>a~ b</del>"), ("«~~a~~»", "«<del>a</del>»"),
        ("[~~a~~](/u)", "<a href=\"/u\"><del>a</del></a>"), ("~~a\nb~~", "<del>a\nb</del>"),
    ])
    func `tildes strike`(text: String, expected: String) {
        #expect(html(text) == "<p>\(expected)</p>\n")
    }

    @Test(arguments: [
        "~~~a~~~ b", "~~a~", "\\~\\~a\\~\\~", "~~ a ~~", "*~~a*~~", "`~~a~~`", "~~a\n\nb~~", "&#126;a&#126;", "a~b",
        "~~", "~",
        "[~~a](/u)~~",
    ])
    func `other tildes are text`(text: String) {
        #expect(html(text, asSpecified) == Libcmark.html(text, unsafe: true))
    }
}
