internal import Diagnostics
internal import YAML

/// Where the single facts of a record come from, field by field, where that is not where all of it comes from.
///
/// ```yaml
/// field_sources: {capital: [unterm], location: [mledoze-countries]}
/// ```
struct FieldSources: Sendable {
    /// By the position of the field; empty where no field has a source of its own.
    fileprivate var byField: [[Reference<Source>]] = []

    static let key = "field_sources"

    /// Which fields of a kind may cite sources of their own.
    struct Shape: Sendable {
        let kind: String
        let fields: [String]

        private var type: StructureType {
            StructureType(
                name: "\(kind.prefix(1).uppercased())\(kind.dropFirst())FieldSources",
                fields: fields.map {
                    FieldDescription($0, .list(.reference(Source.schema.name)), meaning: "The sources of « \($0) »")
                })
        }
    }
}

extension FieldSources.Shape {
    func field<Root: Sendable>(_ path: any WritableKeyPath<Root, FieldSources> & Sendable) -> Field<Root> {
        let place = StoredPlace(path)
        let blank = FieldValue.structure(fields.map { _ in .list([]) })
        return unsafe Field(
            key: Key(FieldSources.key, isRequired: false) { node, root, log in
                let sources = decode(node, into: &log)
                place.change(&root) { $0 = sources }
            },
            read: { unsafe place.read($0) { $0.value } ?? blank },
            resolve: { root, resolver in
                resolver.enter(inverse: Relation.ownCollection, vocabulary: nil)
                place.change(&root) { $0.resolve(with: &resolver) }
            },
            describe: {
                FieldDescription(FieldSources.key, .structure(type), meaning: "The sources of single fields, besides")
            },
            relate: { Relation.all(in: .reference(Source.schema.name), inverse: Relation.ownCollection) })
    }

    private func decode(_ node: Node, into log: inout [Diagnostic]) -> FieldSources {
        var sources = FieldSources(byField: [[Reference<Source>]](repeating: [], count: fields.count))
        let keys = fields.indices.map { position in
            Key<FieldSources>(fields[position], isRequired: false) { node, sources, log in
                sources.byField[position] = [Reference<Source>].decode(node, into: &log) ?? []
            }
        }
        node.decode(Keys(keys), into: &sources, noun: "the sources of fields", log: &log)
        return sources
    }
}

extension FieldSources {
    /// `nil` where no field has a source of its own, as in most records: these share one value.
    fileprivate var value: FieldValue? {
        byField.isEmpty ? nil : .structure(byField.map { .list($0.map(\.value)) })
    }

    fileprivate mutating func resolve(with resolver: inout Resolver) {
        for position in byField.indices { byField[position].resolve(with: &resolver) }
    }
}

extension Field {
    /// The sources of a structure: of one period, of one name.
    static func sources(_ path: any WritableKeyPath<Root, [Reference<Source>]> & Sendable) -> Field {
        .optional("sources", path, inverse: Relation.ownCollection, "The sources of this one fact, besides")
    }
}

extension DerivedField {
    /// What a page numbers and lists.
    static func bibliography() -> DerivedField {
        DerivedField(
            "bibliography", .list(.reference(Source.schema.name)),
            "All its sources, each once: those of the whole, then those of single facts"
        ) { key, registry in .list(registry.bibliography(key).map { .reference($0) }) }
    }
}
