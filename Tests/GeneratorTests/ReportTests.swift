import Diagnostics
import Domain
import Foundation
import Generator
import Testing

/// What a check found, as programs read it.
@Suite struct ReportTests {
    private static let findings: [Diagnostic] = {
        var place = SourceLocation(file: "Content/états 100 %.yml", line: 3, column: 5)
        place.length = 7
        return [
            Diagnostic(
                "unknown-reference", at: place, "no state is called « maroque »", hint: "did you mean « maroc »?",
                notes: [
                    Diagnostic.Note(at: SourceLocation(file: "Content/site.yml", line: 1, column: 1), "named here, too")
                ]),
            Diagnostic(
                "no-title", at: SourceLocation(file: "Content/a,b:c.md"), "the page « a » has no title\nat all",
                severity: .warning),
        ]
    }()

    private static func report(folder: String = "") -> Report {
        var coverage = SourceCoverage()
        (coverage.records, coverage.sourced, coverage.sources, coverage.uncited) = (4, 3, 2, 1)
        return Report(findings, coverage: coverage, version: "1.2.3", folder: folder)
    }

    private static func object(_ bytes: [UInt8]) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    @Test func `JSON tells every finding with its place, and how much is sourced`() throws {
        let report = try Self.object(Self.report().json)
        #expect(report["version"] as? String == "1.2.3")
        #expect(report["errors"] as? Int == 1 && report["warnings"] as? Int == 1)
        let sources = try #require(report["sources"] as? [String: Int])
        #expect(sources == ["records": 4, "sourced": 3, "sources": 2, "uncited": 1])
        let findings = try #require(report["findings"] as? [[String: Any]])
        let first = try #require(findings.first)
        #expect(first["code"] as? String == "unknown-reference" && first["level"] as? String == "error")
        #expect(first["file"] as? String == "Content/états 100 %.yml")
        #expect([first["line"], first["column"], first["length"]] as? [Int] == [3, 5, 7])
        #expect(first["hint"] as? String == "did you mean « maroc »?")
        let notes = try #require(first["notes"] as? [[String: Any]])
        #expect(notes.first?["message"] as? String == "named here, too")
        // The second stands nowhere in particular in its file.
        #expect(findings[1]["line"] == nil && findings[1]["hint"] == nil && findings[1]["notes"] == nil)
    }

    @Test func `SARIF names the rules, and places in code points`() throws {
        let log = try Self.object(Self.report(folder: "docs").sarif)
        #expect(log["version"] as? String == "2.1.0")
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        #expect(run["columnKind"] as? String == "unicodeCodePoints")
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]]).compactMap { $0["id"] as? String }
        let results = try #require(run["results"] as? [[String: Any]])
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index] == result["ruleId"] as? String)
        }
        #expect(results.compactMap { $0["level"] as? String } == ["error", "warning"])
        let places = try results.map { result in
            let first = try #require((result["locations"] as? [[String: Any]])?.first)
            return try #require(first["physicalLocation"] as? [String: Any])
        }
        let addresses = places.compactMap { ($0["artifactLocation"] as? [String: String])?["uri"] }
        #expect(addresses == ["docs/Content/%C3%A9tats%20100%20%25.yml", "docs/Content/a,b:c.md"])
        #expect(places[0]["region"] as? [String: Int] == ["startLine": 3, "startColumn": 5, "endColumn": 12])
        #expect(places[1]["region"] == nil)
        #expect((results[0]["relatedLocations"] as? [[String: Any]])?.count == 1)
    }

    @Test func `GitHub gets a command a line, with all that would break it escaped`() {
        let lines = String(decoding: Self.report().github, as: UTF8.self)
        #expect(
            lines == """
                ::error file=Content/états 100 %25.yml,line=3,col=5,endColumn=11,title=unknown-reference::\
                no state is called « maroque »%0A→ did you mean « maroc »?
                ::warning file=Content/a%2Cb%3Ac.md,title=no-title::the page « a » has no title%0Aat all

                """)
    }

    @Test func `a report of nothing is still a report`() throws {
        let report = Report([], coverage: SourceCoverage(), version: "1.2.3")
        #expect(try Self.object(report.json)["findings"] as? [String] == [])
        let run = try #require((try Self.object(report.sarif)["runs"] as? [[String: Any]])?.first)
        #expect((run["results"] as? [Any])?.isEmpty == true)
        #expect(report.github.isEmpty)
    }
}
