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
        for index in order { add(plan.pages[index], hash: hash(index), to: &manifest) }
        manifest.files.sort { precedes($0.address, $1.address) }
        return manifest
    }

    /// The manifest as it is written, made a stretch of pages beside the other.
    func bytes(
        _ order: [Int], files: [(path: String, hash: String)], jobs: Int, hash: @escaping @Sendable (Int) -> String
    ) async -> [UInt8] {
        let runs = runs(order.count, jobs: jobs)
        let stretches = await inParallel(runs.count, jobs: jobs) { place in
            let stretch = manifest(order[runs[place]], hash: hash)
            return (pages: stretch.entriesOfPages, files: stretch.files, redirects: stretch.redirects)
        }
        var rest = manifest([], files: files, hash: hash)
        for stretch in stretches {
            rest.files += stretch.files
            rest.redirects += stretch.redirects
        }
        rest.files.sort { precedes($0.address, $1.address) }
        return rest.bytes(entriesOfPages: stretches.map(\.pages))
    }

    private func add(_ page: Page, hash: String, to manifest: inout Manifest) {
        let (address, language) = (page.path.text, page.language.rawValue)
        switch page.subject {
        case .redirect(_, let target):
            let target = plan.pages[target].path.text
            manifest.redirects.append(Manifest.Redirect(address: address, target: target, language: language))
        case .file, .data:
            manifest.files.append(Manifest.File(address: address, hash: hash))
        case .record(let key):
            let kind = content.registry.kinds[key.kind].name
            manifest.pages.append(entry(page, hash, kind: kind, id: content.registry.id(key)))
        case .index(let kind):
            let collection = content.registry.kinds[kind].collection
            manifest.pages.append(entry(page, hash, kind: Manifest.Page.index, id: collection))
        case .prose(let path):
            manifest.pages.append(entry(page, hash, kind: Manifest.Page.prose, id: path))
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
