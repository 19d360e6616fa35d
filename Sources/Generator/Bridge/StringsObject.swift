internal import Domain
internal import Templates

/// A text with its plural forms, which only the filter `plural` can use.
///
/// A class because objects of templates are.
final class PluralObject: Object {
    private let forms: [PluralForm: String]
    private let language: Language

    init(_ forms: [PluralForm: String], language: Language) { (self.forms, self.language) = (forms, language) }

    var text: String { "" }
    func value(at field: Int) -> Value { .none }

    /// « 12 États »: the form for the number, with the number in the place of `{n}`.
    func text(for number: Int) -> String {
        let form = forms[PluralForm(number, language: language)] ?? forms[.other] ?? ""
        return form.replacing("{n}", with: formatted(number, language: language))
    }

    static let type = ObjectType("Plural", fields: [])
}

extension Strings {
    static let typeName = "Strings"

    /// The types of a group and of all groups within it. The site's first language says which words there are.
    func types(_ name: String = Strings.typeName) -> [ObjectType] {
        guard case .group(let entries) = self else { return [] }
        let own = ObjectType(name, fields: entries.map { .init($0.key, $0.value.type("\(name).\($0.key)")) })
        return entries.reduce([own]) { $0 + $1.value.types("\(name).\($1.key)") }
    }

    private func type(_ name: String) -> Type {
        switch self {
        case .text: .text
        case .plural: .object("Plural")
        case .group: .object(name)
        }
    }

    /// The words in a language, in the order of the types; what it lacks is taken from the first language.
    func value(translated: Strings?, language: Language, fallback: Language) -> Value {
        switch self {
        case .text(let text):
            if case .text(let own)? = translated { return .text(own) }
            return .text(text)
        case .plural(let forms):
            if case .plural(let own)? = translated { return .object(PluralObject(own, language: language)) }
            return .object(PluralObject(forms, language: fallback))
        case .group(let entries):
            let values = entries.map { entry in
                entry.value.value(translated: translated?[entry.key], language: language, fallback: fallback)
            }
            return .object(Row(values))
        }
    }

    /// The paths of the words that `other` lacks.
    func missing(in other: Strings?, path: String = "") -> [String] {
        guard case .group(let entries) = self else { return other == nil ? [path] : [] }
        return entries.flatMap { entry in
            entry.value.missing(in: other?[entry.key], path: path.isEmpty ? entry.key : "\(path).\(entry.key)")
        }
    }
}
