import Foundation
import Generator

/// A new folder for one test; it goes with the test.
final class TemporaryFolder {
    let url = FileManager.default.temporaryDirectory.appending(path: "charte-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

    /// With a copy of a site of `Tests/Fixtures/sites`.
    convenience init(copying site: String) throws {
        try self.init()
        for folder in ["Content", "Templates"] {
            try FileManager.default.copyItem(
                at: FinishedSite.fixture(site).appending(path: folder), to: url.appending(path: folder))
        }
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    var path: String { url.path() }

    func write(_ text: String, _ path: String) throws {
        let file = url.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func read(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: url.appending(path: path)), as: UTF8.self)
    }

    func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url.appending(path: path).path()) }

    /// Every file below a folder with its bytes.
    func contents(_ path: String) throws -> [String: [UInt8]] {
        let folder = DiskFolder(url.appending(path: path).path())
        return Dictionary(uniqueKeysWithValues: try folder.files().map { ($0, try folder.read($0) ?? []) })
    }
}
