extension Rule {
    /// Footnotes: what mentions them, and what defines them.
    static let footnotes: [Rule] = [
        .error(
            "duplicate-footnote", .prose, "A footnote is defined twice",
            """
            Each footnote of a text has a name, and « [^nom]: » gives the words that belong to it. This name has been \
            given to another footnote of the same text, so that no one can tell which is meant; capitals make no \
            difference. Give each a name of its own. One footnote may be mentioned as often as it is needed.
            """,
            wrong: Example(
                "Content/index.md",
                """
                ---
                title: Accueil
                ---
                Le [[maroc]] est membre[^1] fondateur[^1].

                [^1]: Liste des membres.
                [^1]: Déclaration de Rabat.
                """),
            right: Example(
                "Content/index.md",
                """
                ---
                title: Accueil
                ---
                Le [[maroc]] est membre[^1] fondateur[^2].

                [^1]: Liste des membres.
                [^2]: Déclaration de Rabat.
                """)),
        .error(
            "undefined-footnote", .prose, "A footnote is mentioned that is not there",
            """
            « [^nom] » in a text mentions a footnote, and a line « [^nom]: … » in the same file gives its words. There \
            is no such line: the name is misspelt in one of the two places, or the footnote was forgotten. Readers \
            would see the brackets.
            """,
            wrong: Example(
                "Content/index.md",
                """
                ---
                title: Accueil
                ---
                Le [[maroc]] est membre[^liste].
                """),
            right: Example(
                "Content/index.md",
                """
                ---
                title: Accueil
                ---
                Le [[maroc]] est membre[^liste].

                [^liste]: Liste des membres.
                """)),
        .check(
            "unused-footnote", .prose, .warning, "A footnote is never mentioned",
            """
            A line « [^nom]: … » gives the words of a footnote, and nothing in the text mentions it with « [^nom] », \
            so that it is left out of the page. Write the mention where it belongs, or delete the footnote. A mention \
            in another footnote counts only if that one is mentioned.
            """,
            wrong: Example(
                "Content/index.md",
                """
                ---
                title: Accueil
                ---
                Le [[maroc]] est membre.

                [^liste]: Liste des membres.
                """),
            right: Example(
                "Content/index.md",
                """
                ---
                title: Accueil
                ---
                Le [[maroc]] est membre[^liste].

                [^liste]: Liste des membres.
                """)),
    ]
}
