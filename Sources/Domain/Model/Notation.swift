/// How a value is written in YAML: what an editor may type, where a ``FieldType`` says what the value is.
public indirect enum Notation: Hashable, Sendable {
    case boolean
    case integer
    case number
    /// - Parameter pattern: A regular expression of ECMA-262 that the whole text fits.
    case text(pattern: String? = nil)
    /// `1969`, which YAML takes for a number, `1969-09`, `1969-09-25`; each perhaps followed by `~`.
    case date
    case choice([String])
    /// The id of a record of the kind of this name; of a term, of one vocabulary.
    case record(String, vocabulary: String?)
    /// A BCP 47 tag.
    case language
    /// By BCP 47 tag; in French perhaps in another form.
    case perLanguage(Notation, french: Notation? = nil)
    case structure([FieldDescription])
    case list(Notation)
    /// Numbers in this order, each within its range.
    case numbers([ClosedRange<Double>])
    case either([Notation])
}

extension Notation {
    static let localizedText = Notation.either([.text(), .perLanguage(.text())])

    static let webAddress = Notation.text(pattern: "^https?://[^\\s/]+\\.[^\\s]+$")

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
            case .name: .either([.text(), .perLanguage(.text(), french: .either([.text(), FrenchNoun.notation]))])
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
