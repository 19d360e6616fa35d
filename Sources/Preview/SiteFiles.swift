internal import Generator

/// The files of `Content/`, but for links that lead out of the folder of the site: what the preview shows is the site, and
/// nothing else of the machine.
struct SiteFiles: Folder {
    private let source: DiskFolder
    private let content: DiskFolder

    init(source: String) { (self.source, content) = (DiskFolder(source), DiskFolder("\(source)/Content")) }

    func files() throws(FileError) -> [String] { try content.files() }

    func read(_ path: String) throws(FileError) -> [UInt8]? {
        content.reallyHolds(path) || source.reallyHolds("Content/\(path)") ? try content.read(path) : nil
    }

    func write(_ bytes: [UInt8], to path: String) throws(FileError) { throw Self.refusal(path) }

    func remove(_ path: String) throws(FileError) { throw Self.refusal(path) }

    private static func refusal(_ path: String) -> FileError { FileError(path: path, reason: "only read here") }
}
