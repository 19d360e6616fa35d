import Testing

/// What is done on bytes gives what is done on characters, whatever the text.
@Suite struct PlainTextTests {
    static let letters = [
        "a", "Z", "é", "À", "ß", "×", "œ", "İ", "ı", "ن", "🕌", " ", "\u{A0}", "<", ">", "&", "'", "\"", "i", "I",
    ]

    static func texts(_ seed: UInt64, count: Int) -> [String] {
        var chance = FuzzTests.Chance(state: seed &* 0x9E37_79B9_7F4A_7C15)
        return (0..<count).map { _ in
            (0..<Int.random(in: 0...40, using: &chance)).compactMap { _ in letters.randomElement(using: &chance) }
                .joined()
        }
    }

    static func escaped(_ text: String, quotes: Bool) -> String {
        text.unicodeScalars.map { scalar -> String in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\"" where quotes: "&#34;"
            case "'" where quotes: "&#39;"
            default: String(scalar)
            }
        }.joined()
    }

    @Test(arguments: 1...4)
    func `eight bytes at a time are escaped like one`(seed: UInt64) throws {
        for text in Self.texts(seed, count: 60) {
            #expect(try World.render("{{ attack }}", attack: text) == Self.escaped(text, quotes: false))
            #expect(
                try World.render("<p title=\"{{ attack }}\">", attack: text)
                    == "<p title=\"\(Self.escaped(text, quotes: true))\">")
        }
    }

    @Test(arguments: 1...4, ["fr", "tr"])
    func `letters change their case by the tables of Unicode`(seed: UInt64, language: String) throws {
        for text in Self.texts(seed, count: 60) {
            let turkish = { (scalar: Unicode.Scalar, lower: Bool) -> String? in
                guard language == "tr" else { return nil }
                return lower ? (scalar == "I" ? "ı" : scalar == "İ" ? "i" : nil) : scalar == "i" ? "İ" : nil
            }
            let upper = text.unicodeScalars.map { turkish($0, false) ?? $0.properties.uppercaseMapping }.joined()
            let lower = text.unicodeScalars.dropFirst().map { turkish($0, true) ?? $0.properties.lowercaseMapping }
            let first = text.unicodeScalars.first.map { turkish($0, false) ?? $0.properties.titlecaseMapping } ?? ""
            let shown = try World.render(
                ["main.txt": "{{ attack | upper }}¦{{ attack | capitalize }}"], main: "main.txt", language: language,
                attack: text)
            #expect(shown == "\(upper)¦\(first + lower.joined())")
        }
    }

    @Test(arguments: 1...4)
    func `a text is cut at a word, and the mark counts`(seed: UInt64) throws {
        for text in Self.texts(seed, count: 60) {
            let scalars = Array(text.unicodeScalars)
            let kept = scalars.prefix(9)
            let cut = scalars.count <= 12 ? scalars[...] : kept[..<(kept.lastIndex(of: " ") ?? kept.endIndex)]
            let expected = Self.escaped(cut.map(String.init).joined(), quotes: false) + (scalars.count <= 12 ? "" : "…")
            #expect(try World.render("{{ attack | truncate(10, end='…', leeway=2) }}", attack: text) == expected)
        }
    }

    @Test(arguments: [("aé", "x"), ("é", ""), (" ", "<"), ("a", "aa"), ("i", "ن")])
    func `a text is replaced wherever it stands, as often as is asked`(old: String, new: String) throws {
        for text in Self.texts(7, count: 60) {
            let parts = Self.parts(text, old)
            let all = parts.joined(separator: new)
            let one = parts.prefix(2).joined(separator: new) + parts.dropFirst(2).map { old + $0 }.joined()
            let shown = try World.render(
                "{{ attack | replace('\(old)', '\(new)') }}¦{{ attack | replace('\(old)', '\(new)', 1) }}", attack: text
            )
            #expect(shown == Self.escaped("\(all)¦\(one)", quotes: false))
        }
    }

    /// What stands between the places of a text, scalar by scalar.
    private static func parts(_ text: String, _ old: String) -> [String] {
        let (scalars, wanted) = (Array(text.unicodeScalars), Array(old.unicodeScalars))
        var parts = [""]
        var index = 0
        while index < scalars.count {
            if scalars[index...].starts(with: wanted) {
                parts.append("")
                index += wanted.count
            } else {
                parts[parts.count - 1].unicodeScalars.append(scalars[index])
                index += 1
            }
        }
        return parts
    }
}
