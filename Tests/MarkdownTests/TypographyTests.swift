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
}
