import Testing
import YAML

@testable import Domain

@Suite struct LocalizedTextTests {
    private func best(_ written: String, _ language: Language, fallback: Language = .french) throws -> [String] {
        let texts = try #require(read(LocalizedText.self, written).value)
        let text = texts.best(for: language, fallback: fallback)
        #expect(texts.text(for: language, fallback: fallback) == text.text)
        return [text.language?.rawValue ?? "", text.text]
    }

    @Test(arguments: [
        ("{en: Morocco, fr: Maroc, ar: المغرب}", "ar", ["ar", "المغرب"]),
        ("{en: Morocco, fr: Maroc}", "ar", ["fr", "Maroc"]),
        ("{en: Morocco, es: Marruecos}", "ar", ["en", "Morocco"]),
        ("Maroc", "ar", ["fr", "Maroc"]), ("Maroc", "fr", ["fr", "Maroc"]),
        ("'l’État  d''ici'", "fr", ["fr", "l’État  d'ici"]),
    ])
    func `a reader gets their own language, else the site's first, else what there is`(
        written: String, tag: String, expected: [String]
    ) throws {
        #expect(try best(written, try #require(Language(rawValue: tag))) == expected)
    }

    @Test func `a text that holds nothing is empty in the site's first language`() {
        let text = LocalizedText().best(for: .arabic, fallback: .french)
        #expect(text.text.isEmpty && text.language == .french)
        #expect(LocalizedText().text(for: .arabic, fallback: .french).isEmpty)
    }

    @Test(arguments: [
        ("{fr: Maroc, eng: Morocco}", ["unknown-language 1:18"]), ("{fr: [Maroc]}", ["wrong-type 1:11"]),
        ("{fr: 12}", ["wrong-type 1:11"]), ("12", ["wrong-type 1:6"]), ("[Maroc]", ["wrong-type 1:6"]),
        ("{}", ["wrong-type 1:6"]), ("{fr_CA: Maroc}", ["unknown-language 1:7"]),
    ])
    func `a mistake in a text is told where it stands`(written: String, said: [String]) {
        #expect(read(LocalizedText.self, written).said.map(\.codeAndPlace) == said)
    }

    @Test func `a name carries its French grammar beside its other languages`() throws {
        let name = try #require(
            read(LocalizedName.self, "{fr: {text: Égypte, gender: feminine}, en: Egypt, ar: مصر}").value)
        #expect(name.french?.locative == "en Égypte")
        #expect(name.text.best(for: .arabic, fallback: .french).text == "مصر")
        #expect(name.text.best(for: .turkish, fallback: .french).text == "Égypte")
        #expect(read(LocalizedName.self, "Maroc").value?.french == nil)
    }

    @Test(arguments: [
        ("{en: {text: Morocco, gender: masculine}}", ["unknown-grammar 1:11"]),
        ("{fr: {text: Maroc, genre: masculine}}", ["unknown-key 1:25", "missing-key 1:11"]),
    ])
    func `a mistake in a name is told where it stands`(written: String, said: [String]) {
        #expect(read(LocalizedName.self, written).said.map(\.codeAndPlace) == said)
    }

    @Test func `aliases are lists per language, or one list in the site's own`() throws {
        let names = try #require(read(LocalizedNames.self, "{fr: [CIMAE, Conférence], en: [ICFM]}").value).names
        #expect(names.map(\.text) == ["CIMAE", "Conférence", "ICFM"])
        #expect(names.map(\.language) == [.french, .french, .english])
        #expect(read(LocalizedNames.self, "[CIMAE]").value?.names.first?.language == nil)
        #expect(read(LocalizedNames.self, "CIMAE").said.map(\.codeAndPlace) == ["wrong-type 1:6"])
    }
}
