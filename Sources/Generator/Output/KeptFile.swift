/// A file that stands in some folder until it is written where it belongs.
struct KeptFile: Sendable {
    let folder: any Folder
    let path: String

    func bytes() throws(FileError) -> [UInt8] {
        guard let bytes = try folder.read(path) else { throw FileError(path: path, reason: "it is gone") }
        return bytes
    }
}
