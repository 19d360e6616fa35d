public import Diagnostics

extension Manifest {
    /// The manifest that a path names: a file whose name ends in `.json`, or the folder of a publication.
    public static func source(at path: String) throws(Diagnostic) -> SourceFile {
        let isFile = fileExtension(path) == "json"
        let place = isFile ? path : path.hasSuffix("/") ? path + Self.path : "\(path)/\(Self.path)"
        guard let bytes = try bytes(of: place) else { throw .noManifest(at: place, isFile: isFile) }
        return try SourceFile(path: place, raw: bytes)
    }

    private static func bytes(of path: String) throws(Diagnostic) -> [UInt8]? {
        let name = fileName(path)
        let folder = String(path.dropLast(name.count))
        do throws(FileError) {
            return try DiskFolder(folder.isEmpty ? "." : folder).read(name)
        } catch {
            throw .unreadable(error, in: folder.isEmpty ? "." : String(folder.dropLast()))
        }
    }
}
