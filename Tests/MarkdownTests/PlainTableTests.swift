import Diagnostics
import Testing

@testable import Markdown

/// Tables that are known by their place alone, in a text that libcmark then reads once.
@Suite struct PlainTableTests {
    private static let plainTables = [
        "\n\n| a | b |\n|---|--:|\n| c | *d* |\n\n", "\n\n| a |\n|---|\n\n", "\n\n|a|b|\n|--|-|\n|c\n\n", "\n\n",
    ]

    private static let pieces = [
        "\n\n| a | b |\n|---|--:|\n| c | *d* |\n\n", "\n\n| a |\n|---|\n", "\n\n|a|b|\n|--|-|\n|c\n", "\n| x |\n",
        "\n| \\| | `|` |\n|-|-|\n| [a] | ~~x~~ |\n\n", "|---|\n", "| [^1] | [[state:maroc|y]] |\n", "\n\n", "\n\n",
        " \n\t\n", "|\r", "\n\n```\n", "\n```\n", "\n<!--\n", "-->\n", "\n<div>\n", "\n<pre>\n", "</pre>\n", "\n- ",
        "\n> ",
        "\n1. ", "\n2. x\n", "    ", "\n===\n", "\n[a]: /b 'c\n", "[a]", "\n[^1]: x\n", "\n[^é]: [^1] y\n\n", "[^é]",
        "\n\n[^2]: - z\n\n    | q |\n    |---|\n\n", "[^2]", "texte",
    ]

    private var options: MarkdownOptions {
        var options = MarkdownOptions()
        withRecords(&options)
        options.headingIDs = true
        return options
    }

    private func drafts(_ source: SourceFile) -> (plain: Draft?, general: Draft) {
        let manuscript = Manuscript(source, from: 0)
        let survey = Survey(manuscript, extensions: .all)
        return (Draft(manuscript, withPlainTables: survey), Draft(manuscript, survey))
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `a text with plain tables reads as it does by way of its paragraphs`(seed: UInt64) {
        var texts = RandomText(seed: seed, pieces: Self.pieces + Self.plainTables + Self.plainTables)
        var count = 0
        for _ in 0..<1000 {
            let source = SourceFile(path: "Content/a.md", text: texts.next())
            let (plain, general) = drafts(source)
            guard let plain else { continue }
            count += 1
            let (own, other) = (
                Prose(plain, of: source, options: options), Prose(general, of: source, options: options)
            )
            #expect(own.html == other.html, "\(source.text.debugDescription)")
            #expect(own.links == other.links && own.headings == other.headings, "\(source.text.debugDescription)")
            #expect(own.diagnostics == other.diagnostics, "\(source.text.debugDescription)")
        }
        #expect(count > 100)
    }

    @Test(arguments: [
        "| a |\n|---|\n| b |", "texte\n\n| a |\n|---|\n\ntexte\n", "[^1]\n\n| *a* |\n|---|\n\n[^1]: x\n",
    ])
    func `a table between blank lines is known without a first reading`(text: String) {
        #expect(drafts(SourceFile(path: "Content/a.md", text: text)).plain != nil)
    }

    @Test(arguments: [
        "texte", "a | b\n--|--\n", "texte\n| a |\n|---|\n", "| a |\n|---|\ntexte", "```\n\n| a |\n|---|\n",
        "> | a |\n> |---|\n",
        "<!--\n\n| a |\n|---|\n\n-->\n", "| a |\n|---|\n\n```\n[^1]: x\n```\n", "- x\n\n  | a |\n  |---|\n",
    ])
    func `a table in any other place is left to the first reading`(text: String) {
        #expect(drafts(SourceFile(path: "Content/a.md", text: text)).plain == nil)
    }
}
