import Foundation
import Testing

@testable import Domain

@Suite struct CollationKeyTests {
    /// What the machine's ICU, which carries CLDR, makes of the same names.
    private func sortedByCLDR(_ names: [String], _ language: String) -> [String] {
        let locale = Locale(identifier: language)
        return names.sorted { $0.compare($1, locale: locale) == .orderedAscending }
    }

    private func sorted(_ names: [String], _ language: Language) -> [String] {
        names.sorted { CollationKey($0, language: language) < CollationKey($1, language: language) }
    }

    @Test(arguments: ["fr", "en", "ar"])
    func `the names of all states stand as CLDR has them`(tag: String) throws {
        let language = try #require(Language(rawValue: tag))
        let names = Content.site.registry.records(State.self).compactMap { state in
            state.name.text.translations.first { $0.language == language }?.text
        }
        #expect(names.count > 50)
        #expect(sorted(names.shuffled(), language) == sortedByCLDR(names, tag))
    }

    @Test(arguments: ["fr", "en"])
    func `the names of all organs and the titles of all events stand as CLDR has them`(tag: String) throws {
        let language = try #require(Language(rawValue: tag))
        let registry = Content.site.registry
        let titles = registry.records(Organ.self).map(\.title) + registry.records(Event.self).map(\.title)
        let names = Set(titles.compactMap { title in title.translations.first { $0.language == language }?.text })
        #expect(sorted(names.shuffled(), language) == sortedByCLDR(Array(names), tag))
    }

    @Test(arguments: 1...4)
    func `what is weighed beforehand weighs the same`(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        for _ in 0..<200 {
            let values = (0..<Int.random(in: 0...30, using: &dice)).map { _ in
                UInt32.random(in: 0..<10, using: &dice) == 0
                    ? UInt32.random(in: 0x2010...0x2027, using: &dice) : UInt32.random(in: 0..<0x180, using: &dice)
            }
            let text = String(String.UnicodeScalarView(values.compactMap(Unicode.Scalar.init)))
            #expect(try #require(CollationKey(plain: text)) == CollationKey(weighing: text))
        }
        #expect(CollationKey(plain: "e\u{301}") == nil)
        #expect(CollationKey(plain: "المغرب") == nil)
    }

    private static let alphabets: [(tag: String, inOrder: [String])] = [
        // Accents count only where the letters are the same, wherever in the word they stand.
        ("fr", ["cote", "coté", "côte", "côté", "coter"]),
        ("fr", ["eleve", "élevé", "élève"]),
        ("fr", ["Écosse", "Égypte", "Émirats arabes unis", "Érythrée", "Éthiopie", "Fidji"]),
        ("fr", ["Guinée", "Guinée équatoriale", "Guinée-Bissau", "Guyana"]),
        ("fr", ["coefficient", "coeur", "cœur", "coexister"]),
        ("fr", ["maroc", "Maroc", "Maroc oriental"]),
        ("fr", ["« Paix » (session)", "1re session", "Abuja", "zone"]),
        ("fr", ["naïf", "naïve", "nation"]),
        ("es", ["nada", "nube", "ñandú", "oasis"]),
        ("es", ["Nador", "Nuakchot", "Ñemby", "Omán"]),
        ("tr", ["cam", "çam", "dam", "gam", "ğam", "hız", "ırmak", "ilk", "orman", "ördek", "su", "şu", "un", "ün"]),
        ("tr", ["Halep", "Iğdır", "Irak", "Isparta", "İran", "İstanbul", "Kars"]),
        ("sv", ["Zagreb", "Åbo", "Ärla", "Örebro"]),
        ("da", ["Zagreb", "Ægypten", "Østrig", "Åland"]),
    ]

    @Test(arguments: alphabets)
    func `each language has its own alphabet`(tag: String, inOrder: [String]) throws {
        let language = try #require(Language(rawValue: tag))
        #expect(sorted(inOrder.reversed(), language) == inOrder)
        #expect(sortedByCLDR(inOrder.reversed(), tag) == inOrder)
    }

    @Test func `Arabic letters with a hamza or a madda stand with their letter`() {
        let names = ["أذربيجان", "آسيا", "أفغانستان", "الأردن", "اليمن", "أوغندا", "إيران", "بروناي", "تركيا", "مصر"]
        #expect(sorted(names.reversed(), .arabic) == names)
    }

    @Test(arguments: [
        ("l'Égypte", "l’Égypte"), ("Burkina Faso", "Burkina\u{A0}Faso"), ("N° 4", "N°\u{202F}4"),
        ("Bahreïn", "Bahrei\u{308}n"),
    ])
    func `spellings that no reader tells apart stand level`(one: String, other: String) {
        #expect(CollationKey(one, language: .french) == CollationKey(other, language: .french))
    }

    @Test func `the order is total: of any two names one is first, and three never go round`() {
        var dice = Dice(seed: 1969)
        let letters = Array("aàâAÀeéèEÉiïoôœuùcçnñ'’- \u{A0}zZاأإبة1029«»–".unicodeScalars)
        let keys = (0..<400).map { _ in
            let scalars = (0..<Int.random(in: 0...6, using: &dice)).map { _ in letters.randomElement(using: &dice)! }
            return CollationKey(String(String.UnicodeScalarView(scalars)), language: .french)
        }
        let sorted = keys.sorted()
        #expect(zip(sorted, sorted.dropFirst()).allSatisfy { !($1 < $0) })
        #expect(sorted == keys.shuffled(using: &dice).sorted())
    }
}
