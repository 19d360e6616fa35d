import Foundation
import Templates
import Testing

/// Templates that Jinja2 also accepts give what Jinja2 gives, as `Tests/Fixtures/templates/record.py` recorded it.
@Suite struct ConformanceTests {
    struct Case: Sendable, CustomStringConvertible {
        let name: String
        let files: [String: String]
        let expected: String

        var description: String { name }
    }

    @Test(arguments: cases)
    func `a template gives what Jinja2 gives`(_ conformance: Case) throws {
        #expect(try World.render(conformance.files) == conformance.expected)
    }

    @Test func `the table covers the language`() {
        #expect(Self.cases.count >= 200)
    }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/templates")

    static let cases: [Case] = {
        guard let text = try? String(contentsOf: folder.appending(path: "conformance.txt"), encoding: .utf8),
            let data = try? Data(contentsOf: folder.appending(path: "conformance.json")),
            let results = try? JSONDecoder().decode([String: String].self, from: data)
        else { return [] }
        return ("\n" + text).components(separatedBy: "\n=== ").dropFirst().map { block in
            let (name, rest) = halves(block)
            let files = ("\n--- main.html\n" + rest).components(separatedBy: "\n--- ").dropFirst().map(halves)
            return Case(
                name: name, files: Dictionary(uniqueKeysWithValues: files), expected: results[name] ?? "not recorded")
        }
    }()

    private static func halves(_ text: String) -> (String, String) {
        guard let end = text.firstIndex(of: "\n") else { return (text, "") }
        return (String(text[..<end]), String(text[text.index(after: end)...]))
    }
}
