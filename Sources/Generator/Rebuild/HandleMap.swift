internal import Domain
internal import Templates

/// What the rows of a site's heaps are in those of a later one: records by kind and id, pages by what they show.
struct HandleMap: Sendable {
    /// By old handle; -1 for what is gone.
    private var rows: [Int32]
    /// By old page; `nil` for one that is gone.
    private(set) var pages: [Int?]
    /// Whether nothing stands elsewhere.
    private(set) var isIdentity = true

    func callAsFunction(_ handle: Int) -> Int? {
        guard rows.indices.contains(handle), rows[handle] >= 0 else { return nil }
        return Int(rows[handle])
    }

    init(from old: Site, to new: Site) {
        let (from, to) = (old.prepared.layout, new.prepared.layout)
        pages = []
        rows = [Int32](repeating: -1, count: old.rowCount)
        pages = Self.pages(old, new)
        let registry = old.content.registry
        for kind in registry.kinds.indices {
            for key in registry.keys(ofKind: kind) {
                guard let now = new.content.registry.key(registry.id(key), kind: kind) else { continue }
                set(from.record(key), to.record(now))
            }
        }
        for (page, now) in pages.enumerated() { if let now { set(from.page(page), to.page(now)) } }
        set(from.site, to.site)
        set(from.names, to.names)
        for name in from.assetNames {
            if let before = from.asset(name), let now = to.asset(name) { set(before, now) }
        }
        for kind in 0..<min(from.datasetCount, to.datasetCount) { set(from.datasets + kind, to.datasets + kind) }
        let words = Dictionary(uniqueKeysWithValues: new.wordPaths.enumerated().map { ($1, $0) })
        for (row, path) in old.wordPaths.enumerated() {
            if let now = words[path] { set(from.words + row, to.words + now) }
        }
        isIdentity = old.rowCount == new.rowCount && rows.indices.allSatisfy { Int(rows[$0]) == $0 }
    }

    private mutating func set(_ old: Int, _ new: Int) { rows[old] = Int32(new) }

    private static func pages(_ old: Site, _ new: Site) -> [Int?] {
        var pages = old.plan.pages.map { page -> Int? in
            switch page.subject {
            case .record(let key):
                let now = new.content.registry.key(old.content.registry.id(key), kind: key.kind)
                return now.flatMap { new.plan.index(of: .record($0), page.language) }
            case .index, .prose, .file, .data: return new.plan.index(of: page.subject, page.language)
            case .redirect: return nil
            }
        }
        for (index, page) in old.plan.pages.enumerated() {
            guard case .redirect(let path, let target) = page.subject, let now = pages[target] else { continue }
            pages[index] = new.plan.index(of: .redirect(from: path, to: now), page.language)
        }
        return pages
    }
}

extension Site {
    /// Of the heap of every language alike.
    var rowCount: Int { renderer.editions.first?.value.heap.count ?? 0 }
    var wordPaths: [String] { renderer.editions.first?.value.wordPaths ?? [] }
}
