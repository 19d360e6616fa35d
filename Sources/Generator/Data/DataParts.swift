internal import Diagnostics
internal import Domain

extension DataPart {
    /// The files of a kind: none where it has no records, and a table beside that of the records only for lists that some
    /// record fills.
    static func all(_ kind: Int, _ registry: Registry) -> [DataPart] {
        guard registry.count(ofKind: kind) > 0 else { return [] }
        let lists = DataField.all(registry.kinds[kind]).filter { if case .table = $0.shape { true } else { false } }
        return [.table] + filled(lists, kind, registry).map { .companion($0.name) } + [.json, .schema]
    }

    private static func filled(_ lists: [DataField], _ kind: Int, _ registry: Registry) -> [DataField] {
        var isWanted = [Bool](repeating: false, count: registry.kinds[kind].fields.count)
        for list in lists { isWanted[list.position] = true }
        var filled: Set<Int> = []
        for key in registry.keys(ofKind: kind) where filled.count < lists.count {
            let values = registry.values(key, wanted: isWanted)
            for list in lists where !DataJSON.isEmpty(values[list.position]) { filled.insert(list.position) }
        }
        return lists.filter { filled.contains($0.position) }
    }
}

extension SitePlanner {
    /// The files of data, where the site gives any out.
    mutating func addData() {
        guard let folder = content.configuration.dataFolder else { return }
        let language = content.configuration.mainLanguage
        for kind in content.registry.kinds.indices {
            let name = planner.segment(kind, language)
            for part in DataPart.all(kind, content.registry) {
                let file = part.name(name)
                add(
                    .data(kind: kind, part), language, at: SitePath.home.folder(folder).file(file), template: "",
                    title: file, prose: nil, location: SourceLocation(file: placed(Configuration.path)))
            }
        }
    }
}
