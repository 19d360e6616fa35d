import Markdown
import Testing

@Suite struct NameMatcherTests {
    /// The names found in a text, each with its target.
    private func found(_ names: [String], in text: String) -> [String] {
        let matcher = NameMatcher(names.enumerated().map { (name: $1, target: $0) })
        let bytes = Array(text.utf8)
        return matcher.matches(in: bytes[...]).map { match in
            "\(String(decoding: bytes[match.range], as: UTF8.self)) → \(names[match.target])"
        }
    }

    @Test(arguments: [
        ("Le Maroc et l'Égypte", ["Maroc → Maroc", "Égypte → Égypte"]),
        ("l’Égypte", ["Égypte → Égypte"]),
        ("la Guinée-Bissau et la Guinée", ["Guinée-Bissau → Guinée-Bissau", "Guinée → Guinée"]),
        ("la Côte d’Ivoire", ["Côte d’Ivoire → Côte d'Ivoire"]),
        ("la Côte\u{A0}d'Ivoire", ["Côte\u{A0}d'Ivoire → Côte d'Ivoire"]),
        ("les Marocains, le maroc, Marocco", []),
        ("Égyptes et Egypte", []),
        ("«\u{A0}Maroc\u{A0}», (Maroc) Maroc.", ["Maroc → Maroc", "Maroc → Maroc", "Maroc → Maroc"]),
        ("المغرب في المغرب العربي", ["المغرب → المغرب", "المغرب → المغرب"]),
        ("Maroc", ["Maroc → Maroc"]), ("Maro", []), ("", []), ("É", []),
        ("le Sommet islamique extraordinaire", ["Sommet islamique → Sommet islamique"]),
    ])
    func `names are found as whole words, the longest first`(text: String, expected: [String]) {
        let names = ["Maroc", "Égypte", "Guinée", "Guinée-Bissau", "Côte d'Ivoire", "المغرب", "Sommet islamique"]
        #expect(found(names, in: text) == expected)
    }

    @Test func `a name of two records belongs to the first`() {
        #expect(found(["Conférence", "Conférence"], in: "la Conférence") == ["Conférence → Conférence"])
        let matcher = NameMatcher([(name: "Conférence", target: 7), (name: "Conférence", target: 9)])
        #expect(matcher.matches(in: Array("Conférence".utf8)[...]).map(\.target) == [7])
    }

    @Test func `a text keeps its places when it is a part of another`() {
        let bytes = Array("Maroc, Maroc".utf8)
        let matcher = NameMatcher([(name: "Maroc", target: 0)])
        #expect(matcher.matches(in: bytes[7...]).map(\.range) == [7..<12])
    }

    @Test func `ten thousand names that begin alike are walked once`() {
        let matcher = NameMatcher((0..<10_000).map { (name: "Session \($0) de la Conférence", target: $0) })
        let text = Array(String(repeating: "La Session 9999 de la Conférence. ", count: 1_000).utf8)
        #expect(matcher.matches(in: text[...]).map(\.target) == Array(repeating: 9_999, count: 1_000))
    }
}
