extension Rule {
    /// Texts in Markdown, and the front matter at their head.
    static let prose: [Rule] = [
        .error(
            "duplicate-heading-id", .prose, "Two headings of a text have the same id",
            """
            An id in braces after a heading, « {#origine} », is what links to this part of the page call it, so that \
            it is given once in a text. Another heading, or a footnote of the text, has it already. Give the heading \
            an id of its own, or none: Charte makes one from the words of the heading, and ids that it makes itself \
            never meet.
            """,
            wrong: Example(
                "Content/index.md",
                """
                ---
                title: Accueil
                ---
                ## La création {#histoire}

                ## Le changement de nom {#histoire}
                """),
            right: Example(
                "Content/index.md",
                """
                ---
                title: Accueil
                ---
                ## La création {#histoire}

                ## Le changement de nom {#nom}
                """)),
        .error(
            "duplicate-prose", .prose, "The same text is given twice in one language",
            """
            A page has one text in each language. Two files claim to be it, mostly because the first language of the \
            site stands in the name of one of them: maroc.md and maroc.fr.md are the same text in a French site. Put \
            both into one file and delete the other.
            """,
            wrong: Example([
                "Content/states/maroc.md": "Le Maroc est membre fondateur.",
                "Content/states/maroc.fr.md": "Le premier Sommet s'est réuni à Rabat.",
            ]),
            right: Example([
                "Content/states/maroc.md": """
                Le Maroc est membre fondateur.
                Le premier Sommet s'est réuni à Rabat.
                """
            ])),
        .error(
            "no-title", .prose, "A page has no title",
            """
            The front matter of a page, between two lines « --- » at the top of its file, gives its title: browsers, \
            search engines, menus and links show it. It is missing. A heading in the text does not take its place. The \
            text of a record needs no title, because it has that of the record.
            """,
            wrong: Example("Content/a-propos.md", "Ce site documente l'Organisation."),
            right: Example(
                "Content/a-propos.md",
                """
                ---
                title: À propos
                ---
                Ce site documente l'Organisation.
                """)),
        .error(
            "prose-without-record", .prose, "A text stands among those of records, and its record does not exist",
            """
            A Markdown file in the folder of a kind holds the text of the record that it is called after: \
            states/maroc.md is the text of « maroc ». No record of the kind has that id, so that the text would have \
            no page. Rename the file, add the record to the table of its kind, or write its fields in the front matter \
            of this file. A page that is about no record stands outside the folders of kinds.
            """,
            wrong: Example("Content/states/marroc.md", "Le premier Sommet s'est réuni à Rabat."),
            right: Example("Content/states/maroc.md", "Le premier Sommet s'est réuni à Rabat.")),
        .check(
            "raw-html", .prose, .warning, "HTML in a text is left out",
            """
            Texts are Markdown, and HTML tags and comments in them are left out of the page, so that no text can bring \
            a program into the site or break its pages. Within a paragraph the words between two tags stay; where a \
            line begins with a tag such as <div>, all lines up to the next empty one go. Write it in Markdown, as \
            *italique* and **gras**; « < » itself is written \\<. A site whose authors are all trusted may say \
            « raw_html: true » in site.yml.
            """,
            wrong: Example(
                "Content/index.md",
                """
                ---
                title: Accueil
                ---
                Le [[maroc]] est <b>membre</b>.
                """),
            right: Example(
                "Content/index.md",
                """
                ---
                title: Accueil
                ---
                Le [[maroc]] est **membre**.
                """)),
        .error(
            "unclosed-front-matter", .prose, "The front matter of a text is never closed",
            """
            A first line « --- » begins the front matter, which holds the title and other fields of the page, and a \
            second line « --- » ends it. There is no second one, so that nothing tells where the text begins. Write it \
            after the last field. Where the first line was meant to be a ruled line, leave an empty line before it.
            """,
            wrong: Example(
                "Content/index.md",
                """
                ---
                title: Accueil

                Le [[maroc]] est membre.
                """),
            right: Example(
                "Content/index.md",
                """
                ---
                title: Accueil
                ---

                Le [[maroc]] est membre.
                """)),
        .check(
            "unknown-callout", .prose, .warning, "A callout has a name that does not exist",
            """
            A quotation that begins with a word in « [!…] » becomes a callout. There are five: NOTE, TIP, IMPORTANT, \
            WARNING and CAUTION; their names are English, and readers see the words of the page's language. With \
            another name it stays an ordinary quotation, and readers see the brackets.
            """,
            wrong: Example(
                "Content/index.md",
                """
                ---
                title: Accueil
                ---
                > [!ATTENTION]
                > Ce site n'est pas celui de l'Organisation.
                """),
            right: Example(
                "Content/index.md",
                """
                ---
                title: Accueil
                ---
                > [!CAUTION]
                > Ce site n'est pas celui de l'Organisation.
                """)),
    ]
}
