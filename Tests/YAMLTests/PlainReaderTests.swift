import Diagnostics
import Testing

@testable import YAML

/// What the quick reader reads is what libyaml reads, to the last column; all else it leaves to libyaml.
@Suite struct PlainReaderTests {
    private static let file = SourceLocation(file: "Content/a.yml")

    private func quick(_ text: String) -> Node? {
        let bytes = Array(text.utf8)[...]
        guard UnreadableCharacters(bytes, file: Self.file.file, firstLine: 2).diagnostics.isEmpty else { return nil }
        return PlainReader.read(bytes, in: Self.file, firstLine: 2)
    }

    /// By libyaml alone; the mistakes stand for the text where there are any.
    private func thorough(_ text: String) -> String {
        var events = EventStream(Array(text.utf8)[...], file: Self.file, firstLine: 2)
        var composer = Composer()
        composer.compose(&events)
        guard composer.diagnostics.isEmpty, let root = composer.root else { return "\(composer.diagnostics)" }
        return outline(root)
    }

    /// Everything that a node holds, with each place and its length.
    private func outline(_ node: Node) -> String {
        let content =
            switch node.content {
            case .scalar(let scalar): "\(scalar.text.debugDescription) \(scalar.meaning)"
            case .sequence(let items): "[\(items.map(outline).joined(separator: ", "))]"
            case .mapping(let pairs):
                "{\(pairs.map { "\($0.key) \(place($0.keyLocation)) \(outline($0.value))" }.joined(separator: ", "))}"
            case .unreadable: "unreadable"
            }
        return "\(content) \(place(node.location))"
    }

    private func place(_ place: SourceLocation) -> String { "\(place)+\(place.length)" }

    /// Whether the quick reader read the text.
    @discardableResult
    private func compare(_ text: String) -> Bool {
        guard let node = quick(text) else { return false }
        let (one, other) = (outline(node), thorough(text))
        #expect(one == other, "\(text.debugDescription)")
        return true
    }

    @Test(arguments: [
        "titre: « L’État »\nvilles: [\"Rabat\", Djeddah, 'Le Caire']\n",
        "\n# note\n  a: 1\n  b: {fr: \"é\u{A0}!\", ar: الرباط, 🇲🇦: x}   \n\n",
        "- id: maroc\n  depuis:\n  - 1969\n  - {à: 1970-10-04, et: []}\n  nom:\n    fr: {text: Maroc, gender: masculine}\n- -26\n",
        "a: https://exemple.org/b#c?d=e,f [g] \"h\"\nb: -x\nc: (d) ~\ne: ~\nf: .5\ng: +1\nh: l'été, c'est loin",
        "a:\n- b\n# rien\n- c:\n    d: 1.\n\n  e: true\nf: {}\n",
    ])
    func `what most people write is read quickly`(text: String) { #expect(compare(text)) }

    @Test(arguments: [
        "", "a", "# rien\n", "a:\n", "a: |\n  b\n", "a: b\n  c\n", "a: b # c\n", "a: b: c\n", "a: *b\n", "a: &b c\n",
        "a: !!int 1\n",
        "a: \"b\\n\"\n", "a: 'b''c'\n", "a: [b,\n  c]\n", "a: {b}\n", "a: [b: c]\n", "a: [b,]\n", "? a\n: b\n",
        "a: b\na: c\n",
        "---\na: b\n", "a: b\n...\n", "%YAML 1.2\n---\na: b\n", "a:b\n", "a: b\n c: d\n", "a:\n  b: 1\n c: 2\n",
        "- a\nb: c\n", "a: -\n",
        "a: \tb\n", "- - a\n", "-\n  a\n", "a: @b\n", "a: `b`\n", "a: \"b\" c\n", "a: [b] c\n", "a: [b\n",
        "a: {\"b\":\"c\"}\n", "a: ]\n", "a: b:\n",
    ])
    func `everything else is left to libyaml`(text: String) { #expect(quick(text) == nil) }

    @Test(arguments: SuiteExample.all)
    func `the YAML test suite is read alike`(example: SuiteExample) {
        compare(String(decoding: example.yaml, as: UTF8.self))
    }

    private static let words = [
        "a", "b", "clé", "titre_1", "x-y", "1969", "1969-09", "12.5", "-3", "true", "null", "~", "é",
        "«\u{A0}L’État\u{A0}»", "🇲🇦", "0x1F",
        "https://a.org/#b", "l'été", "(c)", "+", ".", "-", "?", "d e",
    ]

    private static let signs = [
        "\n", "\n", "\n  ", "\n    ", "\n- ", "\n  - ", " ", "  ", ": ", ": ", ": ", ":", ", ", ",", "[", "]", "{", "}",
        "\"", "\"", "'",
        " #", "- ", "\n\n", "\n# c\n", "\t", "|", "&", "*", "!", "%", "---\n", "\\", "\u{85}", "\u{2028}",
    ]

    @Test(arguments: 0..<40)
    func `texts of chance are read alike`(seed: Int) {
        var chance = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<500 {
            var text = ""
            for _ in 0..<Int.random(in: 1..<14, using: &chance) {
                text += (Bool.random(using: &chance) ? Self.words : Self.signs).randomElement(using: &chance) ?? ""
            }
            compare(text)
        }
    }

    private static let good = """
        # Les sommets
        - id: 1969-rabat
          nom: {fr: « Premier sommet », ar: "القمة الأولى"}
          jours: [1969-09-22, 1969-09-25]
          villes:
          - Rabat
          - nom: 'Le Caire'
            depuis: 1970
          avant:
            fr: Réunion de l'OCI
            en: {text: Meeting, note: []}
        - id: autre
          part: 12.5
          site: https://exemple.org/a?b=c#d

        """

    /// One place of a good text changed, so that most of it still can be read.
    @Test(arguments: 0..<40)
    func `good texts with a slip are read alike`(seed: Int) {
        var chance = SeededGenerator(seed: UInt64(seed))
        var read = 0
        for _ in 0..<250 {
            var text = Array(Self.good.unicodeScalars)
            let index = Int.random(in: 0..<text.count, using: &chance)
            let end = min(text.count, index + Int.random(in: 0..<3, using: &chance))
            let piece = (Self.words + Self.signs).randomElement(using: &chance) ?? ""
            text.replaceSubrange(index..<end, with: Array(piece.unicodeScalars))
            var written = String.UnicodeScalarView()
            written.append(contentsOf: text)
            if compare(String(written)) { read += 1 }
        }
        #expect(read > 50)
    }
}
