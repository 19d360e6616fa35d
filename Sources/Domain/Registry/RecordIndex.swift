internal import Bytes
internal import Diagnostics

/// From the ids of records to where they stand. Two spellings of the same letters are one id.
struct RecordIndex: Sendable {
    let kinds: [Kind]
    private let types: [ObjectIdentifier]
    /// By kind, the ids; the row of each is its number.
    private let rows: [TextTable]
    private let drafts: [Set<String>]
    let lost: LostIdentifiers
    private let termKind: Int?
    private let vocabularies: [String]

    init(
        kinds: [Kind], types: [any Record.Type], tables: [any RecordTable], drafts: [[String]], lost: LostIdentifiers
    ) {
        (self.kinds, self.lost) = (kinds, lost)
        self.types = types.map { ObjectIdentifier($0) }
        self.drafts = drafts.map { Set($0) }
        rows = tables.map { table in
            var ids = TextTable()
            ids.reserve(table.count)
            for row in 0..<table.count where ids.insert(table.id(at: row)) != nil {
                preconditionFailure("two records of a kind have the same id: the registry let them in")
            }
            return ids
        }
        termKind = types.firstIndex { $0 == Term.self }
        let terms = termKind.flatMap { tables[$0] as? Table<Term> }
        vocabularies = terms?.records.map(\.vocabulary) ?? []
    }

    func position(of type: any Record.Type) -> Int? { types.firstIndex(of: ObjectIdentifier(type)) }

    func row(of id: String, kind: Int) -> Int? { rows[kind][id] }

    func isDraft(_ id: String, kind: Int) -> Bool { drafts[kind].contains(id) }

    /// Whether a record that is not there may stand in a file that could not be read. Where no one knows what the file
    /// holds, a name close to a known one is taken for a misspelling of that.
    func isLost(_ id: String, kind: Int) -> Bool {
        if lost.contains(id, kind: kind) { return true }
        return lost.mayContainAnything(kind: kind) && keys(of: id).isEmpty
            && kinds.indices.allSatisfy { nearest(to: id, in: rows[$0].texts) == nil }
    }

    func kinds(having id: String) -> [Kind] { kinds.indices.filter { rows[$0][id] != nil }.map { kinds[$0] } }

    func keys(of id: String) -> [RecordKey] {
        kinds.indices.compactMap { kind in rows[kind][id].map { RecordKey(kind: kind, row: $0) } }
    }

    func vocabulary(of key: RecordKey) -> String? { key.kind == termKind ? vocabularies[key.row] : nil }

    func ids(kind: Int, vocabulary: String? = nil) -> [String] {
        guard let vocabulary else { return rows[kind].texts }
        return rows[kind].texts.indices.filter { vocabularies[$0] == vocabulary }.map { rows[kind].texts[$0] }
    }
}
