import Testing

@testable import Markdown

@Suite struct CalloutTests {
    @Test(arguments: [
        ("NOTE", "note", "Note"), ("TIP", "tip", "Conseil"), ("IMPORTANT", "important", "Important"),
        ("WARNING", "warning", "Avertissement"), ("caution", "caution", "Attention"),
    ])
    func `a callout has the title of its word`(word: String, name: String, title: String) {
        #expect(
            html("> [!\(word)]\n> L'Afrique a *dix-sept* États.\n") == """
                <aside class="callout callout-\(name)" role="note">
                <p class="callout-title">\(title)</p>
                <p>L'Afrique a <em>dix-sept</em> États.</p>
                </aside>

                """)
    }

    @Test func `a callout has the title that its author gives, with markup`() {
        #expect(
            html("> [!TIP] À *savoir* : [site](/s)\n> Un.\n>\n> Deux.\n") == """
                <aside class="callout callout-tip" role="note">
                <p class="callout-title">À <em>savoir</em> : <a href="/s">site</a></p>
                <p>Un.</p>
                <p>Deux.</p>
                </aside>

                """)
    }

    @Test func `a callout may be empty, and stand in another`() {
        #expect(
            html("> [!NOTE]\n")
                == "<aside class=\"callout callout-note\" role=\"note\">\n<p class=\"callout-title\">Note</p>\n</aside>\n"
        )
        #expect(html("> [!NOTE]\n> > [!TIP]\n> > a\n").matches(of: /<aside/).count == 2)
    }

    @Test func `an unknown callout stays a quote and is told`() {
        let text = "> été\n\n> [!WARNIN] Attention\n"
        #expect(html(text).hasSuffix("<blockquote>\n<p>[!WARNIN] Attention</p>\n</blockquote>\n"))
        let diagnostics = read(text).diagnostics
        #expect(diagnostics.map(\.short) == ["3:3 unknown-callout"])
        #expect(diagnostics.map(\.location.length) == [9])
        #expect(diagnostics.map(\.hint) == ["did you mean « WARNING »?"])
    }

    @Test(arguments: [
        "[!NOTE]\na", "> \\[!NOTE]", "> a\n> [!NOTE]", "> `[!NOTE]`", "> # [!NOTE]", "> [!]", "> [!NOTE", "> [! NOTE]",
        "> [!NOTE](/u)", "> ![NOTE]",
    ])
    func `what only looks like a callout stays as libcmark reads it`(text: String) {
        #expect(html(text, asSpecified) == Libcmark.html(text, unsafe: true))
        #expect(mistakes(text) == [])
    }
}
