import Diagnostics
import Testing

/// What an editor reads, recorded whole.
@Suite struct DiagnosticPrinterTests {
    /// The printed mistake in the first place that holds `words`.
    private func printed(
        _ text: String, at words: String, path: String = "Content/a.yml", hint: String? = nil,
        notes: [Diagnostic.Note] = []
    ) throws -> String {
        let source = SourceFile(path: path, text: text)
        let start = try #require(text.firstRange(of: words)).lowerBound
        let place = source.location(
            at: text.utf8.distance(from: text.startIndex, to: start), length: words.unicodeScalars.count)
        let diagnostic = Diagnostic("x", at: place, "this is not right", hint: hint, notes: notes)
        return DiagnosticPrinter(sources: [source]).text(diagnostic)
    }

    @Test func `a mistake is told with its line, carets, hint and notes`() throws {
        let text = "- id: 1969-rabat\n  state: marroc  # l'hôte\n"
        let first = Diagnostic.Note(
            at: SourceLocation(file: "Content/b.yml", line: 3, column: 1), "it is first given here")
        #expect(
            try printed(text, at: "marroc", hint: "did you mean « maroc »?", notes: [first]) == """
                Content/a.yml:2:10: error: this is not right
                    state: marroc  # l'hôte
                           ^^^^^^
                  → did you mean « maroc »?
                  Content/b.yml:3:1: it is first given here

                """)
    }

    @Test func `a warning says that it is one`() {
        let warning = Diagnostic("x", at: SourceLocation(file: "a.md"), "nothing links here", severity: .warning)
        #expect(DiagnosticPrinter().text(warning) == "a.md: warning: nothing links here\n")
    }

    @Test func `colour marks the place, the severity, the carets and the arrow`() {
        let source = SourceFile(path: "a.yml", text: "nom: 12\n")
        let place = SourceLocation(file: "a.yml", line: 1, column: 6, length: 2)
        let note = Diagnostic.Note(at: SourceLocation(file: "b.yml", line: 1), "here too")
        let error = Diagnostic("x", at: place, "expected text", hint: "quote it", notes: [note])
        let warning = Diagnostic("y", at: SourceLocation(file: "b.yml"), "empty", severity: .warning)
        #expect(
            DiagnosticPrinter(sources: [source], usesColour: true).text([error, warning]) == """
                \u{1B}[1ma.yml:1:6\u{1B}[0m: \u{1B}[31;1merror:\u{1B}[0m expected text
                  nom: 12
                       \u{1B}[32m^^\u{1B}[0m
                  \u{1B}[32m→\u{1B}[0m quote it
                  \u{1B}[1mb.yml:1\u{1B}[0m: here too
                \u{1B}[1mb.yml\u{1B}[0m: \u{1B}[33;1mwarning:\u{1B}[0m empty

                """)
    }

    @Test func `a tab is shown as one space, so that the carets stand below`() throws {
        #expect(
            try printed("a:\n\tnom:\tMali\n", at: "Mali") == """
                Content/a.yml:2:7: error: this is not right
                   nom: Mali
                        ^^^^

                """)
    }

    @Test func `combining marks take no room below the line`() throws {
        #expect(
            try printed("e\u{301}te\u{301}: ge\u{301}ne\u{301}ral\n", at: "ge\u{301}ne\u{301}ral") == """
                Content/a.yml:1:8: error: this is not right
                  e\u{301}te\u{301}: ge\u{301}ne\u{301}ral
                       ^^^^^^^

                """)
    }

    @Test func `Arabic letters take one cell and their vowels none`() throws {
        #expect(
            try printed("ar: مُنَظَّمَة  # faux\n", at: "faux") == """
                Content/a.yml:1:19: error: this is not right
                  ar: مُنَظَّمَة  # faux
                               ^^^^

                """)
    }

    @Test func `emoji and Chinese take two cells`() throws {
        #expect(
            try printed("🕌 中国: oui\n", at: "oui") == """
                Content/a.yml:1:7: error: this is not right
                  🕌 中国: oui
                           ^^^

                """)
    }

    @Test func `a very long line is shown around the place, and says that it goes on`() throws {
        let (before, after) = (String(repeating: "é", count: 500), String(repeating: "o", count: 500))
        #expect(
            try printed(before + "ici" + after, at: "ici") == """
                Content/a.yml:1:501: error: this is not right
                  …\(String(repeating: "é", count: 80))ici\(String(repeating: "o", count: 77))…
                   \(String(repeating: " ", count: 80))^^^

                """)
    }

    @Test func `a place as long as a book is quoted by its beginning`() throws {
        let book = String(repeating: "a", count: 100_000)
        #expect(
            try printed("x: " + book, at: book) == """
                Content/a.yml:1:4: error: this is not right
                  x: \(String(repeating: "a", count: 80))…
                     \(String(repeating: "^", count: 60))

                """)
    }

    @Test(arguments: [(9, 1), (9, 5), (400, 1), (9, Int.max), (9, 0), (9, -3)])
    func `a place past the end of the line is marked at its end`(column: Int, length: Int) {
        let source = SourceFile(path: "a.yml", text: "nom: été\nid: x\n")
        let place = SourceLocation(file: "a.yml", line: 1, column: column, length: length)
        #expect(
            DiagnosticPrinter(sources: [source]).text(Diagnostic("x", at: place, "faux")) == """
                a.yml:1:\(column): error: faux
                  nom: été
                          ^

                """)
    }

    @Test func `carets end with the line`() {
        let source = SourceFile(path: "a.yml", text: "nom: été\n")
        let place = SourceLocation(file: "a.yml", line: 1, column: 6, length: .max)
        #expect(
            DiagnosticPrinter(sources: [source]).text(Diagnostic("x", at: place, "faux")).hasSuffix("\n       ^^^\n"))
    }

    @Test(arguments: [
        SourceLocation(file: "inconnu.yml", line: 1, column: 1), SourceLocation(file: "a.yml", line: 1),
        SourceLocation(file: "a.yml"), SourceLocation(file: "a.yml", line: 99, column: 1),
    ])
    func `a place without a line to show is printed alone`(place: SourceLocation) {
        let source = SourceFile(path: "a.yml", text: "nom: été\n")
        let printed = DiagnosticPrinter(sources: [source]).text(Diagnostic("x", at: place, "faux"))
        #expect(printed == "\(place): error: faux\n")
    }

    @Test func `nothing that a file holds commands the terminal`() throws {
        let source = SourceFile(path: "a.yml", text: "a\u{1B}[31m\rb\u{9B}c")
        let place = SourceLocation(file: "a.yml", line: 1, column: 8)
        let mistake = Diagnostic("x", at: place, "« \u{1B}]0;\u{7} » on\ntwo lines", hint: "\u{8}")
        #expect(
            DiagnosticPrinter(sources: [source]).text(mistake) == """
                a.yml:1:8: error: « \u{FFFD}]0;\u{FFFD} » on two lines
                  a\u{FFFD}[31m\u{FFFD}b\u{FFFD}c
                         ^
                  → \u{FFFD}

                """)
    }

    @Test(.timeLimit(.minutes(1)))
    func `a mistake on each of fifty thousand lines is printed in one walk`() {
        let count = 50_000
        let source = SourceFile(path: "a.yml", text: String(repeating: "- nom: « l'État »\n", count: count))
        let mistakes = (1...count).map {
            Diagnostic("x", at: SourceLocation(file: "a.yml", line: $0, column: 3), "faux")
        }
        let clock = ContinuousClock()
        let duration = clock.measure { _ = DiagnosticPrinter(sources: [source]).text(mistakes) }
        #expect(duration < .seconds(20))
    }
}
