internal import Domain

/// How a value of a field is laid out in a table.
indirect enum DataShape: Sendable {
    /// One word, number, date or id.
    case cell
    /// A text in one language or several: a column for each language.
    case texts
    /// The same for a name, and the grammar of its French form.
    case name
    case point
    /// Words without spaces or bars: ids, languages, closed words. They stand in one cell, parted by bars.
    case joined
    /// The fields of a structure, each with its own columns.
    case structure([DataField])
    /// A list whose items have columns of their own: it has a table beside the one of the records.
    case table(DataShape)
    /// What no cell can hold otherwise stands there as JSON.
    case json
}

/// A field as it is given out.
struct DataField: Sendable {
    let description: FieldDescription
    /// Among the values of its record or structure.
    let position: Int
    let shape: DataShape

    var name: String { description.name }
}

extension DataField {
    /// What is given out of the fields of a kind: everything that is written, and what follows from it as a single value.
    /// Lists of those who mention a record are left out: each stands with the records that mention it.
    static func all(_ kind: Kind) -> [DataField] {
        kind.fields.enumerated().filter { $1.isWritten || $1.type.isWord }.map {
            DataField(description: $1, position: $0, shape: DataShape($1.type))
        }
    }

    /// Those of a structure that are written; the others only say the same in other words.
    static func all(_ structure: StructureType) -> [DataField] {
        structure.fields.enumerated().filter { $1.isWritten }.map {
            DataField(description: $1, position: $0, shape: DataShape($1.type, isNested: true))
        }
    }
}

extension DataShape {
    /// - Parameter isNested: Within a structure, where a list has no table beside.
    init(_ type: FieldType, isNested: Bool = false) {
        self =
            switch type {
            case .boolean, .integer, .number, .text, .choice, .date, .period, .hijriDate, .webAddress, .language,
                .reference:
                .cell
            case .localizedText: .texts
            case .name: .name
            case .coordinates: .point
            case .structure(let structure): .structure(DataField.all(structure))
            case .optional(let type): DataShape(type, isNested: isNested)
            case .list(let element):
                element.isWord ? .joined : isNested ? .json : .table(DataShape(element, isNested: true))
            }
    }
}

extension FieldType {
    /// Whether no value of it holds a space or a bar.
    fileprivate var isWord: Bool {
        switch self {
        case .boolean, .integer, .number, .choice, .date, .language, .reference: true
        case .optional(let type): type.isWord
        case .text, .localizedText, .name, .period, .hijriDate, .webAddress, .coordinates, .structure, .list: false
        }
    }
}
