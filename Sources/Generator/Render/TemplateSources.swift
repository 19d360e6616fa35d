internal import Diagnostics

/// What stands in `Templates/`: the templates themselves, and the assets that are copied.
struct TemplateSources: Sendable {
    static let folderName = "Templates"

    private(set) var sources: [SourceFile] = []
    private(set) var assets: [(name: String, bytes: [UInt8])] = []

    /// As `extends` and `include` name them.
    var names: [String] { sources.map { String($0.path.dropFirst(Self.folderName.utf8.count + 1)) } }

    init(_ folder: any Folder, log: inout [Diagnostic]) {
        do throws(FileError) {
            for path in try folder.files() where !ContentPath.isLitter(path) { try add(path, from: folder, log: &log) }
        } catch {
            log.append(.unreadable(error))
        }
        if sources.isEmpty { log.append(.noTemplates(at: SourceLocation(file: Self.folderName))) }
    }

    private mutating func add(_ path: String, from folder: any Folder, log: inout [Diagnostic]) throws(FileError) {
        guard let bytes = try folder.read(path) else { return }
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
}
