import Diagnostics
import Testing

@testable import Markdown

@Suite struct FrontMatterTests {
    private func parts(_ text: String) throws -> (yaml: String, body: String)? {
        let source = SourceFile(path: "a.md", text: text)
        guard let matter = try FrontMatter.find(in: source) else { return nil }
        let body = String(decoding: source.bytes[matter.body...], as: UTF8.self)
        return (String(decoding: source.bytes[matter.yaml], as: UTF8.self), body)
    }

    @Test(arguments: [
        ("---\ntitre: É\n---\nProse\n", "titre: É\n", "Prose\n"), ("--- \na: 1\n...\t\n", "a: 1\n", ""),
        ("---\n---", "", ""),
        ("---\na: |\n  ----\n ---\n---\n---\n", "a: |\n  ----\n ---\n", "---\n"),
    ])
    func `front matter stands between two fences`(text: String, yaml: String, body: String) throws {
        let parts = try #require(try parts(text))
        #expect(parts.yaml == yaml)
        #expect(parts.body == body)
    }

    @Test(arguments: ["", "-", "--", "----\na\n---\n", "\n---\na\n---\n", " ---\na\n---\n", "---a\n---\n", "É"])
    func `a text may have none`(text: String) throws {
        #expect(try parts(text) == nil)
    }

    @Test func `front matter that is never closed is told`() throws {
        let mistake = try #require(throws: Diagnostic.self) { _ = try parts("---\ntitre: É\n") }
        #expect(mistake.short == "1:1 unclosed-front-matter")
    }
}
