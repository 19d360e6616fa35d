internal import Domain
internal import Templates

/// What people call the rows of a site and their fields.
struct RowNames {
    private let site: Site

    init(_ site: Site) { self.site = site }

    func reason(_ handle: Int, _ fields: FieldSet) -> RenderReason {
        let (thing, names) = names(of: handle)
        return .value(of: thing, fields: fields.fields.map { names.indices.contains($0) ? names[$0] : "…" })
    }

    private func names(of handle: Int) -> (thing: String, fields: [String]) {
        let (layout, registry) = (site.prepared.layout, site.content.registry)
        if handle < layout.pages, let kind = layout.records.lastIndex(where: { $0 <= handle }) {
            let id = registry.id(RecordKey(kind: kind, row: handle - layout.records[kind]))
            let type = site.prepared.types.types.first { $0.name == typeName(registry.kinds[kind].name) }
            return ("\(registry.kinds[kind].name):\(id)", type?.fields.map(\.name) ?? [])
        }
        if handle < layout.site {
            return (site.plan.pages[handle - layout.pages].path.text, PageSummaryObject.type.fields.map(\.name))
        }
        if handle == layout.site {
            let type = SiteObject.types(registry.kinds).first
            return ("the site", (type?.fields.map(\.name) ?? []) + ["pages", "land"])
        }
        if handle == layout.names { return ("the site", ["the names of its pages"]) }
        if handle < layout.words { return ("assets/" + layout.assetNames[handle - layout.assets], ["the address"]) }
        return ("the words", [wordPath(handle - layout.words)])
    }

    private func wordPath(_ row: Int) -> String {
        let paths = site.wordPaths
        return paths.indices.contains(row) && !paths[row].isEmpty ? "« \(paths[row]) »" : "some"
    }
}
