internal import Domain
internal import Templates

/// The rows that show something of texts that are others, and what differs in them.
struct PatchedRows: Sendable {
    /// By language, the rows that are not what they were.
    private(set) var rows: [Language: [Int: [Value]]] = [:]
    private(set) var changes = RowChanges()
    private let site: ThawedSite

    /// `nil` where a row was not kept.
    init?(_ site: ThawedSite, _ edits: [TextEdit]) {
        self.site = site
        for edit in edits where edit.showsOtherwise {
            for page in edit.pages { guard patch(page, edit.prose) else { return nil } }
        }
    }

    private mutating func patch(_ index: Int, _ prose: ProseFile) -> Bool {
        let (page, layout) = (site.scene.plan.pages[index], site.checked.layout)
        let wanted = PageSummaryObject.wanted(site.checked.host.needs)
        let summary = [PageSummaryObject.Field.summary: PageSummaryObject.summary(prose, wanted)]
        for language in site.head.languages {
            guard set(summary, of: layout.page(index), language) else { return false }
        }
        guard case .record(let key) = page.subject else { return true }
        let shown = site.recordFields(ofKind: key.kind, prose)
        return set(shown, of: layout.record(key), page.language)
    }

    private mutating func set(_ values: [Int: Value], of handle: Int, _ language: Language) -> Bool {
        guard var row = rows[language]?[handle] ?? site.row(handle, language) else { return false }
        var changed = FieldSet()
        for (field, value) in values {
            guard row.indices.contains(field) else { return false }
            if !row[field].isSame(as: value) { changed.insert(field) }
            row[field] = value
        }
        rows[language, default: [:]][handle] = row
        changes.note(changed, of: handle, language)
        return true
    }

    /// Puts the rows among what is stored; `false` where one cannot be kept.
    func revise(_ pieces: inout [StoredImage.Place: [UInt8]]) -> Bool {
        for (language, rows) in rows {
            let heap = Heap(count: site.head.rowCount) { $1.fill(rows[$0] ?? []) }
            var freezer = RowFreezer(objects: FrozenObjects.write)
            for handle in rows.keys {
                var bytes = StoredWriter()
                guard let index = site.index(ofRow: handle, language),
                    bytes.put(row: handle, of: heap, &freezer, isKept: true)
                else { return false }
                pieces[StoredImage.Place(section: .rows, index: index)] = bytes.bytes
            }
        }
        return true
    }
}

extension ThawedSite {
    /// What the row of a record shows of its text, by field.
    fileprivate func recordFields(ofKind kind: Int, _ prose: ProseFile) -> [Int: Value] {
        let first = checked.types.columns[kind].count + RecordRows.placeOfProse
        let needs = checked.host.needs[typeName(content.registry.kinds[kind].name)]
        let values = RecordRows.fields(of: prose, isSummaryWanted: needs.contains(first + 1))
        return [first: values.hasProse, first + 1: values.summary]
    }
}
