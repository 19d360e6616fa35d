import Diagnostics
import Testing

@testable import Markdown

/// The memory of libcmark's documents: what is read in it stays right when it grows, when it is used again, and on many
/// threads.
@Suite struct DocumentMemoryTests {
    /// Many references, which libcmark keeps to the end, and brackets, each of which it looks for among them.
    private static func text(lines: Int) -> String {
        (0..<lines).map { "[réf \($0)]: /r/\($0) 'titre'\n\n> *l'État* [réf \($0)] `\($0)`\n\n" }.joined()
    }

    @Test(arguments: [1, 40, 400, 4000, 1])
    func `a text of any length gives what libcmark writes with memory of its own`(lines: Int) {
        let text = Self.text(lines: lines)
        #expect(html(text, asSpecified) == Libcmark.html(text, unsafe: true))
    }

    @Test func `documents on many threads do not meet`() async {
        await withTaskGroup(of: Bool.self) { group in
            for count in 1...64 {
                let text = Self.text(lines: count)
                let expected = Libcmark.html(text, unsafe: true)
                group.addTask { html(text, asSpecified) == expected }
            }
            for await isRight in group { #expect(isRight) }
        }
    }

    @Test func `a document that is read while another stands leaves it as it is`() {
        let outer = CommonMark(Array("*a* [b](/c)".utf8)[...])
        let inner = CommonMark(Array("# d".utf8)[...]).beginsWithOtherThanParagraph
        let tree = outer.tree(sourceCount: 11)
        #expect(inner)
        #expect(tree.nodes.map(\.kind) == [.document, .paragraph, .emphasis, .text, .text, .link, .text])
    }
}
