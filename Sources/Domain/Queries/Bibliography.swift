/// The sources of every record: those of the whole first, then those of single facts, each once.
struct Bibliography: Sendable {
    /// By kind and row.
    private var sources: [[[RecordKey]]]

    init() { sources = [] }

    /// - Parameters:
    ///   - mentions: Which record mentions which, in the order of the files.
    ///   - sourceKind: The position of the kind of sources.
    init(_ mentions: some Sequence<(source: RecordKey, target: RecordKey)>, sourceKind: Int?, tables: [any RecordTable])
    {
        sources = tables.map { table in
            (0..<table.count).map { table.sources(at: $0).compactMap(\.target) }
        }
        for (owner, cited) in mentions where cited.kind == sourceKind {
            if !sources[owner.kind][owner.row].contains(cited) { sources[owner.kind][owner.row].append(cited) }
        }
    }

    subscript(key: RecordKey) -> [RecordKey] { sources[key.kind][key.row] }
}
