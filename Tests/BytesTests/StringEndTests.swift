import Bytes
import Testing

@Suite struct StringEndTests {
    @Test(arguments: ["sommets/1969.md", "été.md", ".md", "md", "", "a.mdx", "rapport.md.txt"])
    func `the end of a text is told by its bytes`(text: String) {
        #expect(text.ends(in: ".md") == text.hasSuffix(".md"))
    }
}
