import Foundation
import Testing

/// The files of `Tests/Fixtures/markdown`.
enum Fixtures {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/markdown")

    static func text(of name: String) -> String {
        (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
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
