internal import Diagnostics
internal import Domain

/// Lists what a build publishes.
struct ManifestMaker: Sendable {
    let content: Content
    let plan: SitePlan

    /// - Parameters:
    ///   - order: Pages of the plan in order of their addresses.
    ///   - files: Those that are no pages, by path, with their hashes.
    ///   - hash: Of a page of the plan.
    func manifest(
        _ order: ArraySlice<Int>, files: [(path: String, hash: String)] = [], hash: (Int) -> String
    ) -> Manifest {
        var manifest = Manifest()
        manifest.baseURL = content.configuration.baseURL.text
        manifest.files = files.map { Manifest.File(address: "/" + $0.path, hash: $0.hash) }
        manifest.pages.reserveCapacity(order.count)
        for index in order {
            switch entry(plan.pages[index], hash(index)) {
            case .page(let page): manifest.pages.append(page)
            case .file(let file): manifest.files.append(file)
            case .redirect(let redirect): manifest.redirects.append(redirect)
            }
        }
        manifest.files.sort { precedes($0.address, $1.address) }
        return manifest
    }

    /// The manifest as it is written, made a stretch of pages beside the other.
    func pieces(
        _ order: [Int], files: [(path: String, hash: String)], jobs: Int, hash: @escaping @Sendable (Int) -> String
    ) async -> [[UInt8]] {
        let runs = runs(order.count, jobs: jobs)
        let stretches = await inParallel(runs.count, jobs: jobs) { place in
            var stretch = Manifest()
            var pages = Manifest.PageEntries(roomFor: runs[place].count)
            for index in order[runs[place]] {
                switch entry(plan.pages[index], hash(index)) {
                case .page(let page): pages.append(page)
                case .file(let file): stretch.files.append(file)
                case .redirect(let redirect): stretch.redirects.append(redirect)
                }
            }
            return (pages: pages.bytes, files: stretch.files, redirects: stretch.redirects)
        }
        var rest = manifest([], files: files, hash: hash)
        for stretch in stretches {
            rest.files += stretch.files
            rest.redirects += stretch.redirects
        }
        rest.files.sort { precedes($0.address, $1.address) }
        return rest.pieces(entriesOfPages: stretches.map(\.pages))
    }

    private enum Entry {
        case page(Manifest.Page)
        case file(Manifest.File)
        case redirect(Manifest.Redirect)
    }

    private func entry(_ page: Page, _ hash: String) -> Entry {
        switch page.subject {
        case .redirect(_, let target):
            let target = plan.pages[target].path.text
            return .redirect(.init(address: page.path.text, target: target, language: page.language.rawValue))
        case .file, .data: return .file(.init(address: page.path.text, hash: hash))
        case .record(let key):
            let kind = content.registry.kinds[key.kind].name
            return .page(entry(page, hash, kind: kind, id: content.registry.id(key)))
        case .index(let kind):
            let collection = content.registry.kinds[kind].collection
            return .page(entry(page, hash, kind: Manifest.Page.index, id: collection))
        case .prose(let path): return .page(entry(page, hash, kind: Manifest.Page.prose, id: path))
        }
    }

    private func entry(_ page: Page, _ hash: String, kind: String, id: String) -> Manifest.Page {
        Manifest.Page(
            address: page.path.text, hash: hash, kind: kind, id: id, language: page.language.rawValue,
            title: page.title, source: page.location.file)
    }
}

extension Manifest.Page {
    static let index = "index"
    static let prose = "page"
}
