import Diagnostics
import Testing

@testable import YAML

/// Each mistake by its code and place; the words stand in `messages.txt`.
@Suite struct MistakesTests {
    @Test(arguments: [
        ("a: 1\nb: 2\na: 3\n", ["3:1 duplicate-key"]),
        ("a: 1\na: 2\na: 3\n", ["2:1 duplicate-key", "3:1 duplicate-key"]),
        ("{é: 1, \"é\": 2}", ["1:8 duplicate-key"]),
        ("- {a: 1, b: {a: 1}}\n- {a: 2}\n", []),
        ("a: 1\n\"a\": 2\n? |-\n  a\n: 3\n", ["2:1 duplicate-key", "3:3 duplicate-key"]),
    ])
    func `a key given twice is told where it comes again`(text: String, told: [String]) {
        #expect(mistakes(text) == told)
    }

    @Test func `of a key given twice the first value stays, and the note says where`() {
        let document = read("nom: Maroc\nnom: Mali\nnom: Niger\n")
        #expect(document.root?["nom"]?.scalar?.text == "Maroc")
        #expect(document.diagnostics.map { $0.notes.map(\.location.line) } == [[1], [1]])
    }

    @Test(arguments: [
        ("[a, b]: 1\n", ["1:1 yaml-key"]),
        ("? {a: b}\n: 1\n", ["1:3 yaml-key"]),
        ("[a]: 1\n[b]: 2\n\"\": 3\n", ["1:1 yaml-key", "2:1 yaml-key"]),
        ("- &a [x]\n- {*a : 1}\n", ["2:4 yaml-key"]),
    ])
    func `a key that is no text is told once, and its value belongs nowhere`(text: String, told: [String]) {
        #expect(mistakes(text) == told)
    }

    @Test func `a value whose key is no text is in no mapping`() {
        #expect(read("[a]: 1\nb: 2\n").root?.mapping?.map(\.key) == ["b"])
    }

    @Test(arguments: [
        ("\ta: 1\n", ["1:1 yaml-tab"]), ("a:\n\tb: 1\n", ["2:1 yaml-tab"]), ("a:\n  b: 1\n\tc: 2\n", ["3:1 yaml-tab"]),
        ("é:\n- \t- x\n", ["2:3 yaml-tab"]), ("a: b\t# ici\n", []), ("a: \"\tb\"\n", []), ("a:\tb\n", []),
        ("a: |\n  b\tc\n  \td\n", []),
        // libyaml takes a tab at the head of a block for indentation, whatever stands before it.
        ("a: |\n  \tb\n", ["2:3 yaml-tab"]),
    ])
    func `a tab that indents is told as a tab`(text: String, told: [String]) {
        #expect(mistakes(text) == told)
    }

    @Test(arguments: [
        ("a: 1\n---\nb: 2\n", ["2:1 yaml-several-documents"]), ("a: 1\n---\n", ["2:1 yaml-several-documents"]),
        ("---\na: 1\n...\n---\nb\n", ["4:1 yaml-several-documents"]),
        ("--- a\n--- b\n--- c\n", ["2:1 yaml-several-documents"]),
        ("---\na: 1\n", []), ("a: 1\n...\n", []), ("%YAML 1.2\n---\na: 1\n", []),
    ])
    func `a second document is told where it begins`(text: String, told: [String]) {
        #expect(mistakes(text) == told)
    }

    @Test func `of several documents the first is read`() {
        #expect(read("a: 1\n---\nb: 2\n").root?["a"]?.scalar?.text == "1")
    }

    @Test(arguments: [
        ("!!binary aGk=\n", ["1:1 yaml-tag"]), ("!!set {a, b}\n", ["1:1 yaml-tag"]),
        ("- !a [!b x, !c {d: !e y}]\n", ["1:3 yaml-tag", "1:7 yaml-tag", "1:13 yaml-tag", "1:20 yaml-tag"]),
        ("!!timestamp 1969-09-25\n", ["1:1 yaml-tag"]), ("!<tag:example.org,2026:x> y\n", ["1:1 yaml-tag"]),
    ])
    func `a tag that means nothing here is told, and its value read`(text: String, told: [String]) {
        #expect(mistakes(text) == told)
        #expect(read(text).root != nil)
    }

    @Test(arguments: [
        ("- *rien\n- [*vide]\n- a\n", ["1:3 yaml-unknown-alias", "2:4 yaml-unknown-alias"]),
        ("a: *x\nb: 1\nb: 2\n", ["1:4 yaml-unknown-alias", "3:1 duplicate-key"]),
        ("{*x : 1, a: 2}", ["1:2 yaml-unknown-alias"]),
        ("*x", ["1:1 yaml-unknown-alias"]),
        ("- *plus_tard\n- &plus_tard a\n", ["1:3 yaml-unknown-alias"]),
    ])
    func `an alias of nothing is told, and the rest is read`(text: String, told: [String]) {
        #expect(mistakes(text) == told)
    }

    @Test func `an alias of nothing has no value`() {
        #expect(read("a: *x\nb: [*x, 1]\n").root?.json == "{\"a\":?,\"b\":[1]}")
    }

    @Test(arguments: [
        ("&a [*a]", ["1:5 yaml-recursive-alias"]), ("&a {b: [1, *a]}", ["1:12 yaml-recursive-alias"]),
        ("- &a x\n- &a [*a]\n", ["2:7 yaml-recursive-alias"]), ("&a {*a : 1}", ["1:5 yaml-recursive-alias"]),
    ])
    func `an alias inside what it repeats is told as such`(text: String, told: [String]) {
        #expect(mistakes(text) == told)
    }

    @Test(arguments: [
        ("a: \"\u{1B}\"\n", ["1:5 yaml-character"]),
        ("é: 1\nü: \u{0} \u{0}\nz: \u{7F}\n", ["2:4 yaml-character", "3:4 yaml-character"]),
        ("a: vieux\rb: Mac\r", ["1:9 yaml-character"]),
        ("a: ligne\u{2028}b: 1\n", ["1:9 yaml-character"]), ("a: \u{2029}\n", ["1:4 yaml-character"]),
        ("a: \u{85}\n", ["1:4 yaml-character"]), ("a: \u{80}\n", ["1:4 yaml-character"]),
        ("a: x\u{FEFF}y\n", ["1:5 yaml-character"]), ("a: \u{FFFE}\n", ["1:4 yaml-character"]),
        ("# \u{FFFF}\n", ["1:3 yaml-character"]),
        ("a: \u{A0}\u{9F}", ["1:5 yaml-character"]),
    ])
    func `a character that YAML would refuse or change is told on each line`(text: String, told: [String]) {
        #expect(mistakes(text) == told)
    }

    @Test(arguments: [
        "\u{A0}", "\u{202F}", "’", "\u{200B}", "\u{200F}", "\u{FFFD}", "\u{E000}", "🕌", "\u{10FFFF}", "\u{2027}",
        "\u{202A}", "ﻼ",
    ])
    func `every other character is kept`(character: String) {
        let document = read("a: x\(character)y\n")
        #expect(document.diagnostics.isEmpty)
        #expect(document.root?["a"]?.scalar?.text == "x\(character)y")
    }

    @Test func `all mistakes of a file are told in one run, up to one of syntax`() {
        let text = """
            nom: Maroc
            nom: Mali
            drapeau: !image vert
            [a]: b
            siège: *siege
            liste: &liste [*liste]
            âge: !!int vieux
            faux: "pas fini
            """
        #expect(
            mistakes(text) == [
                "2:1 duplicate-key", "3:10 yaml-tag", "4:1 yaml-key", "5:8 yaml-unknown-alias",
                "6:16 yaml-recursive-alias", "7:6 yaml-tag", "8:16 yaml-syntax",
            ])
    }
}
