public import Diagnostics

/// Every record of a site, each reference looked up, each relation known from both sides.
public struct Registry: Sendable {
    public let kinds: [Kind]
    /// The first language of the site, in which bare texts are written.
    public let language: Language
    let index: RecordIndex
    var tables: [any RecordTable]
    /// By kind, relation of the kind, and row: who mentions the record, in order.
    private let relations: [[[[RecordKey]]]]
    private(set) var timeline = MembershipTimeline()
    private let bibliographies: Bibliography

    init(
        index: RecordIndex, tables: [any RecordTable], edges: [Resolver.Edge], language: Language
    ) {
        (kinds, self.index, self.tables, self.language) = (index.kinds, index, tables, language)
        relations = Self.relations(edges, kinds: index.kinds, tables: tables)
        bibliographies = Bibliography(
            edges.lazy.map { ($0.source, $0.target) }, sourceKind: index.position(of: Source.self), tables: tables)
        timeline = MembershipTimeline(self)
    }

    /// The records of one kind in their order.
    public func records<Root: Record>(_ type: Root.Type) -> [Root] {
        tables.lazy.compactMap { $0 as? Table<Root> }.first?.records ?? []
    }

    public func record<Root: Record>(_ id: Identifier<Root>) -> Root? {
        guard let kind = index.position(of: Root.self), let row = index.row(of: id.rawValue, kind: kind) else {
            return nil
        }
        return records(Root.self)[row]
    }

    /// Everyone who belongs or observes, or once did, with the periods as they are written.
    var histories: [(member: RecordKey, periods: [Membership])] {
        tables.enumerated().flatMap { kind, table in
            table.memberships.enumerated().map { (RecordKey(kind: kind, row: $0), $1) }
        }
    }

    public func count(ofKind kind: Int) -> Int { tables[kind].count }
    /// How many records there are of each kind.
    public var counts: [Int] { tables.map(\.count) }
    public func id(_ key: RecordKey) -> String { tables[key.kind].id(at: key.row) }
    public func title(_ key: RecordKey) -> LocalizedText { tables[key.kind].title(at: key.row) }
    public func soughtDates(_ key: RecordKey) -> [PartialDate] { tables[key.kind].soughtDates(at: key.row) }
    /// The date by which a record stands among its kind; `nil` where it has none, or its kind goes by another order.
    public func date(_ key: RecordKey) -> PartialDate? { tables[key.kind].date(at: key.row) }
    /// The last segment of the address, where it is not the id.
    public func slug(_ key: RecordKey) -> Located<String?> { tables[key.kind].slug(at: key.row) }
    public func formerly(_ key: RecordKey) -> [FormerAddress] { tables[key.kind].formerly(at: key.row) }
    public func location(_ key: RecordKey) -> SourceLocation { tables[key.kind].location(at: key.row) }

    /// Every name by which a reader may look for a record, its aliases last.
    public func soughtNames(_ key: RecordKey) -> [LocalizedText.Translation] {
        let table = tables[key.kind]
        return table.soughtNames(at: key.row).flatMap(\.translations) + (table.aliases(at: key.row)?.names ?? [])
    }

    /// Whether a record of this id was left out as a draft.
    public func isDraft(_ id: String, kind: Int) -> Bool { index.isDraft(id, kind: kind) }

    /// Whether a record of this id may stand in a file that could not be read.
    public func isLost(_ id: String, kind: Int) -> Bool { index.isLost(id, kind: kind) }

    /// Whether records of a kind stand in a file that could not be read.
    public func hasLost(kind: Int) -> Bool { index.lost.hasSome(kind: kind) }

    /// Whether every record is there as it was written: where one is not, nothing follows from what seems to be missing.
    var isWhole: Bool { index.lost.isEmpty }

    /// The keys of one kind, in order.
    public func keys(ofKind kind: Int) -> [RecordKey] {
        (0..<tables[kind].count).map { RecordKey(kind: kind, row: $0) }
    }

    /// The position of a kind by its name (`state`) or by that of its collection (`states`).
    public func kind(named name: String) -> Int? { kinds.firstIndex { $0.name == name || $0.collection == name } }

    /// The values of all fields of a record, in the order of its kind's ``Kind/fields``.
    public func values(_ key: RecordKey) -> [FieldValue] {
        values(key, wanted: [Bool](repeating: true, count: kinds[key.kind].fields.count))
    }

    /// The values of some fields of a record; the others are absent.
    ///
    /// - Parameter wanted: By the kind's ``Kind/fields``.
    public func values(_ key: RecordKey, wanted: [Bool]) -> [FieldValue] {
        var values = [FieldValue](repeating: .absent, count: wanted.count)
        visit(key, wanted: wanted) { values[$0] = $1 }
        return values
    }

    /// Hands on the values of some fields of a record, one by one, in the order of the kind's ``Kind/fields``.
    ///
    /// - Parameter wanted: By the kind's fields.
    public func visit(_ key: RecordKey, wanted: [Bool], _ visitor: (_ field: Int, FieldValue) -> Void) {
        tables[key.kind].visit(at: key.row, wanted, key: key, in: self, visitor)
        let first = wanted.count - relations[key.kind].count
        for place in relations[key.kind].indices where wanted[first + place] {
            visitor(first + place, .list(relations[key.kind][place][key.row].map { .reference($0) }))
        }
    }

    /// The records that mention `key` in a field whose other side is called `relation`; in order, each once.
    public func related(to key: RecordKey, _ relation: String) -> [RecordKey] {
        guard let place = kinds[key.kind].relations.firstIndex(of: relation) else { return [] }
        return relations[key.kind][place][key.row]
    }

    /// The sources that a record names, for the whole or for a part, each once, in the order in which a page lists them.
    public func bibliography(_ key: RecordKey) -> [RecordKey] { bibliographies[key] }

    /// Whether a record is mentioned in any field of another that has its other side.
    func isMentioned(_ key: RecordKey) -> Bool { relations[key.kind].contains { !$0[key.row].isEmpty } }
}

extension Registry {
    /// What a text means that names a record without its kind, or with it.
    public enum Mention: Sendable {
        case record(RecordKey)
        /// Several kinds have a record of this id.
        case ambiguous([Kind])
        case unknown(nearest: String?)
    }

    /// The record of a kind that has an id.
    public func key(of id: String, kind: Int) -> RecordKey? {
        index.row(of: id, kind: kind).map { RecordKey(kind: kind, row: $0) }
    }

    /// Looks up an id written in prose: `maroc`, or with its kind `state` and `maroc`.
    public func mention(_ id: String, kind name: String? = nil) -> Mention {
        let kind = name.flatMap { self.kind(named: $0) }
        if let kind, let key = key(of: id, kind: kind) { return .record(key) }
        let keys = kind == nil ? index.keys(of: id) : []
        if keys.count == 1 { return .record(keys[0]) }
        if keys.count > 1 { return .ambiguous(keys.map { kinds[$0.kind] }) }
        let candidates = kind.map { [$0] } ?? Array(kinds.indices)
        return .unknown(nearest: nearest(to: id, in: candidates.flatMap { index.ids(kind: $0) }))
    }
}

extension Registry {
    /// Edges come in the order of their sources, so that every list is in order as it grows.
    private static func relations(
        _ edges: [Resolver.Edge], kinds: [Kind], tables: [any RecordTable]
    ) -> [[[[RecordKey]]]] {
        var relations = zip(kinds, tables).map { kind, table in
            kind.relations.map { _ in [[RecordKey]](repeating: [], count: table.count) }
        }
        for edge in edges {
            let (kind, row) = (edge.target.kind, edge.target.row)
            guard let place = kinds[kind].relations.firstIndex(of: edge.relation) else { continue }
            if relations[kind][place][row].last != edge.source { relations[kind][place][row].append(edge.source) }
        }
        return relations
    }
}
