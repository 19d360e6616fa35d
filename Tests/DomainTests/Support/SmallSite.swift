import Diagnostics
import YAML

@testable import Domain

/// A site written in a test: tables by the name of their collection, each in a file called after it.
struct SmallSite {
    let registry: Registry
    let diagnostics: [Diagnostic]

    init(
        _ tables: KeyValuePairs<String, String>, kinds: [any Record.Type] = Domain.kinds, language: Language = .french,
        includingDrafts: Bool = false
    ) {
        var builder = RegistryBuilder(kinds: kinds)
        for (name, text) in tables {
            let collection = String(name.prefix { $0 != "/" })
            let kind = builder.collections.firstIndex(of: collection)!
            for row in node(text, file: "\(name).yml").sequence ?? [] {
                builder.add(builder.decode(row, ofKind: kind))
            }
        }
        let built = builder.build(language: language, includingDrafts: includingDrafts)
        (registry, diagnostics) = (built.0, built.1.inReadingOrder())
    }

    func key(_ id: String, _ kind: String) -> RecordKey {
        let kind = registry.kind(named: kind)!
        return registry.keys(ofKind: kind).first { registry.id($0) == id }!
    }

    /// A field of a record by name, as templates see it.
    func field(_ name: String, of id: String, _ kind: String) -> FieldValue {
        let key = key(id, kind)
        return registry.values(key)[registry.kinds[key.kind].fieldIndex(name)!]
    }
}

extension FieldValue {
    /// Keys of the records that a reference or a list of references names.
    var keys: [RecordKey] {
        switch self {
        case .reference(let key): [key]
        case .list(let items): items.flatMap(\.keys)
        default: []
        }
    }

    var text: String? {
        switch self {
        case .text(let text): text
        case .boolean(let value): String(value)
        case .integer(let value): String(value)
        case .date(let date): date.iso
        default: nil
        }
    }
}

extension Registry {
    func ids(_ value: FieldValue) -> [String] { value.keys.map(id) }
}

extension SmallSite {
    /// What contradicts itself in a site that is well written otherwise.
    static func contradictions(_ tables: KeyValuePairs<String, String>) -> [Diagnostic] {
        let site = SmallSite(tables)
        precondition(site.diagnostics.isEmpty, "the test's own site is wrong: \(site.diagnostics)")
        return site.registry.contradictions
    }
}

extension Diagnostic {
    /// `events 4:10`: where the other side of a contradiction stands.
    var notePlaces: [String] {
        notes.map { "\($0.location.file.dropLast(4)) \($0.location.line):\($0.location.column)" }
    }
}
