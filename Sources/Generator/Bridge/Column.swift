internal import Domain
internal import Templates

/// One field as templates see it: its name, its type, and how its value is made from a field of a record.
///
/// A field of a record may give several columns: a name its grammatical forms, a choice its label.
struct Column: Sendable {
    let field: ObjectType.Field
    /// `nil` for the value of the field as it is.
    let form: Form?

    typealias Form = @Sendable (FieldValue, ValueMaker) -> Value

    init(_ name: String, _ type: Type, _ meaning: String, form: Form? = nil) {
        field = ObjectType.Field(name, type, meaning)
        self.form = form
    }

    func value(_ value: FieldValue, _ maker: ValueMaker) -> Value {
        form.map { $0(value, maker) } ?? maker.value(value)
    }
}

extension Column {
    /// The columns of a field, the one of its own name first.
    static func all(_ description: FieldDescription) -> [Column] {
        let (name, type, meaning) = (description.name, description.type, description.meaning)
        let plain = Column(name, Type(type), meaning)
        switch type.innermost {
        case .name: return [plain] + forms(name, optional: type.isOptional, meaning)
        case .choice, .language: return [plain, label(name, type, meaning)]
        case .structure(let structure): return [nested(structure, name, type, meaning)]
        default: return [plain]
        }
    }

    /// `name_locative` and its like: « au Maroc ».
    private static func forms(_ name: String, optional: Bool, _ meaning: String) -> [Column] {
        let forms: [(String, any KeyPath<FrenchNoun, String> & Sendable, String)] = [
            ("definite", \.definite, "« le Maroc »"), ("locative", \.locative, "« au Maroc »"),
            ("genitive", \.genitive, "« du Maroc »"), ("dative", \.dative, "« à l'Égypte »"),
        ]
        return forms.map { suffix, path, example in
            let type = optional ? Type.optional(.text) : .text
            return Column("\(name)_\(suffix)", type, "\(meaning): \(example)") { value, maker in
                guard case .name(let name) = value else { return .none }
                return .text(maker.form(path, of: name))
            }
        }
    }

    /// `status_label`, `languages_labels`: the word that readers are shown.
    private static func label(_ name: String, _ type: FieldType, _ meaning: String) -> Column {
        Column(name + (type.isList ? "_labels" : "_label"), Type(type), "\(meaning), in words") { value, maker in
            maker.label(value, of: name)
        }
    }

    private static func nested(
        _ structure: StructureType, _ name: String, _ type: FieldType, _ meaning: String
    ) -> Column {
        let columns = structure.columns
        // A structure of lists that says nothing, as most records have one, is made once for all.
        let blank = Value.object(Row(shared: columns.map { _ in .list([]) }))
        return Column(name, Type(type), meaning) { value, maker in
            value.isOnlyEmptyLists ? blank : maker.nested(value, columns)
        }
    }
}

extension FieldValue {
    fileprivate var isOnlyEmptyLists: Bool {
        guard case .structure(let values) = self else { return false }
        return values.allSatisfy { if case .list(let items) = $0 { items.isEmpty } else { false } }
    }
}

extension StructureType {
    /// For each column the position of the field that it is made from.
    var columns: [(column: Column, source: Int)] {
        fields.indices.flatMap { index in Column.all(fields[index]).map { ($0, index) } }
    }
}

extension FieldType {
    /// The type without lists and options around it.
    var innermost: FieldType {
        switch self {
        case .list(let type), .optional(let type): type.innermost
        default: self
        }
    }

    var isOptional: Bool { if case .optional = self { true } else { false } }

    var isList: Bool {
        switch self {
        case .list: true
        case .optional(let type): type.isList
        default: false
        }
    }
}

extension Type {
    /// What templates take a field of a record for.
    init(_ type: FieldType) {
        self =
            switch type {
            case .boolean: .boolean
            case .integer: .integer
            case .number: .number
            case .text, .choice, .localizedText, .name, .hijriDate, .webAddress, .language: .text
            case .date: .object("Date")
            case .period: .object("Period")
            case .coordinates: .object("Coordinates")
            case .reference(let kind): .object(typeName(kind))
            case .structure(let structure): .object(structure.name)
            case .list(let element): .list(Type(element))
            case .optional(let wrapped): .optional(Type(wrapped))
            }
    }
}

/// `State` of the kind `state`.
func typeName(_ kind: String) -> String { kind.prefix(1).uppercased() + kind.dropFirst() }
