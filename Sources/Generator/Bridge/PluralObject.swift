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

    func add(to digest: inout ValueDigest) {
        for form in forms.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
            digest.add(form.rawValue)
            digest.add(forms[form] ?? "")
        }
        digest.add(language.rawValue)
    }

    func isSame(as other: any Object) -> Bool {
        (other as? PluralObject).map { $0.forms == forms && $0.language == language } ?? false
    }

    /// « 12 États »: the form for the number, with the number in the place of `{n}`.
    func text(for number: Int) -> String {
        let form = forms[PluralForm(number, language: language)] ?? forms[.other] ?? ""
        return form.filling("{n}", with: formatted(number, language: language))
    }

    static let type = ObjectType("Plural", fields: [])
}
