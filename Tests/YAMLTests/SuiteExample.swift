import Foundation
import Testing

/// One example of the YAML test suite: a folder of `Tests/Fixtures/yaml/suite`.
struct SuiteExample: Sendable, CustomTestStringConvertible {
    let name: String
    let yaml: [UInt8]
    /// The values of its documents, where JSON can say them.
    let json: String?
    let isValid: Bool

    var testDescription: String { name }

    static let all: [SuiteExample] = folders().map { SuiteExample(folder: $0) }

    private init(folder: String) {
        let folderURL = Fixtures.folder.appending(path: "suite").appending(path: folder)
        name = folder
        yaml = Array((try? Data(contentsOf: folderURL.appending(path: "in.yaml"))) ?? Data())
        json = try? String(contentsOf: folderURL.appending(path: "in.json"), encoding: .utf8)
        isValid = !FileManager.default.fileExists(atPath: folderURL.appending(path: "error").path)
    }

    private static func folders() -> [String] {
        let root = Fixtures.folder.appending(path: "suite").path
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
        return paths.filter { $0.hasSuffix("/in.yaml") }.map { String($0.dropLast("/in.yaml".count)) }.sorted()
    }
}
