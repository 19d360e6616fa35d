import Foundation
import Generator

/// The site that ships with Charte, built into a folder and served from there.
final class PublishedSite: Sendable {
    /// Ends with `/`.
    let folder: String
    let server: StaticServer
    /// Whether its full text can be searched.
    let hasFullText: Bool
    /// The addresses of all pages, without those that lead on at once.
    let pages: [String]
    /// One page of each sort, and of each the heaviest.
    let samples: [String]

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    struct NotBuilt: Error {
        let mistakes: [String]
    }

    /// - Parameter isOffline: Whether it is the edition that is opened as files.
    init(isOffline: Bool = false) async throws {
        let output = FileManager.default.temporaryDirectory.appending(path: "charte-site-\(UUID().uuidString)")
        folder = output.path() + (output.path().hasSuffix("/") ? "" : "/")
        var input = BuildInput(
            content: DiskFolder(Self.root.appending(path: "Content").path()),
            templates: DiskFolder(Self.root.appending(path: "Templates").path()))
        (input.jobs, input.isOffline) = (2, isOffline)
        let build = await SiteBuild(input)
        let (report, mistakes) = await OutputWriter(DiskFolder(output.path()), name: "site", jobs: 2).write(build.files)
        guard report != nil, mistakes.isEmpty, !build.files.isEmpty else {
            throw NotBuilt(mistakes: (build.diagnostics + mistakes).map(\.message))
        }
        let pages = build.files.filter { $0.path.hasSuffix(".html") }
            .map { (address: Self.address($0.path), bytes: $0.bytes) }
            .filter { $0.bytes.firstRange(of: Array("http-equiv=\"refresh\"".utf8)) == nil }
        self.pages = pages.map(\.address)
        let sorts = Dictionary(grouping: pages) { Self.sort($0.address) }
        samples = sorts.values.compactMap { pages in
            pages.max { ($0.bytes.count, $1.address) < ($1.bytes.count, $0.address) }?.address
        }.sorted()
        server = try StaticServer(folder)
        hasFullText = isOffline ? false : await Self.indexFullText(of: folder)
    }

    /// As `charte build` does where Pagefind is beside the build.
    private static func indexFullText(of folder: String) async -> Bool {
        let process = Process()
        process.executableURL = root.appending(path: ".build/pagefind/bin/pagefind")
        process.arguments = ["--site=\(folder)", "--output-path=\(folder)pagefind", "--quiet"]
        guard FileManager.default.isExecutableFile(atPath: process.executableURL?.path() ?? "") else { return false }
        await withCheckedContinuation { continuation in
            process.terminationHandler = { _ in continuation.resume() }
            do { try process.run() } catch { continuation.resume() }
        }
        return FileManager.default.fileExists(atPath: folder + "pagefind/pagefind.js")
    }

    private static func address(_ path: String) -> String {
        "/" + (path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path)
    }

    /// What stands in the same folder is of one sort; what stands at the top is one each.
    private static func sort(_ address: String) -> String {
        let parts = address.split(separator: "/")
        return parts.count < 2 ? address : parts.dropLast().joined(separator: "/") + "/*"
    }

    func end() {
        server.end()
        try? FileManager.default.removeItem(atPath: folder)
    }
}
