import Diagnostics
import Testing

@Suite struct PlacesTests {
    @Test(arguments: [
        // Text before the place, then the line and the column where it ends.
        ("", 1, 1), ("nom", 1, 4), ("État é", 1, 7), ("e\u{301}té", 1, 5), ("المغرب: ", 1, 9), ("🇲🇦 ", 1, 4),
        ("\n", 2, 1),
        ("é\né", 2, 2), ("a\n\n", 3, 1), ("a\rb", 1, 4), ("a\r\nb", 2, 2), ("x\u{2028}y", 1, 4), ("\u{FEFF}é", 1, 2),
    ])
    func `columns count Unicode scalars and lines count line feeds`(before: String, line: Int, column: Int) {
        let offset = SourceFile(path: "a.md", text: before).bytes.count
        let place = SourceFile(path: "a.md", text: before + "ici").location(at: offset, length: 3)
        #expect(place == SourceLocation(file: "a.md", line: line, column: column))
        #expect(place.length == 3)
    }

    @Test func `a byte inside a scalar has the place of its scalar`() {
        let source = SourceFile(path: "a.md", text: "né 🕌\nة!")
        let columns = source.bytes.indices.map { source.location(at: $0).column }
        #expect(columns == [1, 2, 2, 3, 4, 4, 4, 4, 5, 1, 1, 2])
    }

    @Test func `an offset outside the file is its nearest end`() {
        let source = SourceFile(path: "a.md", text: "né\né")
        #expect(source.location(at: -1) == SourceLocation(file: "a.md", line: 1, column: 1))
        #expect(source.location(at: 1000) == SourceLocation(file: "a.md", line: 2, column: 2))
        #expect(SourceFile(path: "a.md", text: "").location(at: 7) == SourceLocation(file: "a.md", line: 1, column: 1))
    }

    @Test(arguments: [
        (1, "l'État"), (2, ""), (3, "المغرب"), (4, ""), (5, nil), (0, nil), (-1, nil), (Int.max, nil),
    ])
    func `a line is found by its number, without its end`(number: Int, text: String?) {
        #expect(SourceFile(path: "a.md", text: "l'État\r\n\nالمغرب\n").line(number) == text)
    }

    @Test func `a file without a last line feed still has its last line`() {
        #expect(SourceFile(path: "a.md", text: "un\ndeux").line(2) == "deux")
        #expect(SourceFile(path: "a.md", text: "").line(1) == "")
    }

    @Test func `a column in bytes becomes a column in scalars`() {
        let source = SourceFile(path: "a.md", text: "né 🕌!\n")
        #expect((0...11).map { source.column(ofByte: $0, line: 1) } == [1, 1, 2, 2, 3, 4, 4, 4, 4, 5, 6, 6])
        #expect(source.column(ofByte: 1, line: 2) == 1)
        #expect(source.column(ofByte: 3, line: 9) == 3)
    }

    @Test func `a place is written as editors and compilers write it`() {
        #expect(SourceLocation(file: "site.yml").description == "site.yml")
        #expect(SourceLocation(file: "site.yml", line: 7).description == "site.yml:7")
        #expect(SourceLocation(file: "site.yml", line: 7, column: 8).description == "site.yml:7:8")
    }

    @Test func `two places are one whatever their length`() {
        let (short, long) = (
            SourceLocation(file: "a", line: 1, column: 2, length: 1),
            SourceLocation(file: "a", line: 1, column: 2, length: 9)
        )
        #expect(short == long)
        #expect(Set([short, long]).count == 1)
    }

    @Test func `diagnostics are told by file, line and column, each once`() {
        func mistake(_ file: String, _ line: Int, _ column: Int, _ code: String = "x") -> Diagnostic {
            Diagnostic(code, at: SourceLocation(file: file, line: line, column: column), "faux")
        }
        let ordered = [
            mistake("a.yml", 0, 0), mistake("a.yml", 2, 9), mistake("a.yml", 10, 1), mistake("a.yml", 10, 1, "y"),
            mistake("a.yml", 10, 3), mistake("b.yml", 1, 1),
        ]
        #expect((ordered.reversed() + ordered).inReadingOrder() == ordered)
    }

    @Test func `a warning is not an error`() {
        let place = SourceLocation(file: "a.yml")
        let warning = Diagnostic("x", at: place, "attention", severity: .warning)
        #expect(![warning].hasErrors)
        #expect([warning, Diagnostic("y", at: place, "faux")].hasErrors)
        #expect(![Diagnostic]().hasErrors)
    }
}
