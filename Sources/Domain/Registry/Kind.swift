/// A kind of record as those see it who work with all kinds alike.
public struct Kind: Sendable {
    public let name: String
    public let collection: String
    public let noun: String
    public let meaning: String
    public let hasPages: Bool
    /// First what is written in files, then what follows, then the lists of records that mention one of this kind.
    public let fields: [FieldDescription]
    /// The lists among `fields`, which come last.
    let relations: [String]

    public func fieldIndex(_ name: String) -> Int? { fields.firstIndex { $0.name == name } }
}

extension Kind {
    init<Root: Record>(_ schema: Schema<Root>, relations: [FieldDescription]) {
        (name, collection, noun, meaning) = (schema.name, schema.collection, schema.noun, schema.meaning)
        hasPages = schema.hasPages
        fields = schema.fields.map(\.description) + schema.derived.map(\.description) + relations
        self.relations = relations.map(\.name)
    }

    /// All kinds, each with the lists that the others' references give it.
    static func all(_ types: [any Record.Type]) -> [Kind] {
        types.map { type in erased(type, relations: relations(of: name(type), among: types)) }
    }

    private static func name<Root: Record>(_ type: Root.Type) -> String { type.schema.name }

    private static func erased<Root: Record>(_ type: Root.Type, relations: [FieldDescription]) -> Kind {
        Kind(type.schema, relations: relations)
    }

    private static func relations(of target: String, among types: [any Record.Type]) -> [FieldDescription] {
        var found: [FieldDescription] = []
        for type in types {
            // One list holds all who name a record, also where one kind names it in two fields.
            for description in incoming(from: type, to: target)
            where !found.contains(where: { $0.name == description.name }) {
                found.append(description)
            }
        }
        return found
    }

    private static func incoming<Root: Record>(from type: Root.Type, to target: String) -> [FieldDescription] {
        let schema = type.schema
        return schema.fields.flatMap { field in
            field.relations.filter { $0.target == target }.map {
                FieldDescription(
                    $0.name(in: schema.collection), .list(.reference(schema.name)), isRequired: true,
                    meaning: "The \(schema.collection) whose « \(field.description.name) » names it", isWritten: false)
            }
        }
    }
}
