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
        if let key = layout.record(at: handle) {
            let kind = registry.kinds[key.kind].name
            let type = site.prepared.types.types.first { $0.name == typeName(kind) }
            return ("\(kind):\(registry.id(key))", type?.fields.map(\.name) ?? [])
        }
        if handle < layout.site {
            return (site.plan.pages[handle - layout.pages].path.text, PageSummaryObject.type.fields.map(\.name))
        }
        if handle == layout.site {
            let type = SiteObject.types(registry.kinds).first
            return ("the site", (type?.fields.map(\.name) ?? []) + ["pages", "land"])
        }
        if handle == layout.names { return ("the site", ["the names of its pages"]) }
        if handle < layout.datasets { return ("assets/" + layout.assetNames[handle - layout.assets], ["the address"]) }
        if handle < layout.words {
            let kind = registry.kinds[handle - layout.datasets].collection
            return ("the data of \(kind)", (DatasetObject.types.first?.fields.map(\.name) ?? []) + ["the files"])
        }
        return ("the words", [wordPath(handle - layout.words)])
    }

    private func wordPath(_ row: Int) -> String {
        let paths = site.wordPaths
        return paths.indices.contains(row) && !paths[row].isEmpty ? "« \(paths[row]) »" : "some"
    }
}
