import Diagnostics
import Testing

@testable import Markdown

/// Texts of which libcmark is given next to nothing, and which read as if it had been given all.
@Suite struct AbridgementTests {
    private static let words = [
        "Le conseil des ministres siège à Rabat", "une phrase de plus, sans rien d'autre ! ",
        "l'État membre œuvre\u{A0}: ", "القمة الإسلامية الأولى في الرباط ", "« Textes et documents » du sommet",
        "\u{FEFF}Le secrétariat général siège",
    ]

    private static let pieces =
        RandomText.commonMark + RandomText.extensions + words + words + words
        + words.map { "\n\n" + $0 } + words.map { "\n- " + $0 } + words.map { "\n\n" + $0 + "\n" }
        + [
            "\n\n", "\n\n", "\r\n", "\r", "\u{0B}", "\u{0C}\n", " \t\n", "\n```\n", "\n~~~\n", "\n<!--\n", "-->",
            "\n<pre>\n",
            "</pre>\n", "\n<?\n", "?>", "\n[réf]:\n", "\n[réf]: /u\n'", "\n  - ", "\n    ", "\n> ", "\n1. ", "\n10. ",
            "\n-\n",
            "\n- ```\n", "\n- <div>\n", "\n===\n", "\n+ ", " #\n", "\n| a | b |\n|---|--:|\n| c | *d* |\n\n",
        ] + inlines
    /// Between words: what must stay with all that belongs to it, and what may lose the words on both sides.
    private static let inlines =
        words.map { "*" + $0 + "*" } + words.map { "\n## " + $0 } + words.map { "[" + $0 + "](/u) " }
        + words.map { "](/u '" + $0 + "') " } + words.map { "[" + $0 + "]" } + words.map { "\n\n[" + $0 + "]: /u\n\n" }
        + words.map { "`" + $0 + "`" } + words.map { "<a title='" + $0 + "'>" }
        + words.map { "[[state:maroc|" + $0 + "]]" }
        + [
            "**", "_", "`", "``", "[", "]", "](", "](/u)", "](/u", "](/(u) ", "](<", "](<u> '", "')", "\\", "&amp;",
            "&", "~~", "^",
            "![", "<", "<https://a.b/", ">", " ##", "\u{1A}", "\0", "  \n", "\\\n", "\n# ", "\n####### ", "\n\n**",
            "\n\n[", "[[",
        ]

    private func isSame(_ one: Tree, _ other: Tree) -> Bool {
        one.nodes.count == other.nodes.count && one.bytes == other.bytes
            && zip(one.nodes, other.nodes).allSatisfy { bytes(of: $0) == bytes(of: $1) }
    }

    private func bytes(of node: Node) -> [Int32] {
        [
            Int32(node.kind.rawValue), Int32(node.flags.rawValue), node.parent, node.first, node.last, node.next,
            node.start,
            node.middle, node.end, node.number, node.place, node.length, node.lastLine,
        ]
    }

    @Test(arguments: 1...16 as ClosedRange<UInt64>)
    func `an abridged text gives the tree of the whole`(seed: UInt64) {
        var texts = RandomText(seed: seed, pieces: Self.pieces)
        var count = 0
        for _ in 0..<1000 {
            let source = SourceFile(path: "Content/a.md", text: texts.next())
            let manuscript = Manuscript(source, from: 0)
            count += Abridgement(manuscript).cuts.isEmpty ? 0 : 1
            #expect(isSame(manuscript.parsed(), manuscript.parsedWhole()), "\(source.text.debugDescription)")
        }
        #expect(count > 200)
    }

    @Test(arguments: [
        ("Le conseil des ministres siège à Rabat.\n", "…\n"),
        ("Le conseil des ministres siège toujours *à* Rabat.", "… *à* Rabat."),
        ("Il siège *à* Rabat, où il siège depuis longtemps *toujours*.", "Il siège *à* … *toujours*."),
        ("Le conseil des ministres siège\u{A0}à\nRabat depuis longtemps, et souvent\n", "…\n…\n"),
        ("> Le\n\nLe conseil des ministres siège à Rabat\n---\n", "> Le\n\n…\n---\n"),
        ("Il siège.\n- Les ministres siègent à Rabat tous\n", "Il siège.\n- …\n"),
        ("Voir [[state:maroc|le Maroc]] et [[organ:cmae]].", "…"),
        ("Voir [la page](/maroc), et toutes les autres pages du site.", "Voir [la page](/maroc), …"),
    ])
    func `words that mean nothing but themselves are left out`(text: String, abridged: String) {
        let abridgement = Abridgement(Manuscript(SourceFile(path: "Content/a.md", text: text), from: 0))
        let shown = String(decoding: abridgement.bytes, as: UTF8.self).replacing("\u{1A}", with: "…")
        #expect(shown == abridged)
    }

    @Test(arguments: [
        "", "x", "Le conseil", "Le conseil des ministres", "Le conseil des ministres siège à Rabat\u{1A}",
        "[a]:\nLe conseil des ministres siège à Rabat",
        "```\n\nLe conseil des ministres siège à Rabat\n```\n", "<!--\n\nLe conseil des ministres siège à Rabat -->",
        "Le_conseil_des_ministres_siège_à_Rabat", "[a](/a 'Le conseil des ministres siège à Rabat')",
        "[a](\n/a 'Le conseil des ministres siège à Rabat')",
        "[a]: /a\n\n[Le conseil des ministres siège à Rabat][a]", "<a title='Le conseil des ministres siège à Rabat'>",
        "> Le conseil des ministres siège à Rabat", "    Le conseil des ministres siège à Rabat",
    ])
    func `of any other text nothing is left out`(text: String) {
        let manuscript = Manuscript(SourceFile(path: "Content/a.md", text: text), from: 0)
        #expect(Abridgement(manuscript).cuts.isEmpty)
    }

    @Test func `a text in which references expand without bound is left whole`() {
        let text = String(repeating: "Le conseil des ministres siège à Rabat.\n\n", count: 4000)
        #expect(Abridgement(Manuscript(SourceFile(path: "Content/a.md", text: text), from: 0)).cuts.isEmpty)
    }
}
