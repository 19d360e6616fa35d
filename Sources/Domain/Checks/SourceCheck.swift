internal import Diagnostics

/// Every record says where its facts come from, and every source is there for some record.
struct SourceCheck: Check {
    private let registry: Registry

    init(_ registry: Registry) { self.registry = registry }

    /// A site that keeps no sources at all has no use for being told so of each record.
    var diagnostics: [Diagnostic] { registry.records(Source.self).isEmpty ? [] : unsourced + uncited }

    private var unsourced: [Diagnostic] {
        registry.citingKeys.filter { !registry.isSourced($0) }
            .map { .unsourcedRecord(registry.id($0), registry.kinds[$0.kind], at: registry.location($0)) }
    }

    /// Where a record is missing, so may be the only mention of a source.
    private var uncited: [Diagnostic] {
        guard registry.isWhole else { return [] }
        return registry.uncitedSources.map { .uncitedSource($0.id.rawValue, at: $0.location) }
    }
}
