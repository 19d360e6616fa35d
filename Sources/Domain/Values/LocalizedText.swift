public import Diagnostics
public import YAML

/// A text per language. Written as `{fr: Maroc, en: Morocco}`, or bare where it holds in the site's first language.
public struct LocalizedText: Hashable, Sendable {
    /// One text in one language; no language means the site's first.
    public struct Translation: Hashable, Sendable {
        public let language: Language?
        public let text: String
    }

    /// In the order in which they are written.
    public let translations: [Translation]

    public init(_ translations: [Translation] = []) { self.translations = translations }

    public init(_ text: String) { translations = [Translation(language: nil, text: text)] }

    /// The text for readers of `language`: in that language, else in the site's first, else the first that is written.
    ///
    /// - Parameter fallback: The site's first language, which is also that of a bare text.
    public func best(for language: Language, fallback: Language) -> Translation {
        guard let place = place(for: language, fallback: fallback) else {
            return Translation(language: fallback, text: "")
        }
        return Translation(language: translations[place].language ?? fallback, text: translations[place].text)
    }

    /// The words of the ``best(for:fallback:)``.
    public func text(for language: Language, fallback: Language) -> String {
        place(for: language, fallback: fallback).map { translations[$0].text } ?? ""
    }

    private func place(for language: Language, fallback: Language) -> Int? {
        if translations.count < 2 { return translations.isEmpty ? nil : 0 }
        return place(of: language, fallback) ?? place(of: fallback, fallback) ?? 0
    }

    private func place(of language: Language, _ fallback: Language) -> Int? {
        translations.indices.first { (translations[$0].language ?? fallback) == language }
    }
}

extension LocalizedText: Datum {
    public static var expectation: String { "text, or text per language ({fr: …, en: …})" }
    public static var type: FieldType { .localizedText }
    public var value: FieldValue { .localizedText(self) }

    public static func decode(_ node: Node, into log: inout [Diagnostic]) -> LocalizedText? {
        guard let pairs = node.mapping else { return bare(node, into: &log) }
        if pairs.isEmpty { return mismatch(node, into: &log) }
        var translations: [Translation] = []
        translations.reserveCapacity(pairs.count)
        perLanguage(node, into: &log) { language, text, log in
            if let text = String.decode(text, into: &log) {
                translations.append(Translation(language: language, text: text))
            }
        }
        return LocalizedText(translations)
    }

    private static func bare(_ node: Node, into log: inout [Diagnostic]) -> LocalizedText? {
        guard case .scalar(let scalar) = node.content, scalar.meaning == .text else {
            return mismatch(node, into: &log)
        }
        return LocalizedText(scalar.text)
    }
}

/// Reads a mapping from languages to something; a key that is no language is noted.
func perLanguage(
    _ node: Node, into log: inout [Diagnostic], _ read: (Language, Node, inout [Diagnostic]) -> Void
) {
    let pairs = node.mapping ?? []
    // By position: a pair that is taken out of the list is copied.
    for index in pairs.indices {
        if let language = Language(rawValue: pairs[index].key) {
            read(language, pairs[index].value, &log)
        } else {
            log.append(.unknownLanguage(pairs[index]))
        }
    }
}
