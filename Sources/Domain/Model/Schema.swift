internal import YAML

/// A kind of record, declared once: what it is called, and every field with its key, its place and its meaning.
///
/// A class because it is large, and every record asks for that of its kind.
@safe public final class Schema<Root: Record>: Sendable {
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
    /// Hands on what the wanted fields hold, in order: those that are written, then those that follow.
    ///
    /// A closure, as are the next ones, because it is made where the kind is known: it runs without asking at every field
    /// what a record of this kind looks like.
    let visit: @Sendable (UnsafePointer<Root>, _ wanted: [Bool], RecordKey, Registry, FieldVisitor) -> Void
    let columns: RecordColumns<Root>
    /// Puts records into the order that the kind has.
    let sort: @Sendable (inout [Root], Language) -> Void
    /// Looks up the references of the fields at these positions, in all records of the kind at this position.
    private let resolveAll: @Sendable (inout [Root], inout Resolver, [Int], Int) -> Void
    private let resolveOne: @Sendable (inout Root, inout Resolver, [Int]) -> Void

    /// - Parameter citesSources: Whether records name the sources of their facts; they do, but for the sources themselves.
    public init(
        _ name: String, collection: String, noun: String, meaning: String, hasPages: Bool = true,
        citesSources: Bool = true, fields: [Field<Root>], derived: [DerivedField<Root>] = []
    ) {
        (self.name, self.collection, self.noun, self.meaning) = (name, collection, noun, meaning)
        self.hasPages = hasPages
        let citable = citesSources ? FieldSources.Shape(kind: name, fields: fields.map { $0.name }) : nil
        let fields = fields + Common.fields(citable: citable).map { $0.ofRecord() }
        let derived = derived + (citesSources ? [.bibliography()] : [])
        (self.fields, self.derived) = (fields, derived)
        unsafe visit = { record, wanted, key, registry, visitor in
            // By position: a field that is taken out of the list is copied, with all it holds.
            for index in fields.indices where wanted[index] { unsafe visitor(index, fields[index].read(record)) }
            for index in derived.indices where wanted[fields.count + index] {
                unsafe visitor(fields.count + index, derived[index].read(record, key, registry))
            }
        }
        columns = RecordColumns()
        sort = { records, language in
            let keys = records.indices.map { SortKey(records[$0], position: $0, language: language) }
            records.arrange(records.indices.sorted { keys[$0] < keys[$1] })
        }
        resolveAll = { records, resolver, positions, kind in
            for row in records.indices {
                resolver.owner = RecordKey(kind: kind, row: row)
                for position in positions { fields[position].resolve(&records[row], &resolver) }
            }
        }
        resolveOne = { record, resolver, positions in
            for position in positions { fields[position].resolve(&record, &resolver) }
        }
        keys = Keys([Key("id", isRequired: false) { _, _, _ in }] + fields.map { $0.key })
    }
}

extension Schema {
    /// Looks up every reference of all records of the kind, whose position is `kind`.
    func resolve(_ records: inout [Root], _ resolver: inout Resolver, _ kind: Int) {
        resolveAll(&records, &resolver, referring, kind)
    }

    /// Looks up every reference of the record that owns them.
    func resolve(_ record: inout Root, _ resolver: inout Resolver) { resolveOne(&record, &resolver, referring) }

    /// The fields that hold references. Told late: that is asked of the kinds that they refer to.
    private var referring: [Int] { fields.indices.filter { fields[$0].description.type.holdsReference } }
}

extension FieldType {
    fileprivate var holdsReference: Bool {
        switch self {
        case .reference: true
        case .list(let type), .optional(let type): type.holdsReference
        case .structure(let structure): structure.fields.contains { $0.type.holdsReference }
        case .boolean, .integer, .number, .text, .choice, .localizedText, .name, .date, .period, .hijriDate,
            .webAddress,
            .coordinates, .language:
            false
        }
    }
}

/// What follows from a record and from all the others: the next event of a series, the documents of an organ.
@safe public struct DerivedField<Root: Record>: Sendable {
    let description: FieldDescription
    /// Reads the record where it stands (``Field/read``).
    let read: @Sendable (UnsafePointer<Root>, RecordKey, Registry) -> FieldValue

    public init(
        _ name: String, _ type: FieldType, _ meaning: String,
        value: @escaping @Sendable (_ record: Root, _ key: RecordKey, _ registry: Registry) -> FieldValue
    ) {
        description = FieldDescription(name, type, meaning: meaning, isWritten: false)
        unsafe read = { unsafe value($0.pointee, $1, $2) }
    }

    /// One that follows from a single property of the record, and from the others.
    public init<Value>(
        _ name: String, _ type: FieldType, _ meaning: String, of path: any WritableKeyPath<Root, Value> & Sendable,
        value: @escaping @Sendable (_ property: Value, _ key: RecordKey, _ registry: Registry) -> FieldValue
    ) {
        description = FieldDescription(name, type, meaning: meaning, isWritten: false)
        let place = StoredPlace(path)
        unsafe read = { record, key, registry in unsafe place.read(record) { value($0, key, registry) } }
    }

    /// One that follows from the other records alone.
    public init(
        _ name: String, _ type: FieldType, _ meaning: String,
        value: @escaping @Sendable (_ key: RecordKey, _ registry: Registry) -> FieldValue
    ) {
        description = FieldDescription(name, type, meaning: meaning, isWritten: false)
        unsafe read = { value($1, $2) }
    }
}
