import Foundation
import Generator
import Testing

/// What templates may name, as docs/reference.md tells it.
@Suite struct TemplateReferenceTests {
    private static let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "docs/reference.md")

    @Test func `the documentation tells it as it is`() throws {
        let page = try String(contentsOf: Self.page, encoding: .utf8)
        #expect(page == TemplateReference().markdown, "« make docs » writes it anew")
    }

    @Test func `every type that a field has is told, too, but for the words of a site`() {
        let text = TemplateReference().markdown
        let told = Set(text.matches(of: /(?m)^### (\w+)$/).map { String($0.1) })
        let named = Set(text.matches(of: /« ([A-Z]\w+) »/).map { String($0.1) })
        #expect(named.subtracting(told) == [])
        #expect(told.isSuperset(of: ["Site", "Page", "State", "Organ", "Event", "Date", "Figure"]))
    }

    @Test func `every field says what it means`() {
        let rows = TemplateReference().markdown.matches(of: /(?m)^\| `(\w+)` \| (.*) \| (.*) \|$/)
        #expect(rows.count > 150)
        for row in rows { #expect(row.3.count > 3, "\(row.1)") }
    }
}
