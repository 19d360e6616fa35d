internal import Diagnostics

/// The files of a build as they come together; ``OutputClaims`` has seen that no two have the same path.
struct OutputCollection {
    private(set) var files: [OutputFile] = []

    init(roomFor count: Int) { files.reserveCapacity(count) }

    /// Puts them in order of path, in which pages mostly come.
    mutating func sort() { files.sort { precedes($0.path, $1.path) } }

    mutating func add(_ path: String, _ content: OutputFile.Content) {
        files.append(OutputFile(path: path, content: content))
    }

    /// Copies a file of `Content/` as it is.
    mutating func copy(_ source: String, to path: String, from folder: any Folder, log: inout [Diagnostic]) {
        do throws(FileError) {
            if let bytes = try folder.read(source) { add(path, .bytes(bytes)) }
        } catch {
            log.append(.unreadable(error, in: ContentLoader.folderName))
        }
    }
}
