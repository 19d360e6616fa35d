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
            var first: (handle: Int, fields: FieldSet)?
            for (handle, fields) in changes where first.map({ handle < $0.handle }) ?? true {
                let read = reads.fields(of: handle)
                if read.intersects(fields) { first = (handle, fields.intersection(read)) }
            }
            return first
        }
        for (position, handle) in reads.handles.enumerated() {
            guard let fields = changes[Int(handle)], fields.intersects(reads.fields[position]) else { continue }
            return (Int(handle), fields.intersection(reads.fields[position]))
        }
        return nil
    }
}
