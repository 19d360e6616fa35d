internal import Diagnostics
internal import Domain
internal import Templates

/// What stands in `Templates/`: the templates themselves, parsed, and the assets that are copied.
struct TemplateSources: Sendable {
    static let folderName = "Templates"

    private(set) var sources: [SourceFile] = []
    /// What was made of the sources, in their order.
    private(set) var templates: [Template] = []
    private(set) var assets = Assets([])

    /// Of what was read, by path within the folder.
    private(set) var digests: [String: FileDigest] = [:]

    static let none = TemplateSources()

    private init() {}

    /// As `extends` and `include` name them.
    var names: [String] { sources.map { String($0.path.dropFirst(Self.folderName.utf8.count + 1)) } }

    /// Reads all, and tells what could not be read. What is wrong in a template, its library tells.
    static func read(_ folder: any Folder, jobs: Int) async -> (sources: TemplateSources, mistakes: [Diagnostic]) {
        var log: [Diagnostic] = []
        var all = TemplateSources()
        let assets = all.read(folder, log: &log)
        let sources = all.sources
        (all.templates, all.assets) = await inParallel(jobs: jobs) {
            await inParallel(sources.count, jobs: jobs) { Template(sources[$0], folder: "\(folderName)/") }
        } and: {
            Assets(assets)
        }
        return (all, log)
    }
}

extension TemplateSources {
    /// The assets, by name within their folder.
    private mutating func read(_ folder: any Folder, log: inout [Diagnostic]) -> [(name: String, bytes: [UInt8])] {
        var assets: [(name: String, bytes: [UInt8])] = []
        do throws(FileError) {
            let paths = try folder.files().inOrderOfBytes().filter { !ContentPath.isLitter($0) }
            log += paths.filter { !$0.isComposed }.map { .decomposedPath("\(Self.folderName)/\($0)") }
            for path in paths { add(path, from: folder, to: &assets, log: &log) }
            if paths.isEmpty { log.append(.noTemplates(at: SourceLocation(file: Self.folderName))) }
        } catch {
            log.append(.unreadable(error, in: Self.folderName))
        }
        return assets
    }

    private mutating func add(
        _ path: String, from folder: any Folder, to assets: inout [(name: String, bytes: [UInt8])],
        log: inout [Diagnostic]
    ) {
        guard let bytes = Self.bytes(path, in: folder, log: &log) else { return }
        digests[path] = FileDigest(bytes)
        if path.hasPrefix(Assets.folder + "/") {
            assets.append((String(path.dropFirst(Assets.folder.utf8.count + 1)), bytes))
            return
        }
        do throws(Diagnostic) {
            sources.append(try SourceFile(path: "\(Self.folderName)/\(path)", raw: bytes))
        } catch {
            log.append(error)
        }
    }

    private static func bytes(_ path: String, in folder: any Folder, log: inout [Diagnostic]) -> [UInt8]? {
        do throws(FileError) {
            return try folder.read(path)
        } catch {
            log.append(.unreadable(error, in: folderName))
            return nil
        }
    }
}
