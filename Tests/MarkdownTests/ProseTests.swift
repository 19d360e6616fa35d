import Testing

@testable import Markdown

/// What the site wants to know of a text.
@Suite struct ProseTests {
    @Test func `an empty text is empty`() {
        for text in ["", "\n", " \n\n\t", "[r]: /r\n"] {
            #expect(read(text).isEmpty)
            #expect(read(text).wordCount == 0)
            #expect(read(text).lead.text == "")
        }
        #expect(!read("a").isEmpty)
    }

    @Test func `the lead is the first paragraph as text`() {
        let text = "# Titre\n\nL'*Organisation*  \nde [la](/l) `OCI`[^1] &amp; ![carte](c)\n\nSuite.\n\n[^1]: n\n"
        #expect(read(text).lead.text == "L'Organisation de la OCI & carte")
    }

    /// Mostly it is read where it stands in the HTML, which may say the same otherwise.
    @Test(arguments: [
        ("L’État de l'Œuvre.\n\nSuite.", "L’État de l'Œuvre."), ("Seul", "Seul"), ("un & deux", "un & deux"),
        ("« 1 < 2 »\n", "« 1 < 2 »"), ("\"Oui\"", "\"Oui\""), ("une\nligne", "une ligne"), ("# Titre\n\nPuis", "Puis"),
        ("- un point\n\nPuis", "Puis"), ("> Cité\n\nPuis", "Puis"), ("Note[^1].\n\n[^1]: n", "Note."), ("a\\*b", "a*b"),
        ("<b>cru</b> &amp;", "cru &"),
    ])
    func `a lead says what the paragraph says`(text: String, lead: String) {
        let found = read(text).lead
        #expect(found.text == lead)
        #expect(!found.isEmpty)
        #expect(found == Lead(lead) && Lead(lead) == found && found != Lead(lead + "."))
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
