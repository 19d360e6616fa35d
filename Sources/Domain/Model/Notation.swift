/// How a value is written in YAML: what an editor may type, where a ``FieldType`` says what the value is.
public indirect enum Notation: Hashable, Sendable {
    case boolean
    case integer
    case number
    /// - Parameter pattern: A regular expression of ECMA-262 that the whole text fits.
    case text(pattern: String? = nil)
    /// A number or a text, whichever YAML takes it for: a year is a number.
    case digits(pattern: String)
    case choice([String])
    /// The id of a record of the kind of this name; of a term, of one vocabulary.
    case record(String, vocabulary: String?)
    /// By BCP 47 tag.
    case perLanguage(Notation)
    case structure([FieldDescription])
    case list(Notation)
    /// Numbers in this order, each within its range.
    case numbers([ClosedRange<Double>])
    case either([Notation])
}

extension Notation {
    static let localizedText = Notation.either([.text(), .perLanguage(.text())])

    /// `1969`, `1969-09`, `1969-09-25`, each perhaps followed by `~`.
    static let date = Notation.digits(pattern: "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?~?$")
    static let webAddress = Notation.text(pattern: "^https?://[^\\s/]+\\.[^\\s]+$")
    static let language = Notation.text(pattern: "^[a-z]{2}(-[A-Za-z0-9]{1,8})*$")

    /// How most values of a type are written; a type that is read otherwise says so (``Datum/notation``).
    init(_ type: FieldType) {
        self =
            switch type {
            case .boolean: .boolean
            case .integer: .integer
            case .number: .number
            case .text, .hijriDate, .period: .text()
            case .choice(let words): .choice(words)
            case .localizedText: .localizedText
            case .name: .either([.text(), .perLanguage(.either([.text(), FrenchNoun.notation]))])
            case .date: .date
            case .webAddress: .webAddress
            case .coordinates: .numbers([-90...90, -180...180])
            case .language: .language
            case .reference(let kind): .record(kind, vocabulary: nil)
            case .structure(let structure): .structure(structure.fields.filter(\.isWritten))
            case .list(let element): .list(Notation(element))
            case .optional(let type): Notation(type)
            }
    }

    /// The same with references to terms of one vocabulary only.
    func of(vocabulary: String) -> Notation {
        switch self {
        case .record(let kind, _): .record(kind, vocabulary: vocabulary)
        case .list(let element): .list(element.of(vocabulary: vocabulary))
        case .either(let notations): .either(notations.map { $0.of(vocabulary: vocabulary) })
        default: self
        }
    }
}
