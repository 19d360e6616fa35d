import Testing

@testable import Markdown

/// Not one character changes between file and page.
@Suite struct IntactTextTests {
    private static let words = [
        "l'État", "l’État", "œuvre", "Œ", "« Oui »", "«\u{A0}Non\u{A0}»", "12\u{202F}000", "e\u{301}", "é",
        "منظمة التعاون الإسلامي",
        "\u{200F}(1969)", "😀", "👩‍👩‍👧", "🇲🇦", "ﷺ", "\u{200B}", "\u{AD}", "…", "—", "I\u{307}", "Ĳ", "𝕆", "\u{FFFD}", "ä.",
        "100 %",
    ]

    @Test(arguments: [false, true])
    func `the characters of a text are those of its page`(isInTable: Bool) {
        var generator = SeededGenerator(seed: 1969)
        for _ in 0..<200 {
            let text = (0..<12).map { _ in Self.words.randomElement(using: &generator)! }.joined(separator: " ")
            let written =
                isInTable
                ? html("| \(text) |\n|-|\n| *\(text)* |\n") : html("\(text)\n\n> - \(text)[^1]\n\n[^1]: \(text)\n")
            let shown = written.matches(of: />([^<]*)/).map { String($0.1) }
            let found = shown.filter { Array($0.unicodeScalars).starts(with: Array(text.unicodeScalars)) }
            #expect(found.count == (isInTable ? 2 : 3), "\(text)")
        }
    }

    @Test func `a byte order mark and carriage returns are gone, other bytes stay`() {
        #expect(html("\u{FEFF}Été\r\n\r\nŒuvre\r\n") == "<p>Été</p>\n<p>Œuvre</p>\n")
        #expect(html("a\u{FEFF}b") == "<p>a\u{FEFF}b</p>\n")
    }

    @Test func `the character that CommonMark forbids is replaced`() {
        #expect(html("a\0[é](b)\0").contains("a\u{FFFD}<a href=\"b\">é</a>\u{FFFD}"))
        #expect(read("é\0 [a](b)").links.map(\.location.short) == ["1:4+6"])
    }

    @Test(arguments: ["a", "é", "\0", "\\", "[", "|", "~", "-", ">", "`", "<", "&", "#", "\n", "\t", "]", "!", "*"])
    func `a file of one character gives what libcmark writes`(text: String) {
        #expect(html(text, asSpecified) == Libcmark.html(text, unsafe: true))
    }
}
