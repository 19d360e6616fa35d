import Testing

@testable import Markdown

/// What the site wants to know of a text.
@Suite struct ProseTests {
    @Test func `an empty text is empty`() {
        for text in ["", "\n", " \n\n\t", "[r]: /r\n"] {
            #expect(read(text).isEmpty)
            #expect(read(text).wordCount == 0)
            #expect(read(text).summary == "")
        }
        #expect(!read("a").isEmpty)
    }

    @Test func `the summary is the first paragraph as text`() {
        let text = "# Titre\n\nL'*Organisation*  \nde [la](/l) `OCI`[^1] &amp; ![carte](c)\n\nSuite.\n\n[^1]: n\n"
        #expect(read(text).summary == "L'Organisation de la OCI & carte")
    }

    @Test(arguments: [
        ("L'État de l’Œuvre", 3), ("un *deux* <https://a.b>", 4), ("`a b` 12 %", 3), ("« Oui ! » – non…", 2),
        ("منظمة التعاون", 2),
        ("vis-à-vis", 1),
    ])
    func `words are counted as readers see them`(text: String, count: Int) {
        #expect(read(text).wordCount == count)
    }

    @Test func `diagnostics stand in the order of the source`() {
        let text = "[^b]: <i>\n\n<b>[^a]\n\n[x](javascript:y)\n\n[^c]: z\n"
        #expect(
            mistakes(text)
                == [
                    "1:1 unused-footnote", "3:1 raw-html", "3:4 undefined-footnote", "5:1 unsafe-link",
                    "7:1 unused-footnote",
                ])
    }
}
