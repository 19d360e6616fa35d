internal import Diagnostics

/// The files of a build as they come together; ``OutputClaims`` has seen that no two have the same path.
struct OutputCollection {
    private var gathered: [OutputFile] = []

    /// In order of path.
    var files: [OutputFile] { gathered.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) } }

    mutating func add(_ path: String, _ bytes: [UInt8]) { gathered.append(OutputFile(path: path, bytes: bytes)) }

    /// Copies a file of `Content/` as it is.
    mutating func copy(_ source: String, to path: String, from folder: any Folder, log: inout [Diagnostic]) {
        do throws(FileError) {
            if let bytes = try folder.read(source) { add(path, bytes) }
        } catch {
            log.append(.unreadable(error, in: ContentLoader.folderName))
        }
    }
}
