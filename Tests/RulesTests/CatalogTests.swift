import Foundation
import Rules
import Testing

@Suite struct CatalogTests {
    /// Rules that no short text of a site can show: they are about disks, programs, other servers and earlier publications.
    private static let withoutExample: Set<String> = [
        "card-not-painted", "dead-link", "foreign-manifest", "foreign-outline", "foreign-output", "invalid-json",
        "invalid-utf-8",
        "moved-link", "no-manifest", "no-template", "no-templates", "too-long", "unasked-links", "unknown-type",
        "unreachable-link", "unverified-link", "unreadable-file", "unwritable-file", "vanished-address",
    ]

    @Test func `every code that Charte uses is in the catalogue, and no other`() throws {
        let used = try Self.codesInSources()
        let listed = Set(Rule.all.map(\.code))
        #expect(used.subtracting(listed).sorted() == [], "rules that are not explained")
        #expect(listed.subtracting(used).sorted() == [], "explained, but never found")
    }

    @Test func `every rule has a wrong and a right example, but for those that no text can show`() {
        let lacking = Rule.all.filter { $0.wrong == nil || $0.right == nil }.map(\.code)
        #expect(Set(lacking) == Self.withoutExample)
    }

    @Test func `the documentation lists all rules as they are`() throws {
        let page = try String(contentsOf: Self.root.appending(path: "docs/checks.md"), encoding: .utf8)
        #expect(page == Rule.markdown, "« make docs » writes it anew")
    }

    @Test(arguments: Rule.all.map(\.code))
    func `a rule is told in whole sentences`(code: String) throws {
        let rule = try #require(Rule.named(code))
        #expect(rule.summary.first?.isUppercase == true && rule.summary.last != ".")
        #expect(rule.explanation.count > 60 && rule.explanation.last == ".")
        #expect(!rule.summary.contains("\n") && !rule.explanation.contains("\n"))
    }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Every literal that a `Diagnostic` is made with.
    private static func codesInSources() throws -> Set<String> {
        let sources = root.appending(path: "Sources")
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        var codes: Set<String> = []
        for case let file as URL in try #require(files) where file.lastPathComponent.hasSuffix("+Diagnostics.swift") {
            let text = try String(contentsOf: file, encoding: .utf8)
            let made = text.matches(of: /(?:Diagnostic|self\.init)\(\s*"([a-z0-9-]+)",/)
            codes.formUnion(made.map { String($0.output.1) })
        }
        return codes
    }
}
