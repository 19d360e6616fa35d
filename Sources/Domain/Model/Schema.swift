internal import YAML

/// A kind of record, declared once: what it is called, and every field with its key, its place and its meaning.
public struct Schema<Root: Record>: Sendable {
    /// In YAML, in links and in the names of templates: `state`.
    public let name: String
    /// The folder or file of `Content/` that holds the records, and the list that templates see: `states`.
    public let collection: String
    /// What a message calls one: « a state ».
    public let noun: String
    /// One line of meaning, in English, no final stop.
    public let meaning: String
    /// Whether each record has a page of its own.
    public let hasPages: Bool
    let fields: [Field<Root>]
    let derived: [DerivedField<Root>]
    let keys: Keys<Root>
    /// What all fields hold, in order: those that are written, then those that follow.
    ///
    /// A closure, as is the next one, because it is made where the kind is known: it runs without asking at every field
    /// what a record of this kind looks like.
    let values: @Sendable (_ record: Root, _ wanted: [Bool], RecordKey, Registry) -> [FieldValue]
    /// Looks up every reference.
    let resolve: @Sendable (inout Root, inout Resolver) -> Void

    /// - Parameter citesSources: Whether records name the sources of their facts; they do, but for the sources themselves.
    public init(
        _ name: String, collection: String, noun: String, meaning: String, hasPages: Bool = true,
        citesSources: Bool = true, fields: [Field<Root>], derived: [DerivedField<Root>] = []
    ) {
        (self.name, self.collection, self.noun, self.meaning) = (name, collection, noun, meaning)
        self.hasPages = hasPages
        let citable = citesSources ? FieldSources.Shape(kind: name, fields: fields.map(\.key.name)) : nil
        let fields = fields + Common.fields(citable: citable).map { $0.lifted(to: \.common) }
        let derived = derived + (citesSources ? [.bibliography()] : [])
        (self.fields, self.derived) = (fields, derived)
        values = { record, wanted, key, registry in
            var values: [FieldValue] = []
            values.reserveCapacity(fields.count + derived.count)
            for (index, field) in fields.enumerated() {
                values.append(wanted[index] ? field.value(record) : .absent)
            }
            for (index, field) in derived.enumerated() {
                values.append(wanted[fields.count + index] ? field.value(record, key, registry) : .absent)
            }
            return values
        }
        resolve = { record, resolver in
            for field in fields { field.resolve(&record, &resolver) }
        }
        keys = Keys([Key("id", isRequired: false) { _, _, _ in }] + fields.map(\.key))
    }
}

/// What follows from a record and from all the others: the next event of a series, the documents of an organ.
public struct DerivedField<Root: Record>: Sendable {
    let description: FieldDescription
    let value: @Sendable (Root, RecordKey, Registry) -> FieldValue

    public init(
        _ name: String, _ type: FieldType, _ meaning: String,
        value: @escaping @Sendable (_ record: Root, _ key: RecordKey, _ registry: Registry) -> FieldValue
    ) {
        description = FieldDescription(name, type, meaning: meaning, isWritten: false)
        self.value = value
    }
}
