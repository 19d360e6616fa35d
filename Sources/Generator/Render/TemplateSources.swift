internal import Diagnostics
internal import Domain

/// What stands in `Templates/`: the templates themselves, and the assets that are copied.
struct TemplateSources: Sendable {
    static let folderName = "Templates"

    private(set) var sources: [SourceFile] = []
    private(set) var assets: [(name: String, bytes: [UInt8])] = []

    /// SHA-256 of what was read, by path within the folder.
    private(set) var hashes: [String: String] = [:]

    static let none = TemplateSources()

    private init() {}

    /// As `extends` and `include` name them.
    var names: [String] { sources.map { String($0.path.dropFirst(Self.folderName.utf8.count + 1)) } }

    init(_ folder: any Folder, log: inout [Diagnostic]) {
        do throws(FileError) {
            let paths = try folder.files().inOrderOfBytes().filter { !ContentPath.isLitter($0) }
            log += paths.filter { !$0.isComposed }.map { .decomposedPath("\(Self.folderName)/\($0)") }
            for path in paths { add(path, from: folder, log: &log) }
            if paths.isEmpty { log.append(.noTemplates(at: SourceLocation(file: Self.folderName))) }
        } catch {
            log.append(.unreadable(error, in: Self.folderName))
        }
    }

    private mutating func add(_ path: String, from folder: any Folder, log: inout [Diagnostic]) {
        guard let bytes = Self.bytes(path, in: folder, log: &log) else { return }
        hashes[path] = SHA256.hexadecimal(bytes)
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
