internal import Diagnostics
internal import Domain

/// What stands at an address of a site.
public enum SiteResource: Sendable {
    /// A page, or a file that a template makes.
    case page([UInt8], path: String)
    /// A file that is handed on as it is; `isLasting` where its name changes with its content.
    case file([UInt8], path: String, isLasting: Bool)
    /// A folder was asked for without the `/` that ends it.
    case folder(String)
    case nothing
}

extension Site {
    /// What stands at a path from the root of the site, decoded: `/etats/maroc/`. A page is rendered when it is first asked for.
    ///
    /// - Parameter folder: `Content/`, for the files that are handed on.
    public func resource(at path: String, _ folder: any Folder) -> SiteResource {
        if let index = plan.exactIndex(at: SitePath(path)) { return page(index) }
        if path.hasSuffix("/index.html") {
            let folder = SitePath(String(path.dropLast("index.html".utf8.count)))
            if let index = plan.exactIndex(at: folder) { return page(index) }
        }
        if !path.hasSuffix("/"), plan.exactIndex(at: SitePath(path + "/")) != nil { return .folder(path + "/") }
        if let asset = prepared.assets.files.first(where: { $0.path.text == path }) {
            return .file(asset.bytes, path: path, isLasting: true)
        }
        if path == "/" + Manifest.path { return .file(manifestBytes(folder), path: path, isLasting: false) }
        if let list = prepared.nameLists.first(where: { "/" + $0.path == path }) {
            return .file(list.bytes(renderer.nameIndex(list.language), plan), path: path, isLasting: false)
        }
        guard let source = source(of: path), let bytes = (try? folder.read(source)) ?? nil else { return .nothing }
        return .file(bytes, path: path, isLasting: false)
    }

    private func page(_ index: Int) -> SiteResource {
        .page(pages.bytes(index), path: "/" + plan.pages[index].outputPath)
    }

    /// The file of `Content/` that is published at a path.
    private func source(of path: String) -> String? {
        if let file = content.verbatim.first(where: { "/" + $0.target == path }) { return file.source }
        return prepared.attachments.first { $0.target.text == path }?.source
    }

    /// The page for what is not found, in the language that the address begins with.
    public func notFound(at path: String) -> [UInt8]? {
        let languages = content.configuration.languages.dropFirst().map { "/\($0.rawValue)/" }
        let root = languages.first { path.hasPrefix($0) } ?? "/"
        let index = plan.exactIndex(at: SitePath(root + "404.html")) ?? plan.exactIndex(at: SitePath("/404.html"))
        return index.map { pages.bytes($0) }
    }

    public var pageCount: Int { plan.pages.count }

    /// The path of the folder in which the site is published: `/`, `/site/`.
    public var basePath: String { content.configuration.baseURL.path }

    /// The address of the page that a file of `Content/` tells of, in the site's first language.
    public func address(ofSource path: String) -> String? {
        plan.pages.first { !$0.isRedirect && $0.prose?.path == path }?.address
            ?? plan.pages.first { !$0.isRedirect && $0.location.file == placed(path) }?.address
    }

    private func manifestBytes(_ folder: any Folder) -> [UInt8] {
        var unread: [Diagnostic] = []
        let files = stage.files({ _ in nil }, [], prepared, folder, log: &unread)
        return stage.manifest(copied: stage.hashes(files, prepared), prepared, hash: pages.hash).bytes
    }
}
