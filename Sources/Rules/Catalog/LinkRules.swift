extension Rule {
    /// Links in texts, and what they lead to.
    static let links: [Rule] = [
        .error(
            "ambiguous-reference", .links, "A link names an id that records of several kinds have",
            """
            An id is given once in its kind, but an event and a document may share one. « [[charte-1972]] » does not \
            say which of them is meant. Write the kind before the id, as in « [[document:charte-1972]] »; the hint \
            gives each possibility.
            """,
            wrong: Example([
                "Content/events.yml": """
                - {id: charte-1972, title: {fr: Adoption de la Charte}, start: 1972-03-04}
                """,
                "Content/documents.yml": """
                - {id: charte-1972, title: {fr: Charte de la Conférence islamique}, date: 1972-03-04}
                """,
                "Content/index.md": """
                ---
                title: Accueil
                ---
                Voir la [[charte-1972|Charte]].
                """,
            ]),
            right: Example([
                "Content/events.yml": """
                - {id: charte-1972, title: {fr: Adoption de la Charte}, start: 1972-03-04}
                """,
                "Content/documents.yml": """
                - {id: charte-1972, title: {fr: Charte de la Conférence islamique}, date: 1972-03-04}
                """,
                "Content/index.md": """
                ---
                title: Accueil
                ---
                Voir la [[document:charte-1972|Charte]].
                """,
            ])),
        .check(
            "former-address", .links, .warning, "A link names an address at which a page once stood",
            """
            The page has moved, and its old address stands under « formerly » so that links from outside still find \
            it. A link within the site should not depend on that. The link does work: Charte writes the new address \
            into the page. Put the new address, or better « [[…]] » with the id of the record, in its place.
            """,
            wrong: Example([
                "Content/states.yml": """
                - id: maroc
                  name: {fr: {text: Maroc, gender: masculine}}
                  formerly: [royaume-du-maroc]
                  memberships: [{status: member, from: 1969}]
                """,
                "Content/index.md": """
                ---
                title: Accueil
                ---
                Le [Maroc](/etats/royaume-du-maroc/) est membre.
                """,
            ]),
            right: Example([
                "Content/states.yml": """
                - id: maroc
                  name: {fr: {text: Maroc, gender: masculine}}
                  formerly: [royaume-du-maroc]
                  memberships: [{status: member, from: 1969}]
                """,
                "Content/index.md": """
                ---
                title: Accueil
                ---
                Le [Maroc](/etats/maroc/) est membre.
                """,
            ])),
        .error(
            "no-page", .links, "A link leads to a record that has no page",
            """
            Sources and terms are shown on the pages of other records and have none of their own, so that a link to \
            one would lead nowhere. Link to the address of the source itself, or to a record that has a page.
            """,
            wrong: Example(
                "Content/index.md",
                """
                ---
                title: Accueil
                ---
                Voir la [[liste-des-membres|liste]].
                """),
            right: Example(
                "Content/index.md",
                """
                ---
                title: Accueil
                ---
                Voir la [liste](https://example.org/membres).
                """)),
        .error(
            "unknown-address", .links, "A link leads to an address that the site does not have",
            """
            A link that begins with « / » is an address within the site, and neither a page nor a file of \
            Content/static stands there. Mostly the address is misspelt, and the hint gives the nearest one, or the \
            page has moved. Links to a record by its id, « [[maroc]] », and to a page by its file, « a-propos.md », go \
            on working when an address changes.
            """,
            wrong: Example(
                "Content/index.md",
                """
                ---
                title: Accueil
                ---
                Voir les [États](/etat/).
                """),
            right: Example(
                "Content/index.md",
                """
                ---
                title: Accueil
                ---
                Voir les [États](/etats/).
                """)),
        .error(
            "unknown-file", .links, "A file is named that does not exist",
            """
            A link or a picture in a text names a file by its path from the folder of that text, as « quotation » does \
            in front matter, and there is no such file in Content. Capitals and accents count. A link to a Markdown \
            file leads to the page that is made from it; other files are copied beside the page. Files of records are \
            not handed out, so that a link to them is told, too.
            """,
            wrong: Example([
                "Content/presentation.md": """
                ---
                title: Présentation
                ---
                L'Organisation a été créée à Rabat.
                """,
                "Content/index.md": """
                ---
                title: Accueil
                ---
                Lire la [présentation](présentation.md).
                """,
            ]),
            right: Example([
                "Content/presentation.md": """
                ---
                title: Présentation
                ---
                L'Organisation a été créée à Rabat.
                """,
                "Content/index.md": """
                ---
                title: Accueil
                ---
                Lire la [présentation](presentation.md).
                """,
            ])),
        .error(
            "unknown-fragment", .links, "A link leads to a part of a page that the page does not have",
            """
            What follows « # » in a link is the id of a part of the page: of a heading, a footnote, or something that \
            the template makes. The finished page has no such id. The id of a heading is made from its words in small \
            letters without accents, parted by hyphens, so that it changes with the heading; an id that is to stay is \
            written after it: « {#membres} ».
            """,
            wrong: Example(
                "Content/index.md",
                """
                ---
                title: Accueil
                ---
                Voir les [membres](#membres).

                ## Les États membres
                """),
            right: Example(
                "Content/index.md",
                """
                ---
                title: Accueil
                ---
                Voir les [membres](#membres).

                ## Les États membres {#membres}
                """)),
        .error(
            "unknown-record-kind", .links, "A link names a kind of record that does not exist",
            """
            The word before the colon in « [[state:maroc]] » is the kind of the record, in English and in the singular \
            whatever the language of the site. No kind is called so. Where the id alone is clear, the kind can be left \
            out. In an ordinary link, « [texte](state:maroc) », this is told only of a word that is close to a kind, \
            since other words before a colon belong to the web.
            """,
            wrong: Example(
                "Content/index.md",
                """
                ---
                title: Accueil
                ---
                Le [[etat:maroc]] est membre.
                """),
            right: Example(
                "Content/index.md",
                """
                ---
                title: Accueil
                ---
                Le [[state:maroc]] est membre.
                """)),
        .check(
            "unsafe-link", .links, .warning, "A link that may run a program is left out",
            """
            Addresses that begin with « javascript: », « vbscript: », « data: » or « file: » can run a program in the \
            browser of a reader, or lead into a computer that no reader has. The words of the link stay, its address \
            is left out; a picture loses its file. Pictures that are written out as « data:image/png » and the like \
            are let pass. Write an address of the web, or put the file into Content and link to it.
            """,
            wrong: Example(
                "Content/index.md",
                """
                ---
                title: Accueil
                ---
                Voir la [liste](file:///C:/Documents/membres.html).
                """),
            right: Example(
                "Content/index.md",
                """
                ---
                title: Accueil
                ---
                Voir la [liste](https://example.org/membres).
                """)),
    ]
}
