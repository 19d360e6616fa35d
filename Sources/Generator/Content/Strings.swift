internal import Diagnostics
internal import Domain
internal import YAML

/// The words of the interface in one language, as `strings/fr.yml` groups them.
indirect enum Strings: Sendable {
    case text(String)
    /// A text for each plural form of the language: `{one: "{n} État", other: "{n} États"}`.
    case plural([PluralForm: String])
    case group([Entry])

    struct Entry: Sendable {
        let key: String
        let value: Strings
    }

    subscript(key: String) -> Strings? {
        guard case .group(let entries) = self else { return nil }
        return entries.first { $0.key == key }?.value
    }

    /// A text by the path of its keys: `labels`, `status`, `member`.
    func text(_ path: String...) -> String? {
        var found: Strings? = self
        for key in path { found = found?[key] }
        if case .text(let text) = found { return text } else { return nil }
    }
}

extension Strings {
    /// - Parameter hasPlurals: Whether a mapping of plural forms is a plural. Among the labels of choices it is not: a choice
    ///   may be called `other`.
    init(_ node: Node, hasPlurals: Bool = true, log: inout [Diagnostic]) {
        guard let pairs = node.mapping else {
            self = .text(String.decode(node, into: &log) ?? "")
            return
        }
        let forms = pairs.map { PluralForm(rawValue: $0.key) }
        if hasPlurals, !forms.isEmpty, forms.allSatisfy({ $0 != nil }) {
            if !forms.contains(.other) { log.append(.missingKey("other", noun: "a plural", at: node.location)) }
            let texts = pairs.map { String.decode($0.value, into: &log) ?? "" }
            self = .plural(Dictionary(zip(forms.compactMap { $0 }, texts)) { first, _ in first })
        } else {
            self = .group(
                pairs.map { pair in
                    let hasPlurals = hasPlurals && pair.key != "labels"
                    return Entry(key: pair.key, value: Strings(pair.value, hasPlurals: hasPlurals, log: &log))
                })
        }
    }
}

/// The plural forms of CLDR (https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html).
enum PluralForm: String, Hashable, Sendable {
    case zero, one, two, few, many, other

    /// The form for a number of things; languages without a rule here have `one` for one.
    init(_ number: Int, language: Language) {
        switch language.code {
        case "fr": self = number < 2 ? .one : .other
        case "ar": self = Self.arabic(number)
        case "id", "ja", "ko", "ms", "th", "vi", "zh": self = .other
        case "ru", "uk": self = Self.russian(number)
        default: self = number == 1 ? .one : .other
        }
    }

    private static func arabic(_ number: Int) -> PluralForm {
        switch (number, number % 100) {
        case (0, _): .zero
        case (1, _): .one
        case (2, _): .two
        case (_, 3...10): .few
        case (_, 11...99): .many
        default: .other
        }
    }

    private static func russian(_ number: Int) -> PluralForm {
        switch (number % 10, number % 100) {
        case (1, let rest) where rest != 11: .one
        case (2...4, let rest) where !(12...14).contains(rest): .few
        default: .many
        }
    }
}
