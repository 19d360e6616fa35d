internal import Diagnostics
internal import Domain

/// Lists what a build publishes.
struct ManifestMaker: Sendable {
    let content: Content
    let plan: SitePlan

    /// - Parameters:
    ///   - order: The pages of the plan in order of their addresses.
    ///   - hashes: By page of the plan; empty where only the addresses matter.
    ///   - files: Those that are no pages, by path, with their hashes.
    func manifest(_ order: [Int], _ hashes: [String], files: [(path: String, hash: String)]) -> Manifest {
        var manifest = Manifest()
        manifest.baseURL = content.configuration.baseURL.text
        manifest.files = files.map { Manifest.File(address: "/" + $0.path, hash: $0.hash) }
        manifest.pages.reserveCapacity(plan.pages.count)
        for index in order { add(plan.pages[index], hash: hashes.isEmpty ? "" : hashes[index], to: &manifest) }
        manifest.files.sort { precedes($0.address, $1.address) }
        return manifest
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
