import Testing

@testable import Markdown

@Suite struct TypographyTests {
    private func french(_ text: String) -> String {
        let written = html(text) { $0.typography = .french }
        return written.replacing("\u{202F}", with: "⎵").replacing("\u{A0}", with: "⍽")
    }

    @Test(arguments: [
        ("Quoi ? Non ! Oui ; voici :", "Quoi⎵? Non⎵! Oui⎵; voici⍽:"), ("« L'État »", "«⍽L'État⍽»"),
        ("Quoi ?! Hein !!! « Ah ! »", "Quoi⎵?! Hein⎵!!! «⍽Ah⎵!⍽»"), ("1 000 000 habitants", "1⎵000⎵000 habitants"),
        ("12 km, 5 %, 20 €, 30 °C", "12⎵km, 5⎵%, 20⎵€, 30⎵°C"), ("446 550 km²", "446⎵550⎵km²"),
        ("*« Oui »* : **non** !", "<em>«⍽Oui⍽»</em>⍽: <strong>non</strong>⎵!"),
        ("le site : [a](/a) ?", "le site⍽: <a href=\"/a\">a</a>⎵?"),
    ])
    func `spaces become no-break where French wants it`(text: String, expected: String) {
        #expect(french(text) == "<p>\(expected)</p>\n")
    }

    @Test(arguments: [
        "`a ; b ?`", "en 1969 123 délégués", "12 kms", "le 12 mai 1972", "a :smile: b", "Quoi? Non!", "l'État à Rabat",
        "https://a.b/?c", "3 mots", "<https://a.b/c?d>", "12 34", "\u{A0}: déjà\u{202F}?", "a !important",
    ])
    func `all other spaces stay`(text: String) {
        let plain = html(text)
        #expect(html(text) { $0.typography = .french } == plain)
    }

    @Test func `without typography nothing changes`() {
        #expect(html("« Quoi ? »") == "<p>« Quoi ? »</p>\n")
    }

    /// The writer looks only beside marks and digits; here every space is asked.
    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `a quick look finds every space that becomes another`(seed: UInt64) {
        let pieces = [
            " ", " ", " ", "«", "»", ";", "!", "?", ":", "1", "000", "12", "0", " km²", "%", "é", "mot", "\u{A0}", "…",
            "&",
            "<", "\"", ".", ",", "(", "القمة",
        ]
        var texts = RandomText(seed: seed, pieces: pieces)
        for _ in 0..<2000 {
            let text = Array(texts.next().utf8)
            var (quick, slow): ([UInt8], [UInt8]) = ([], [])
            quick.append(escapingFrench: text[...])
            for index in text.indices {
                let space = text[index] == 0x20 ? FrenchTypography.space(at: index, in: text[...]) : nil
                if let space { slow.append(space) } else { slow.append(escaping: text[index...index]) }
            }
            #expect(quick == slow, "\(String(decoding: text, as: UTF8.self).debugDescription)")
        }
    }
}
