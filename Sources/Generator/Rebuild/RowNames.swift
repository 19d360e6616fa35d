internal import Domain
internal import Templates

/// What people call the rows of a site and their fields.
struct RowNames: Sendable {
    let plan: SitePlan
    let layout: RowLayout
    let kinds: [Kind]
    let types: [ObjectType]
    /// By row of the words, the path of its group.
    let wordPaths: [String]
    let id: @Sendable (RecordKey) -> String

    func reason(_ handle: Int, _ fields: FieldSet) -> RenderReason {
        let (thing, names) = names(of: handle)
        return .value(of: thing, fields: fields.fields.map { names.indices.contains($0) ? names[$0] : "…" })
    }

    private func names(of handle: Int) -> (thing: String, fields: [String]) {
        if let key = layout.record(at: handle) {
            let kind = kinds[key.kind].name
            let type = types.first { $0.name == typeName(kind) }
            return ("\(kind):\(id(key))", type?.fields.map(\.name) ?? [])
        }
        if handle < layout.site {
            return (plan.pages[handle - layout.pages].path.text, PageSummaryObject.type.fields.map(\.name))
        }
        if handle == layout.site {
            let type = SiteObject.types(kinds).first
            return ("the site", (type?.fields.map(\.name) ?? []) + ["pages", "land"])
        }
        if handle == layout.names { return ("the site", ["the names of its pages"]) }
        if handle < layout.datasets { return ("assets/" + layout.assetNames[handle - layout.assets], ["the address"]) }
        if handle < layout.words {
            let kind = kinds[handle - layout.datasets].collection
            return ("the data of \(kind)", (DatasetObject.types.first?.fields.map(\.name) ?? []) + ["the files"])
        }
        return ("the words", [wordPath(handle - layout.words)])
    }

    private func wordPath(_ row: Int) -> String {
        wordPaths.indices.contains(row) && !wordPaths[row].isEmpty ? "« \(wordPaths[row]) »" : "some"
    }
}

extension RowNames {
    init(_ site: Site) {
        let registry = site.content.registry
        self.init(
            plan: site.plan, layout: site.prepared.layout, kinds: registry.kinds, types: site.prepared.types.types,
            wordPaths: site.wordPaths, id: { registry.id($0) })
    }
}
