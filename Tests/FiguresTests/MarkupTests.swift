import Testing

@testable import Figures

@Suite struct MarkupTests {
    @Test func `texts and attributes show exactly what they were given`() {
        var markup = Markup()
        markup.link("/?a=1&b=\"", class: "place", note: "Côte d’Ivoire <&> « l'État »") { $0.append("العربية") }
        #expect(
            String(decoding: markup.bytes, as: UTF8.self)
                == "<a href=\"/?a=1&amp;b=&quot;\" class=\"place\"><title>Côte d’Ivoire &lt;&amp;&gt; « l'État »</title>"
                + "العربية</a>")
    }

    @Test func `what leads nowhere is no link`() {
        var markup = Markup()
        markup.link(nil, class: "place") { $0.append("x") }
        #expect(String(decoding: markup.bytes, as: UTF8.self) == "<g class=\"place\">x</g>")
    }

    @Test func `a text of several lines stays one text`() {
        var markup = Markup()
        markup.lines(["un", "deux"], at: Point(x: 1, y: 2), leading: 14)
        let text = String(decoding: markup.bytes, as: UTF8.self)
        #expect(text == "<text y=\"2\"><tspan x=\"1\">un</tspan> <tspan x=\"1\" dy=\"14\">deux</tspan></text>")
    }

    @Test func `words are kept whole, and lines within their measure as far as that goes`() {
        let width = TextWidth(size: 10)
        let text = "Centre de recherches sur l’histoire, l’art et la culture islamiques"
        let lines = width.lines(of: text, within: 120)
        #expect(lines.joined(separator: " ") == text)
        #expect(lines.count > 2 && lines.allSatisfy { width($0) <= 120 })
        #expect(width.lines(of: "anticonstitutionnellement", within: 10) == ["anticonstitutionnellement"])
    }
}
