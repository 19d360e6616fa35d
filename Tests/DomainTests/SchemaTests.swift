import Testing

@testable import Domain

@Suite struct SchemaTests {
    private let kinds = Content.site.registry.kinds

    @Test func `any kind's schema can be asked first`() {
        // Kinds name one another in a ring; asked while they were made, the first one waited for itself for ever.
        #expect(Domain.kinds.map { schemaName($0) } == kinds.map(\.name))
    }

    private func schemaName<Root: Record>(_ type: Root.Type) -> String { type.schema.name }

    @Test func `kinds are told apart by name and by collection`() {
        let names = kinds.flatMap { [$0.name, $0.collection] }
        #expect(Set(names).count == names.count)
        for (place, kind) in kinds.enumerated() {
            #expect(Content.site.registry.kind(named: kind.name) == place)
            #expect(Content.site.registry.kind(named: kind.collection) == place)
        }
    }

    @Test func `the fields of each kind and structure are told apart by name`() {
        for kind in kinds {
            expectUnlike(kind.fields, in: kind.name)
            #expect(kind.fieldIndex("id") == nil, "« id » is every record's own")
        }
    }

    private func expectUnlike(_ fields: [FieldDescription], in place: String) {
        let names = fields.map(\.name)
        #expect(Set(names).count == names.count, "\(place): \(names)")
        for field in fields {
            if case .structure(let type) = field.type.innermost { expectUnlike(type.fields, in: type.name) }
        }
    }

    @Test func `every field says what it means in one line without a full stop`() {
        for kind in kinds {
            for field in [kind.fields, structures(of: kind).flatMap(\.fields)].joined() {
                #expect(field.meaning.count > 5, "\(kind.name).\(field.name)")
                #expect(!field.meaning.hasSuffix(".") && !field.meaning.contains("\n"), "\(kind.name).\(field.name)")
                #expect(
                    field.name.utf8.allSatisfy {
                        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
                    })
            }
            #expect(kind.meaning.count > 5 && !kind.meaning.hasSuffix("."))
            #expect(kind.noun.hasPrefix("a ") || kind.noun.hasPrefix("an "))
        }
    }

    private func structures(of kind: Kind) -> [StructureType] {
        kind.fields.compactMap { if case .structure(let type) = $0.type.innermost { type } else { nil } }
    }

    @Test func `every reference names a kind, and every kind but the leaves is named by another`() {
        let names = Set(kinds.map(\.name))
        for kind in kinds {
            for field in kind.fields {
                if case .reference(let target) = field.type.innermost { #expect(names.contains(target)) }
            }
        }
    }

    @Test(arguments: [
        ("state", "events"), ("state", "organs"), ("state", "nationals"), ("state", "participations"),
        ("organ", "events"),
        ("organ", "parts"), ("organ", "officeholders"), ("event", "documents"), ("event", "established"),
        ("term", "organs"), ("term", "states"), ("term", "events"), ("term", "officeholders"), ("source", "states"),
        ("source", "organs"), ("source", "events"), ("source", "people"), ("source", "documents"),
        ("source", "organisations"),
    ])
    func `what one side declares the other side lists`(name: String, relation: String) throws {
        let kind = try #require(kinds.first { $0.name == name })
        let field = kind.fields[try #require(kind.fieldIndex(relation))]
        #expect(!field.isWritten)
        guard case .list(.reference) = field.type else { return #expect(Bool(false), "\(field.type)") }
    }

    @Test func `every value of the site is what its field says`() {
        let registry = Content.site.registry
        for (place, kind) in kinds.enumerated() {
            for key in registry.keys(ofKind: place) {
                let values = registry.values(key)
                #expect(values.count == kind.fields.count)
                for (value, field) in zip(values, kind.fields) {
                    #expect(value.fits(field.type, in: registry), "\(registry.id(key)).\(field.name): \(value)")
                }
            }
        }
    }
}

extension FieldType {
    /// What stands within lists and optionals.
    fileprivate var innermost: FieldType {
        switch self {
        case .list(let type), .optional(let type): type.innermost
        default: self
        }
    }
}

extension FieldValue {
    fileprivate func fits(_ type: FieldType, in registry: Registry) -> Bool {
        switch (self, type) {
        case (.absent, .optional): true
        case (_, .optional(let type)): fits(type, in: registry)
        case (.list(let items), .list(let type)): items.allSatisfy { $0.fits(type, in: registry) }
        case (.structure(let values), .structure(let type)):
            values.count == type.fields.count
                && zip(values, type.fields).allSatisfy { $0.fits($1.type, in: registry) }
        case (.reference(let key), .reference(let name)): registry.kinds[key.kind].name == name
        case (.text(let word), .choice(let words)): words.contains(word)
        case (.text, .text), (.text, .webAddress), (.text, .language), (.boolean, .boolean), (.integer, .integer),
            (.number, .number), (.localizedText, .localizedText), (.name, .name), (.date, .date), (.period, .period),
            (.hijriDate, .hijriDate), (.coordinates, .coordinates):
            true
        default: false
        }
    }
}
