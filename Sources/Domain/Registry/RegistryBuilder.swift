internal import Bytes
public import Diagnostics
public import YAML

/// A record that was read but not yet looked at beside the others.
public struct DecodedRecord: Sendable {
    let kind: Int
    /// `nil` where not even the name could be read.
    let record: (any Record)?
    public let diagnostics: [Diagnostic]
}

extension DecodedRecord {
    /// The names by which texts may call a record, and how a link calls it: `state:maroc`. `nil` for a record without a
    /// page of its own, and for one of which not even the id could be read.
    public var naming: (address: String, names: [LocalizedText], isDraft: Bool)? {
        record.flatMap { Domain.naming($0) }
    }
}

private func naming<Root: Record>(_ record: Root) -> (address: String, names: [LocalizedText], isDraft: Bool)? {
    guard Root.schema.hasPages else { return nil }
    let aliases = record.common.aliases?.names.map { LocalizedText([$0]) } ?? []
    return ("\(Root.schema.name):\(record.id.rawValue)", record.names + aliases, record.common.isDraft)
}

/// Gathers records of all kinds and, once all are there, makes the registry of them.
public struct RegistryBuilder: Sendable {
    private let types: [any Record.Type]
    public let kinds: [Kind]
    private var tables: [any RecordTable]
    private var lost = LostIdentifiers()
    /// By kind, the ids in the order in which they came, and where.
    private var known: [(ids: TextTable, places: [SourceLocation])]
    public private(set) var diagnostics: [Diagnostic] = []

    public init(kinds types: [any Record.Type] = Domain.kinds) {
        self.types = types
        kinds = Kind.all(types)
        tables = types.map { emptyTable($0) }
        known = types.map { _ in (TextTable(), []) }
    }

    /// The folder and file names under which records stand, by kind.
    public var collections: [String] { kinds.map(\.collection) }
    public var kindNames: [String] { kinds.map(\.name) }

    /// The keys that the front matter or a table row of this kind may have.
    public func keys(ofKind kind: Int) -> [String] {
        ["id"] + kinds[kind].fields.filter(\.isWritten).map(\.name)
    }

    /// Reads one record; many may be read side by side.
    ///
    /// - Parameter id: The name of the file, for front matter; a table row names its record itself.
    public func decode(_ node: Node, ofKind kind: Int, id: String? = nil) -> DecodedRecord {
        Domain.decode(types[kind], node: node, id: id, kind: kind)
    }

    /// Makes room for so many records of a kind.
    public mutating func reserve(_ count: Int, ofKind kind: Int) {
        known[kind].ids.reserve(count)
        known[kind].places.reserveCapacity(count)
        tables[kind].reserve(count)
    }

    /// Adds a record; one of the same kind and id is refused, with both places.
    public mutating func add(_ decoded: DecodedRecord) {
        diagnostics += decoded.diagnostics
        if decoded.diagnostics.hasErrors { lost.hasMistakenRecords = true }
        guard let record = decoded.record else { return }
        let (id, location) = (rawID(record), record.location)
        if let first = known[decoded.kind].ids.insert(id) {
            let first = known[decoded.kind].places[first]
            return diagnostics.append(.duplicateRecord(id, noun: kinds[decoded.kind].noun, at: location, first: first))
        }
        known[decoded.kind].places.append(location)
        tables[decoded.kind].append(record)
    }

    /// Notes records of a kind that stand in a file that cannot be read; no id means that any may stand there.
    public mutating func lose(_ ids: [String], kind: Int) { lost.insert(ids, kind: kind) }

    /// Puts the records in order and looks up every reference.
    ///
    /// - Parameter language: The site's first language, by whose rules names are put in order.
    public consuming func build(language: Language, includingDrafts: Bool) -> (Registry, [Diagnostic]) {
        let drafts = tables.indices.map { includingDrafts ? [] : tables[$0].removeDrafts() }
        for kind in tables.indices { tables[kind].sort(language: language) }
        let index = RecordIndex(kinds: kinds, types: types, tables: tables, drafts: drafts, lost: lost)
        var resolver = Resolver(index, recordCount: tables.reduce(0) { $0 + $1.count })
        for kind in tables.indices { tables[kind].resolve(with: &resolver, kind: kind) }
        let registry = Registry(index: index, tables: tables, edges: resolver.edges, language: language)
        return (registry, diagnostics + resolver.diagnostics)
    }
}

private func emptyTable<Root: Record>(_ type: Root.Type) -> any RecordTable { Table<Root>() }

private func rawID(_ record: some Record) -> String { record.id.rawValue }

private func decode<Root: Record>(_ type: Root.Type, node: Node, id fileID: String?, kind: Int) -> DecodedRecord {
    var log: [Diagnostic] = []
    let written = node["id"].flatMap { $0.isNull ? nil : $0 }
    let place = written?.location ?? node.location
    // Asked once: whoever asks is given a copy, with all that it holds.
    let schema = type.schema
    guard let id: Identifier<Root> = identifier(written, of: node, fileID: fileID, noun: schema.noun, into: &log) else {
        return DecodedRecord(kind: kind, record: nil, diagnostics: log)
    }
    var record = Root(id: id, location: place)
    node.decode(schema.keys, into: &record, noun: schema.noun, log: &log)
    return DecodedRecord(kind: kind, record: record, diagnostics: log)
}

/// The id that is written, or that of the file where none is.
private func identifier<Root: Record>(
    _ written: Node?, of node: Node, fileID: String?, noun: String, into log: inout [Diagnostic]
) -> Identifier<Root>? {
    if node.mapping == nil { log.append(.wrongType(node, expected: "a mapping (\(noun))")) }
    if let written, written.scalar == nil { log.append(.wrongType(written, expected: "the id of \(noun)")) }
    guard log.isEmpty else { return nil }
    guard let text = written?.scalar?.text ?? fileID else {
        log.append(.missingKey("id", noun: noun, at: node.location))
        return nil
    }
    let id = Identifier<Root>(text)
    if id == nil { log.append(.notAnIdentifier(text, at: written?.location ?? node.location)) }
    // Where the file gives the id, its name is told.
    if let written, !text.isComposed { log.append(.decomposedIdentifier(text, at: written.location)) }
    return id
}
