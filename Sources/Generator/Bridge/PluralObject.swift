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
        let number = formatted(number, language: language)
        return Self.filled(form, with: number) ?? form.replacing("{n}", with: number)
    }

    /// Puts a number in the place of the one `{n}` that a form mostly has; `nil` where it has not, or where the letters
    /// around it may belong to it.
    private static func filled(_ form: String, with number: String) -> String? {
        let bytes = form.utf8
        guard let start = bytes.firstIndex(of: UInt8(ascii: "{")) else { return form }
        guard let end = bytes.index(start, offsetBy: 3, limitedBy: bytes.endIndex),
            bytes[start..<end].elementsEqual("{n}".utf8), bytes[end...].first.map({ $0 < 0x80 }) ?? true,
            bytes[..<start].last.map({ $0 < 0x80 }) ?? true, !bytes[end...].contains(UInt8(ascii: "{"))
        else { return nil }
        return form[..<start] + number + form[end...]
    }

    static let type = ObjectType("Plural", fields: [])
}
