/// What a field holds, for all who do not know its Swift type: templates, JSON Schema, downloads, documentation.
public indirect enum FieldType: Hashable, Sendable {
    case boolean
    case integer
    case number
    /// Text in no particular language: a code, a number of a resolution.
    case text
    /// One of a closed list of words.
    case choice([String])
    /// Text per language.
    case localizedText
    /// Text per language with its grammar: « au Maroc ».
    case name
    case date
    /// From a day to a day; either end may be open.
    case period
    case hijriDate
    case webAddress
    case coordinates
    case language
    /// A record of the kind of this name.
    case reference(String)
    /// A record within a record: a seat, a mandate.
    case structure(StructureType)
    case list(FieldType)
    case optional(FieldType)
}

/// The shape of a structure: its name and its fields.
public struct StructureType: Hashable, Sendable {
    /// In English, one word: `Mandate`.
    public let name: String
    public let fields: [FieldDescription]

    public init(name: String, fields: [FieldDescription]) { (self.name, self.fields) = (name, fields) }
}

/// What is known of a field without its record: what it is called, what it holds, what it means.
public struct FieldDescription: Hashable, Sendable {
    /// In YAML and in templates: `established_by`.
    public let name: String
    public let type: FieldType
    public let isRequired: Bool
    /// One line of meaning, in English, no final stop.
    public let meaning: String
    /// Whether it is read from a file; otherwise it is derived from what others say.
    public let isWritten: Bool
    public let notation: Notation

    public init(
        _ name: String, _ type: FieldType, isRequired: Bool = false, meaning: String, isWritten: Bool = true,
        notation: Notation? = nil
    ) {
        (self.name, self.type, self.isRequired) = (name, type, isRequired)
        (self.meaning, self.isWritten, self.notation) = (meaning, isWritten, notation ?? Notation(type))
    }
}
