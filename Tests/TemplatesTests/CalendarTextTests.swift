import Bytes
import Testing

@testable import Templates

/// What becomes of texts in templates for calendars (RFC 5545).
@Suite struct CalendarTextTests {
    private static func escaped(_ text: String) -> String {
        var buffer = ByteBuffer()
        buffer.append(escaping: Array(text.utf8), .calendar, isMarkup: false)
        return String(decoding: buffer.bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("Rabat, Maroc ; 1969", #"Rabat\, Maroc \; 1969"#), (#"a\b"#, #"a\\b"#), ("deux\r\nlignes", #"deux\nlignes"#),
        ("l’État : « مكة »", "l’État : « مكة »"), ("\u{0}\u{7F}a", "a"), ("", ""),
    ])
    func `texts are escaped, and begin no line`(text: String, escaped: String) {
        #expect(Self.escaped(text) == escaped)
    }

    @Test(arguments: [1, 74, 75, 76, 149, 150, 1000], ["a", "é", "م", "😀"])
    func `a long line is folded between letters, and unfolds to what it was`(count: Int, letter: String) {
        let line = String(repeating: letter, count: count)
        let folded = CalendarLines.folded(Array((line + "\n").utf8))
        let text = String(decoding: folded, as: UTF8.self)
        #expect(text.replacing("\r\n ", with: "") == line + "\r\n")
        for part in folded.split(separator: 0x0A) {
            #expect(part.count <= CalendarLines.longest + 1 && part.last == 0x0D)
            #expect(String(validating: part, as: UTF8.self) != nil)
        }
    }

    @Test func `empty lines are left out, and a calendar may have CR LF already`() {
        #expect(CalendarLines.folded(Array("\n  \nA:1\r\n\nB:2".utf8)) == Array("A:1\r\nB:2\r\n".utf8))
        #expect(CalendarLines.folded([]) == [])
    }
}
