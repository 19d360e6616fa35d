import Testing

@testable import Markdown

@Suite struct FootnoteTests {
    private let siege = """
        Le siège est à Djeddah[^siège].

        [^siège]: Jusqu'à la libération d'Al-Qods.
        """

    @Test func `a footnote is mentioned, listed and leads back`() {
        #expect(
            html(siege) == """
                <p>Le siège est à Djeddah<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup>.</p>
                <section class="footnotes" role="doc-endnotes" aria-label="Notes">
                <ol>
                <li id="fn-1">
                <p>Jusqu'à la libération d'Al-Qods. <a href="#fnref-1" class="footnote-backref" role="doc-backlink" \
                aria-label="Retour au texte 1">↩</a></p>
                </li>
                </ol>
                </section>

                """)
        #expect(read(siege).footnoteCount == 1)
        #expect(mistakes(siege) == [])
    }

    @Test func `footnotes are numbered by their first mention, and each mention has an id of its own`() {
        let text = "Un[^b], deux[^a], trois[^b].\n\n[^a]: A\n[^b]: B\n"
        let written = html(text)
        #expect(ids(of: written) == ["fnref-1", "fnref-2", "fnref-1-2", "fn-1", "fn-2"])
        #expect(written.contains("<p>B <a href=\"#fnref-1\""))
        #expect(written.contains("<a href=\"#fnref-1-2\""))
        #expect(written.contains("aria-label=\"Retour au texte 1-2\">↩<sup>2</sup></a>"))
    }

    @Test func `a footnote has several paragraphs, a list and code`() {
        let written = html("Voir[^1].\n\n[^1]: Un.\n\n    Deux\n    suite.\n\n    - a\n    - b\n\nAprès.\n")
        #expect(
            written.contains(
                "<p>Un.</p>\n<p>Deux\nsuite.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<p><a href=\"#fnref-1\""))
        #expect(written.contains("</p>\n<p>Après.</p>\n<section"))
    }

    @Test func `a footnote mentions another one and itself`() {
        let written = html("Un[^1].\n\n[^1]: Voir[^2] et[^1].\n[^2]: Fin.\n")
        #expect(ids(of: written) == ["fnref-1", "fn-1", "fnref-2", "fnref-1-2", "fn-2"])
    }

    @Test(arguments: [
        "`[^1]`", "    [^1]", "```\n[^1]\n[^1]: x\n```", "\\[^1]", "[^1][réf]\n\n[réf]: /u", "[^]", "[^a b]",
        "<b title=\"[^1]\">", "&#91;^1]",
    ])
    func `what is no mention stays as libcmark reads it`(text: String) {
        #expect(html(text, asSpecified) == Libcmark.html(text, unsafe: true))
        #expect(read(text).footnoteCount == 0)
    }

    @Test func `unused, unknown and repeated footnotes are told with their places`() {
        let text = "Été[^un] et[^deu].\n\n[^un]: 1\n[^deux]: 2\n\n> [^un]: encore\n"
        #expect(mistakes(text) == ["1:12 undefined-footnote", "4:1 unused-footnote", "6:3 duplicate-footnote"])
        let diagnostics = read(text).diagnostics
        #expect(diagnostics[0].hint == "did you mean « deux »?")
        #expect(diagnostics[2].notes.map(\.location.short) == ["3:1+6"])
        #expect(diagnostics.map(\.severity) == [.error, .warning, .error])
    }

    @Test func `an unknown mention stays as it was written`() {
        #expect(html("Rabat[^1].") == "<p>Rabat[^1].</p>\n")
    }

    @Test func `case does not count in a label`() {
        #expect(mistakes("Un[^État].\n\n[^ÉTAT]: Deux.\n") == [])
    }

    @Test func `a footnote in a quote or between items is taken out of them`() {
        #expect(html("> Un[^1].\n>\n> [^1]: Deux.\n").hasPrefix("<blockquote>\n<p>Un<sup"))
        let written = html("- a[^1]\n\n[^1]: Un.\n\n- b\n")
        #expect(written.contains("<li id=\"fn-1\">\n<p>Un. <a"))
        #expect(!written.contains("[^1]"))
    }

    @Test func `references work in footnotes, and tables do`() {
        let written = html("a[^1]\n\n[^1]: [site] :\n\n    | x |\n    |---|\n    | [site] |\n\n[site]: /s\n")
        #expect(written.contains("<p><a href=\"/s\">site</a> :</p>\n<table>"))
        #expect(written.contains("<td><a href=\"/s\">site</a></td>"))
    }

    @Test func `a prefix keeps the ids of several texts on a page apart`() {
        #expect(ids(of: html(siege) { $0.footnotePrefix = "maroc-" }) == ["maroc-fnref-1", "maroc-fn-1"])
    }

    @Test func `the words of footnotes are those of the page`() {
        let written = html(siege) { ($0.labels.footnotes, $0.labels.backToText) = ("الحواشي", "العودة \"إلى\" النص") }
        #expect(written.contains("aria-label=\"الحواشي\""))
        #expect(written.contains("aria-label=\"العودة &quot;إلى&quot; النص 1\""))
    }

    private func ids(of html: String) -> [String] { html.matches(of: /\ id="([^"]*)"/).map { String($0.1) } }
}
