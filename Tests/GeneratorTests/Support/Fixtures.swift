import Foundation
import Generator
import Testing

/// The sites of `Tests/Fixtures/sites`.
enum Fixtures {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures/sites")

    static func folder(_ name: String) -> DiskFolder { DiskFolder(folder.appending(path: name).path()) }

    static func input(_ site: String) -> BuildInput {
        BuildInput(content: folder("\(site)/Content"), templates: folder("\(site)/Templates"))
    }

    /// Compares with what was recorded; with `RECORD=1` in the environment, records anew what differs.
    static func expectRecorded(_ text: String, in name: String) throws {
        let file = folder.appending(path: name)
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try Data(text.utf8).write(to: file)
        }
        let recorded = try String(decoding: Data(contentsOf: file), as: UTF8.self)
        #expect(text == recorded, "not as in \(name); `RECORD=1 swift test` writes it anew")
    }
}
