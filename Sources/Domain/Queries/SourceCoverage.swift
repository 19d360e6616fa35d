/// How much of a registry says where it comes from.
public struct SourceCoverage: Hashable, Sendable {
    /// The records that should name sources: those of all kinds but sources and vocabularies.
    public var records = 0
    public var sourced = 0
    public var sources = 0
    /// Sources that no record names.
    public var uncited = 0

    public init() {}
}

extension Registry {
    public var sourceCoverage: SourceCoverage {
        var coverage = SourceCoverage()
        let keys = citingKeys
        (coverage.records, coverage.sourced) = (keys.count, keys.count(where: isSourced))
        (coverage.sources, coverage.uncited) = (records(Source.self).count, uncitedSources.count)
        return coverage
    }

    /// The records of the kinds that cite sources, in order.
    var citingKeys: [RecordKey] {
        kinds.indices.filter { kinds[$0].fieldIndex(Common.sourcesKey) != nil }.flatMap { keys(ofKind: $0) }
    }

    /// Whether a record names a source, for all of it or for a part.
    func isSourced(_ key: RecordKey) -> Bool { !bibliography(key).isEmpty }

    /// The sources that nothing mentions, in order.
    var uncitedSources: [Source] {
        guard let kind = index.position(of: Source.self) else { return [] }
        let sources = records(Source.self)
        return sources.indices.filter { !isMentioned(RecordKey(kind: kind, row: $0)) }.map { sources[$0] }
    }
}
