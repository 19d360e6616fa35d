import Diagnostics
import Testing

@testable import Markdown

/// Every sentence that the module says, as an editor reads it.
@Suite struct MessagesTests {
    private static let texts: [String] = [
        "---\ntitre: Le Sommet\n",
        "Le <b>Maroc</b>\n",
        "> Été\n>\n> <div>\n> é\n> </div>\n",
        "À [lire](javascript:alert(1)) et ![voir](data:text/html,x)\n",
        "Rabat.\n\n[^siège]: Djeddah\n",
        "Le siège[^siege]\n\n[^siège]: Djeddah\n",
        "Le siège[^1]\n",
        "Un[^1]\n\n[^1]: Djeddah\n\n[^1]: Rabat\n",
        "> [!WARNIN] Été\n> a\n",
        "> [!ICI]\n> a\n",
        "[[stat:maroc]] et [Mali](stat:mali)\n",
        "القمة [[pays:maroc]]\n",
        "# Les états {#etats}\n\n## L'été {#etats}\n",
        "# Un {#fn-1}\n\na[^1]\n\n[^1]: b\n",
        "| Pays | Depuis |\n|---|---|\n| <i>Maroc</i> | [^n] |\n",
    ]

    private static func recorded() -> [(text: String, mistakes: [Diagnostic])] {
        texts.map { text in
            do throws(Diagnostic) {
                _ = try FrontMatter.find(in: SourceFile(path: "Content/a.md", text: text))
            } catch {
                return (text, [error])
            }
            let prose = read(text) {
                withRecords(&$0)
                $0.headingIDs = true
            }
            return (text, prose.diagnostics)
        }
    }

    @Test func `every sentence stands as it was recorded`() throws {
        let parts = Self.recorded().map { "════ \($0.text)────\n" + printed($0.text, $0.mistakes) }
        try Fixtures.expectRecorded(parts.joined(separator: "\n"), in: "messages.txt")
    }

    @Test func `each recorded text has its mistake`() {
        #expect(Self.recorded().filter(\.mistakes.isEmpty).map(\.text) == [])
    }

    @Test func `every code of the module is recorded`() {
        let codes = Set(Self.recorded().flatMap(\.mistakes).map(\.code))
        #expect(
            codes == [
                "duplicate-footnote", "duplicate-heading-id", "raw-html", "unclosed-front-matter", "undefined-footnote",
                "unknown-callout", "unknown-record-kind", "unsafe-link", "unused-footnote",
            ])
    }

    @Test func `a message is one sentence without a final stop`() {
        for mistake in Self.recorded().flatMap(\.mistakes) {
            #expect(!mistake.message.hasSuffix("."))
            #expect(!mistake.message.contains("\n"))
            #expect(mistake.message.first?.isUppercase == false)
        }
    }
}
