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
        // By closures: a key path in generic code is made while the program runs.
        fields = schema.fields.map { $0.description } + schema.derived.map { $0.description } + relations
        self.relations = relations.map(\.name)
    }

    /// All kinds, each with the lists that the others' references give it.
    static func all(_ types: [any Record.Type]) -> [Kind] {
        let mentions = types.flatMap { Self.mentions(of: $0) }
        return types.map { erased($0, mentions) }
    }

    private static func erased<Root: Record>(_ type: Root.Type, _ mentions: [Mention]) -> Kind {
        let schema = type.schema
        var relations: [FieldDescription] = []
        // One list holds all who name a record, also where one kind names it in two fields.
        for mention in mentions where mention.target == schema.name {
            if !relations.contains(where: { $0.name == mention.list.name }) { relations.append(mention.list) }
        }
        return Kind(schema, relations: relations)
    }

    /// A kind that is mentioned, and its list of those who do.
    private typealias Mention = (target: String, list: FieldDescription)

    private static func mentions<Root: Record>(of type: Root.Type) -> [Mention] {
        let schema = type.schema
        return schema.fields.flatMap { field in
            field.relations.map { relation in
                let list = FieldDescription(
                    relation.name(in: schema.collection), .list(.reference(schema.name)), isRequired: true,
                    meaning: "The \(schema.collection) whose « \(field.name) » names it", isWritten: false)
                return (relation.target, list)
            }
        }
    }
}
