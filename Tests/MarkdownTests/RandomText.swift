/// Texts put together by chance from pieces that mean something to a reader of Markdown.
struct RandomText {
    /// What CommonMark knows and no extension does: neither `~`, `|`, `^` nor an empty pair of brackets can come about.
    static let commonMark = [
        "a", "l'État", "été", "القمة", "œ", "\u{A0}", "😀", " mot ", " b", "1", "2. ", "10) ", "- ", "+ ", "* ", "*",
        "**",
        "_", "__", "`", "``", "```\n", "> ", ">", "# ", "## ", " #", "===\n", "---\n", "***\n", "[", "]", "](", "](/u)",
        "](<b c> \"t\")", "][réf]", "[réf]", "![", "(", ")", "<", "<b>", "</b>", "<!-- c -->", "<div>\n", "</div>",
        "<https://a.b/é>", "<a@b.c>", "&", "&amp;", "&eacute;", "&#8239;", "&ngE;", "\\", "\\*", "\\[", "\\\n", "\"",
        "'",
        "\n", "\n", "\n", "\n\n", "\n\n", "  \n", "    ", "  ", "\t", "\n[réf]: /r 'titre'\n", "\n[réf]: <>\n", "\0",
    ]
    /// What the extensions know.
    static let extensions = [
        "~", "~~", "~~~", "|", " | ", "|\n", "\\|", "\n|-|-|\n", "\n| a | b |\n|:-:|--:|\n", "\n--|--\n", "[ ] ",
        "[x] ",
        "- [ ] ", "- [X] ", "[^1]", "[^é]", "\n[^1]: ", "\n[^é]: note ", "\n> [^1]: ", "> [!NOTE]", "> [!TIP] titre\n",
        "[!note]", "[[", "]]", "[[maroc]]", "[[state:maroc|", "[[maroc|", "](state:maroc)", "{#id}", "# t {#id}\n", ":",
        "\n-\n", "\n:-\n", "^",
    ]

    var generator: SeededGenerator
    let pieces: [String]

    init(seed: UInt64, pieces: [String]) {
        (generator, self.pieces) = (SeededGenerator(seed: seed), pieces)
    }

    mutating func next() -> String {
        let count = Int.random(in: 1...24, using: &generator)
        return (0..<count).map { _ in pieces[Int.random(in: pieces.indices, using: &generator)] }.joined()
    }
}
