internal import Diagnostics
internal import YAML

/// One field of a record or a structure: what it is called, where it is kept, what it means.
@safe public struct Field<Root: Sendable>: Sendable {
    let key: Key<Root>
    /// Reads the value where the record stands: one that is handed over is copied first, with all that it holds.
    let read: @Sendable (UnsafePointer<Root>) -> FieldValue
    let resolve: @Sendable (inout Root, inout Resolver) -> Void
    // Asked late: the type of a reference asks the schema of its kind, which may be the very one that is being made.
    private let describe: @Sendable () -> FieldDescription
    private let relate: @Sendable () -> [Relation]

    var name: String { key.name }
    var description: FieldDescription { describe() }

    func value(_ root: Root) -> FieldValue { unsafe withUnsafePointer(to: root) { unsafe read($0) } }

    /// The names under which the records that are mentioned here know the ones that mention them, by kind.
    var relations: [Relation] { relate() }

    /// A field that must be given.
    public static func required<Value: Datum>(
        _ name: String, _ path: any WritableKeyPath<Root, Value> & Sendable, inverse: String? = nil,
        vocabulary: String? = nil, _ meaning: String
    ) -> Field {
        Field(name, path, isRequired: true, inverse: inverse, vocabulary: vocabulary, meaning)
    }

    /// A field that may be left out.
    ///
    /// - Parameters:
    ///   - inverse: The name under which the record that is mentioned here lists the ones that mention it.
    ///   - vocabulary: The list of terms that a reference to a term must come from.
    public static func optional<Value: Datum>(
        _ name: String, _ path: any WritableKeyPath<Root, Value> & Sendable, inverse: String? = nil,
        vocabulary: String? = nil, _ meaning: String
    ) -> Field {
        Field(name, path, isRequired: false, inverse: inverse, vocabulary: vocabulary, meaning)
    }

    private init<Value: Datum>(
        _ name: String, _ path: any WritableKeyPath<Root, Value> & Sendable, isRequired: Bool, inverse: String?,
        vocabulary: String?, _ meaning: String
    ) {
        describe = {
            let type = isRequired ? Value.type.unwrapped : Value.type
            let notation = vocabulary.map { Value.notation.of(vocabulary: $0) } ?? Value.notation
            return FieldDescription(name, type, isRequired: isRequired, meaning: meaning, notation: notation)
        }
        let place = StoredPlace(path)
        key = Key(name, isRequired: isRequired) { node, root, log in
            guard let value = Value.decode(node, into: &log) else { return }
            place.change(&root) { $0 = value }
        }
        unsafe read = { unsafe place.read($0) { $0.value } }
        resolve = { root, resolver in
            resolver.enter(inverse: inverse, vocabulary: vocabulary)
            place.change(&root) { $0.resolve(with: &resolver) }
        }
        relate = { Relation.all(in: Value.type, inverse: inverse) + Value.relations }
    }
}

extension Field where Root == Common {
    /// The same field of a record that has it.
    func ofRecord<Whole: Record>() -> Field<Whole> {
        unsafe Field<Whole>(
            key: Key(key.name, isRequired: key.isRequired) { [key] node, record, log in
                key.decode(node, &record.common, &log)
            },
            read: { [read] record in
                unsafe withUnsafePointer(to: record.pointee.common) { unsafe read($0) }
            },
            resolve: { [resolve] record, resolver in resolve(&record.common, &resolver) },
            describe: describe, relate: relate)
    }
}

extension Field {
    init(
        key: Key<Root>, read: @escaping @Sendable (UnsafePointer<Root>) -> FieldValue,
        resolve: @escaping @Sendable (inout Root, inout Resolver) -> Void,
        describe: @escaping @Sendable () -> FieldDescription, relate: @escaping @Sendable () -> [Relation]
    ) {
        (self.key, self.resolve) = (key, resolve)
        unsafe self.read = read
        (self.describe, self.relate) = (describe, relate)
    }
}

extension FieldType {
    /// The type of a value that is known to be there.
    var unwrapped: FieldType {
        if case .optional(let type) = self { type } else { self }
    }
}
