import Diagnostics
import Foundation
import Testing

@testable import YAML

/// The YAML test suite; `Tests/Fixtures/yaml/README.md` says where it comes from and which examples are left out.
@Suite struct SuiteTests {
    /// What YAML allows and Charte does not: told as such, never as a mistake of syntax.
    private static let refusedByCharte: Set<String> = [
        "yaml-several-documents", "yaml-tag", "yaml-key", "duplicate-key",
    ]

    @Test func `the suite is there, whole`() {
        #expect(SuiteExample.all.count == 402)
        #expect(SuiteExample.all.count { !$0.isValid } == 94)
        let names = Set(SuiteExample.all.map(\.name))
        #expect(SuiteExceptions.all.isSubset(of: names))
    }

    @Test(arguments: SuiteExample.all.filter { $0.isValid && !SuiteExceptions.refused.contains($0.name) })
    func `a valid document is no mistake of syntax`(example: SuiteExample) throws {
        let codes = Set(try example.document().diagnostics.map(\.code))
        #expect(codes.isSubset(of: Self.refusedByCharte))
    }

    @Test(arguments: SuiteExample.all.filter { !$0.isValid && !SuiteExceptions.accepted.contains($0.name) })
    func `an invalid document is refused, at a place in it`(example: SuiteExample) throws {
        let document = try example.document()
        let lines = example.yaml.count { $0 == 0x0A } + 1
        #expect(document.diagnostics.hasErrors)
        #expect(document.diagnostics.allSatisfy { (1...lines).contains($0.location.line) && $0.location.column > 0 })
    }

    @Test(arguments: SuiteExample.all.filter { $0.isValid && !SuiteExceptions.readOtherwise.contains($0.name) })
    func `a document has the values that the suite says`(example: SuiteExample) throws {
        let document = try example.document()
        guard let json = example.json, document.diagnostics.isEmpty else { return }
        guard json.contains(where: { !$0.isWhitespace }) else {
            #expect(document.root == nil)
            return
        }
        let ours = try value(ofJSON: document.root?.json ?? "nothing")
        #expect(try ours == value(ofJSON: json))
    }

    private func value(ofJSON text: String) throws -> NSObject? {
        try JSONSerialization.jsonObject(with: Data(text.utf8), options: [.fragmentsAllowed]) as? NSObject
    }
}

extension SuiteExample {
    func document() throws -> Document { Document(parsing: try SourceFile(path: name, raw: yaml)) }
}
