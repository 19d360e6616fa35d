import Diagnostics
import Testing

@testable import YAML

/// Nothing that a file holds crashes the reader or takes more than linear time. The times are generous: they are for
/// debug builds on busy machines, and a quadratic reading of these texts would take minutes.
@Suite(.serialized) struct BoundsTests {
    private func reading(_ text: String, within limit: Duration = .seconds(20)) -> Document {
        let source = SourceFile(path: "Content/a.yml", text: text)
        var document: Document?
        let time = ContinuousClock().measure { document = Document(parsing: source) }
        #expect(time < limit)
        return document ?? Document(parsing: source)
    }

    @Test(arguments: ["[", "{a: ", "- ", "? ", "[{a: ", "[[a], ", "{? ", "&a [", "!!seq [", "[\n", "{a:\n", "\"\": ["])
    func `a hundred thousand levels are refused`(opening: String) {
        let document = reading(String(repeating: opening, count: 100_000))
        #expect(document.root == nil)
        #expect(document.diagnostics.hasErrors)
    }

    @Test func `a hundred thousand indented levels are refused`() {
        let lines = (0..<2000).map { String(repeating: " ", count: $0) + "a:\n" }
        #expect(reading(lines.joined()).diagnostics.map(\.code) == ["yaml-depth"])
    }

    @Test func `sixty-four levels are read, sixty-five are told where they begin`() {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(mistakes(nested(64)).isEmpty)
        #expect(mistakes(nested(65)) == ["1:65 yaml-depth"])
    }

    @Test func `aliases of aliases are no way to nest deeper`() {
        let chain = "- &a0 []\n" + (1...200).map { "- &a\($0) [*a\($0 - 1)]\n" }.joined()
        #expect(mistakes(chain) == ["64:9 yaml-depth"])
    }

    @Test func `a billion laughs are refused`() {
        let names = ["a", "b", "c", "d", "e", "f", "g", "h", "i"]
        var text = "a: &a [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]\n"
        for (before, name) in zip(names, names.dropFirst()) {
            text += "\(name): &\(name) [" + Array(repeating: "*\(before)", count: 10).joined(separator: ", ") + "]\n"
        }
        let document = reading(text)
        #expect(document.diagnostics.map(\.short) == ["6:44 yaml-alias-expansion"])
        #expect(document.root == nil)
    }

    @Test func `a million repetitions are told where they become too many`() {
        let text = "- &a [" + String(repeating: "1,", count: 9_999) + "]\n" + String(repeating: "- *a\n", count: 100)
        #expect(reading(text).diagnostics.isEmpty)
        #expect(reading(text + "- *a\n").diagnostics.map(\.short) == ["102:3 yaml-alias-expansion"])
    }

    @Test func `a large table is no bomb`() {
        let row = "- {id: maroc, nom: Maroc, capitale: Rabat, groupe: arabe, région: Afrique, iso: MAR, onu: oui}\n"
        let document = reading(String(repeating: row, count: 100_000), within: .seconds(60))
        #expect(document.diagnostics.isEmpty)
        #expect(document.root?.sequence?.count == 100_000)
    }

    @Test func `ten thousand keys of one mapping, and all of them again`() {
        let keys = (0..<10_000).map { "clé\($0): 1\n" }.joined()
        let document = reading(keys + keys)
        #expect(document.diagnostics.count == 10_000)
        #expect(document.diagnostics.last?.notes.first?.location.line == 10_000)
    }

    @Test func `ten thousand anchors, and aliases of nothing`() {
        let text =
            (0..<2_000).map { "- &a\($0) x\n- *a\($0)\n" }.joined() + String(repeating: "- *zanzibar\n", count: 20)
        #expect(reading(text).diagnostics.map(\.code) == Array(repeating: "yaml-unknown-alias", count: 20))
    }

    /// A long text under a name of its own: the runner prints its arguments.
    struct LongText: CustomTestStringConvertible, Sendable {
        let name: String
        let text: String

        var testDescription: String { name }

        static let all = [
            LongText(name: "a scalar", text: "a: \"" + String(repeating: "é", count: 1_000_000) + "\""),
            LongText(name: "a list on one line", text: "[" + String(repeating: "a, ", count: 200_000) + "]"),
            LongText(name: "a block", text: "a: |\n" + String(repeating: "  l'État\n", count: 200_000)),
            LongText(name: "comments", text: String(repeating: "# rien\n", count: 200_000)),
            LongText(name: "words", text: "a: " + String(repeating: "mot ", count: 250_000)),
            LongText(name: "empty lines", text: String(repeating: "\n", count: 1_000_000) + "a: b"),
            LongText(
                name: "a mapping on one line",
                text: "{" + (0..<50_000).map { "k\($0): v" }.joined(separator: ", ") + "}"),
        ]
    }

    @Test(arguments: LongText.all)
    func `long texts, lists and lines are read`(long: LongText) {
        #expect(reading(long.text).diagnostics.isEmpty)
    }

    @Test func `a picture named yml is told without filling the screen`() {
        let document = reading(String(repeating: "\u{0}\u{1}\u{2}\n\u{3}", count: 100_000))
        #expect(document.diagnostics.count == 100_001)
        #expect(
            reading(String(repeating: "\u{0}", count: 1_000_000)).diagnostics.map(\.short) == ["1:1 yaml-character"])
    }
}
