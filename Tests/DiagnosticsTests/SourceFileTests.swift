import Diagnostics
import Testing

@Suite struct SourceFileTests {
    private let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    @Test func `an empty file is a file without bytes`() throws {
        #expect(try SourceFile(path: "vide.yml", raw: []).bytes.isEmpty)
    }

    @Test(arguments: [UInt8(0x00), 0x0A, 0x0D, 0x61, 0x7F])
    func `a file of one ASCII byte is that byte`(byte: UInt8) throws {
        #expect(try SourceFile(path: "un.yml", raw: [byte]).bytes == [byte])
    }

    @Test func `a byte order mark is dropped, once`() throws {
        #expect(try SourceFile(path: "a.yml", raw: mark).bytes.isEmpty)
        #expect(try SourceFile(path: "a.yml", raw: mark + Array("l'État".utf8)).text == "l'État")
        #expect(try SourceFile(path: "a.yml", raw: mark + mark).bytes == mark)
        #expect(try SourceFile(path: "a.yml", raw: Array("a".utf8) + mark).bytes == Array("a".utf8) + mark)
    }

    @Test(arguments: [
        ("a\r\nb\r\n", "a\nb\n"), ("\u{FEFF}a\r\nb", "a\nb"), ("\r\n", "\n"), ("\r\n\r\n", "\n\n"), ("\n\r\n", "\n\n"),
        ("a\r\r\nb", "a\r\nb"), ("fin\r", "fin\r"), ("vieux\rMac", "vieux\rMac"), ("\r", "\r"), ("\n\r", "\n\r"),
    ])
    func `CRLF is read as LF and a lone CR stays`(written: String, read: String) throws {
        #expect(try SourceFile(path: "a.md", raw: Array(written.utf8)).bytes == Array(read.utf8))
        #expect(SourceFile(path: "a.md", text: written).bytes == Array(read.utf8))
    }

    @Test(arguments: [
        "L’Organisation de la coopération islamique — « l'Oumma »", "منظمة التعاون الإسلامي", "cœur, ﬁn, e\u{301}té",
        "espace\u{A0}insécable et\u{202F}fine", "🇲🇦 👩🏽‍⚖️ \u{10FFFF}", "ligne\u{2028}séparée\u{85}ainsi\u{0}",
    ])
    func `not one character of good text changes`(text: String) throws {
        #expect(try SourceFile(path: "a.md", raw: Array(text.utf8)).bytes == Array(text.utf8))
    }

    /// Bytes, then the offset of the first wrong one (in the file on disk), its line and its column.
    static let broken: [(raw: [UInt8], offset: Int, line: Int, column: Int)] = [
        ([0xFF], 0, 1, 1),
        ([0x80], 0, 1, 1),
        (Array("Égypte\nCôte d".utf8) + [0xE9] + Array("Ivoire".utf8), 15, 2, 7),
        ([0xEF, 0xBB, 0xBF] + Array("né".utf8) + [0x92, 0x0A], 6, 1, 3),
        ([0xEF, 0xBB], 0, 1, 1),
        (Array("a\r\nb\r\n".utf8) + [0xC3], 6, 3, 1),
        (Array("منظمة ".utf8) + [0xD9], 11, 1, 7),
        (Array("🕌".utf8) + [0xF0, 0x9F, 0x95], 4, 1, 2),
        ([0x61, 0xE2, 0x82], 1, 1, 2),
        // Overlong, a surrogate and past the last scalar: bytes of the right shape that say nothing.
        ([0x61, 0xC0, 0xAF], 1, 1, 2),
        ([0xED, 0xA0, 0x80], 0, 1, 1),
        ([0xF4, 0x90, 0x80, 0x80], 0, 1, 1),
        (Array("é".utf8) + [0xFF] + Array("ü".utf8) + [0xFE], 2, 1, 2),
    ]

    @Test(arguments: broken)
    func `the first byte that is not UTF-8 is told by offset, line and column`(
        raw: [UInt8], offset: Int, line: Int, column: Int
    ) throws {
        let diagnostic = try #require(throws: Diagnostic.self) { try SourceFile(path: "Content/a.yml", raw: raw) }
        #expect(diagnostic.code == "invalid-utf-8")
        #expect(diagnostic.location == SourceLocation(file: "Content/a.yml", line: line, column: column))
        #expect(diagnostic.message.hasPrefix("byte \(offset) "))
    }

    @Test func `the words about a byte that is not UTF-8`() throws {
        let raw = Array("Cote d'Ivoire: C".utf8) + [0xF4, 0x74, 0x65]
        let diagnostic = try #require(throws: Diagnostic.self) { try SourceFile(path: "Content/a.yml", raw: raw) }
        #expect(
            DiagnosticPrinter().text(diagnostic) == """
                Content/a.yml:1:17: error: byte 16 (hexadecimal F4) is not UTF-8
                  → save the file as UTF-8

                """)
    }
}
