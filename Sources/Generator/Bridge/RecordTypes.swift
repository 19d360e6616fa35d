internal import Domain
internal import Templates

/// What templates may say of each kind of record: its own fields, and what the site adds to every record.
struct RecordTypes: Sendable {
    /// By kind, the columns with the position of the field that each is made from.
    let columns: [[(column: Column, source: Int)]]
    /// By kind, the fields that are texts in several languages, by position.
    let translated: [[Int]]
    let types: [ObjectType]

    init(_ kinds: [Kind]) {
        columns = kinds.map { StructureType(name: $0.name, fields: $0.fields).columns }
        translated = kinds.map { kind in kind.fields.indices.filter { kind.fields[$0].type.isTranslated } }
        var types: [ObjectType] = []
        for (kind, description) in kinds.enumerated() {
            types.append(Self.type(description, columns[kind].map(\.column.field)))
            types.append(Self.translations(description, translated[kind].map { description.fields[$0] }))
            for field in description.fields { Self.collect(field.type, into: &types) }
        }
        self.types = types + [DateObject.type, PeriodObject.type, Self.coordinates, Self.translation]
    }

    /// What every record has besides its fields, in the order in which ``RecordRows`` adds them.
    static func extras(_ kind: Kind) -> [ObjectType.Field] {
        [
            .init("id", .text, "The permanent name"),
            .init("kind", .text, "The name of its kind"),
            .init("translations", .object(translationsName(kind)), "Its texts in all languages that they have"),
            .init("has_prose", .boolean, "Whether a text tells of it"),
            .init("summary", .optional(.text), "The first paragraph of its text"),
        ] + (kind.hasPages ? [.init("url", .text, "The address of its page")] : [])
            + (kind.fieldIndex("title") == nil ? [.init("title", .text, "What a link calls it")] : [])
    }

    static func translationsName(_ kind: Kind) -> String { typeName(kind.name) + "Translations" }

    private static func type(_ kind: Kind, _ fields: [ObjectType.Field]) -> ObjectType {
        // A record without a title of its own is still called something: its publisher, its host.
        let own = fields.map { $0.name == "title" ? .init("title", .text, $0.meaning) : $0 }
        return ObjectType(
            typeName(kind.name), fields: own + extras(kind), printing: .field("title"), orderedBy: "title")
    }

    private static func translations(_ kind: Kind, _ fields: [FieldDescription]) -> ObjectType {
        ObjectType(
            translationsName(kind),
            fields: fields.map { .init($0.name, .list(.object("Translation")), $0.meaning) })
    }

    private static func collect(_ type: FieldType, into types: inout [ObjectType]) {
        guard case .structure(let structure) = type.innermost else { return }
        guard !types.contains(where: { $0.name == structure.name }) else { return }
        types.append(ObjectType(structure.name, fields: structure.columns.map(\.column.field)))
        for field in structure.fields { collect(field.type, into: &types) }
    }

    private static let coordinates = ObjectType(
        "Coordinates",
        fields: [
            .init("latitude", .number, "Degrees north"),
            .init("longitude", .number, "Degrees east"),
        ])

    private static let translation = ObjectType(
        "Translation",
        fields: [
            .init("language", .text, "A BCP 47 tag"),
            .init("direction", .text, "ltr or rtl"),
            .init("text", .text, "The text in that language"),
        ], printing: .field("text"))
}

extension FieldType {
    /// Whether it is one text in several languages.
    fileprivate var isTranslated: Bool {
        switch self {
        case .localizedText, .name: true
        case .optional(let type): type.isTranslated
        default: false
        }
    }
}
