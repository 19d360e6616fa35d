import Testing

@testable import Markdown

/// Raw HTML and links that may run code.
@Suite struct TrustTests {
    @Test func `raw HTML is left out and told with its places`() {
        let text = "Été <b>œ</b>\n\n<div>\nx\n</div>\n\n> - <!-- é -->\n\n| a <i>b |\n|-|\n"
        #expect(!html(text).replacing("<!-- raw HTML omitted -->", with: "").contains(/<(b|i|div)>/))
        let diagnostics = read(text).diagnostics
        #expect(
            diagnostics.map(\.short)
                == ["1:5 raw-html", "1:9 raw-html", "3:1 raw-html", "7:5 raw-html", "9:5 raw-html"])
        #expect(diagnostics.map(\.location.length) == [3, 4, 5, 10, 3])
        #expect(diagnostics.allSatisfy { $0.severity == .warning })
    }

    @Test func `raw HTML is handed on where that is allowed`() {
        #expect(html("a <b>c</b>\n") { $0.rawHTML = .allow } == "<p>a <b>c</b></p>\n")
        #expect(mistakes("a <b>c</b>\n\n<hr>\n") { $0.rawHTML = .allow } == [])
    }

    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:x", "vbscript:x", "file:///etc/passwd", "data:text/html,x",
        "&#106;avascript:x",
        "data:image/svg+xml,x",
    ])
    func `a link that may run code leads nowhere and is told`(address: String) {
        let text = "À [lire](\(address)) ![vue](\(address))"
        #expect(html(text) == "<p>À <a href=\"\">lire</a> <img src=\"\" alt=\"vue\" /></p>\n")
        #expect(html(text) == Libcmark.html(text, unsafe: false))
        #expect(mistakes(text) == ["1:3 unsafe-link", "1:\(12 + address.unicodeScalars.count) unsafe-link"])
        #expect(html(text, asSpecified) == Libcmark.html(text, unsafe: true))
        #expect(read(text).links.allSatisfy { !$0.isHole })
    }

    @Test(arguments: ["data:image/png;base64,x", "data:image/webp,x", "https://a.b", "javascript", "x/javascript:y"])
    func `other links stay`(address: String) {
        #expect(html("[a](\(address))") == Libcmark.html("[a](\(address))", unsafe: false))
        #expect(mistakes("[a](\(address))") == [])
    }
}
