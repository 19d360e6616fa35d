internal import Domain
internal import Templates

/// The rows in which a site differs from the one before, by language.
struct RowChanges: Sendable {
    private var changes: [Language: [Int: FieldSet]] = [:]

    var isEmpty: Bool { changes.values.allSatisfy(\.isEmpty) }

    init() {}

    /// Compares all rows.
    init(_ old: Site, _ new: Site, _ handles: HandleMap) {
        for (language, edition) in new.renderer.editions {
            guard let before = old.renderer.editions[language] else { continue }
            for row in 0..<old.rowCount {
                guard let now = handles(row) else { continue }
                note(edition.heap.changes(in: now, since: before.heap, at: row) { handles($0) }, of: now, language)
            }
        }
    }

    mutating func note(_ fields: FieldSet, of handle: Int, _ language: Language) {
        if !fields.isEmpty { changes[language, default: [:]][handle, default: FieldSet()].formUnion(fields) }
    }

    /// What a page read that is another now: the first such row.
    func reaching(_ reads: Reads, _ language: Language) -> (handle: Int, fields: FieldSet)? {
        guard let changes = changes[language], !changes.isEmpty else { return nil }
        // Whichever are fewer are looked up among the others.
        if changes.count < 16 {
            let reached = changes.filter { reads.fields(of: $0.key).intersects($0.value) }
            return reached.min { $0.key < $1.key }
                .map { ($0.key, $0.value.intersection(reads.fields(of: $0.key))) }
        }
        for (position, handle) in reads.handles.enumerated() {
            guard let fields = changes[Int(handle)], fields.intersects(reads.fields[position]) else { continue }
            return (Int(handle), fields.intersection(reads.fields[position]))
        }
        return nil
    }
}
