extension Rule {
    /// What keeps a YAML file, or the front matter of a text, from being read.
    static let yaml: [Rule] = [
        .error(
            "duplicate-key", .yaml, "A key is given twice in one mapping",
            """
            The same key stands twice beside the same others, and no one can tell which of the two values is meant. \
            Remove one of them, or put both values under one key where it takes a list. The message names both places.
            """,
            wrong: Example(
                "Content/states.yml",
                """
                - id: maroc
                  name: {fr: {text: Maroc, gender: masculine}}
                  capital: {fr: Casablanca}
                  memberships: [{status: member, from: 1969}]
                  capital: {fr: Rabat}
                """),
            right: Example(
                "Content/states.yml",
                """
                - id: maroc
                  name: {fr: {text: Maroc, gender: masculine}}
                  memberships: [{status: member, from: 1969}]
                  capital: {fr: Rabat}
                """)),
        .error(
            "yaml-character", .yaml, "A character stands in the file that YAML cannot hold",
            """
            The file holds a control character or a hidden line separator that came in by copying from a word \
            processor or a PDF file. It cannot be seen, and YAML forbids it or would read it as the end of the line. \
            Delete it at the place that is named, and put a space or a real line end there. The first one of each line \
            is told.
            """,
            wrong: Example(
                "Content/terms.yml",
                """
                - {id: afrique, vocabulary: regions, name: {fr: "États\u{2028}d'Afrique"}}
                - {id: organes-principaux, vocabulary: organ-categories, name: {fr: Organes principaux}}
                """),
            right: Example(
                "Content/terms.yml",
                """
                - {id: afrique, vocabulary: regions, name: {fr: "États d'Afrique"}}
                - {id: organes-principaux, vocabulary: organ-categories, name: {fr: Organes principaux}}
                """)),
        .error(
            "yaml-key", .yaml, "A key is a list or a mapping instead of text",
            """
            What stands before the colon is the name of a value, and a name is text: it has no brackets or braces \
            around it. Where a value holds for several languages, it is written once for each. Text that begins with a \
            bracket or a brace needs quotation marks.
            """,
            wrong: Example(
                "Content/states.yml",
                """
                - id: maroc
                  name: {fr: {text: Maroc, gender: masculine}}
                  capital: {[fr, en]: Rabat}
                  memberships: [{status: member, from: 1969}]
                """),
            right: Example(
                "Content/states.yml",
                """
                - id: maroc
                  name: {fr: {text: Maroc, gender: masculine}}
                  capital: {fr: Rabat, en: Rabat}
                  memberships: [{status: member, from: 1969}]
                """)),
        .error(
            "yaml-several-documents", .yaml, "A second document begins in a file that holds one",
            """
            A line « --- » in the middle of a YAML file begins a new document, and everything after it would belong to \
            nothing. A file of records is one list: remove the line and go on with the next entry. At the very top of \
            a file the line does no harm.
            """,
            wrong: Example(
                "Content/sources.yml",
                """
                - {id: liste-des-membres, title: {fr: Liste des membres}}
                ---
                - {id: texte-de-presentation, title: {fr: Texte de présentation}}
                """),
            right: Example(
                "Content/sources.yml",
                """
                - {id: liste-des-membres, title: {fr: Liste des membres}}
                - {id: texte-de-presentation, title: {fr: Texte de présentation}}
                """)),
        .error(
            "yaml-syntax", .yaml, "The text is not YAML",
            """
            A sign is missing or stands where it may not, so that the rest of the file cannot be read. Mostly it is \
            one of three: an apostrophe inside '…', which ends the quotation there, so that text with an apostrophe is \
            best put between double quotation marks; a colon with a space after it inside text without quotation \
            marks; or a line that is not indented like the others of its list. The message gives the reason in the \
            words of the YAML reader, and the hint says what to do where that is known. Records of the file are not \
            told as missing elsewhere.
            """,
            wrong: Example(
                "Content/organs.yml",
                """
                - id: sommet-islamique
                  name: {fr: 'L'instance suprême'}
                  category: organes-principaux
                """),
            right: Example(
                "Content/organs.yml",
                """
                - id: sommet-islamique
                  name: {fr: "L'instance suprême"}
                  category: organes-principaux
                """)),
        .error(
            "yaml-tab", .yaml, "A tab stands where YAML wants spaces",
            """
            YAML tells by the spaces at the start of a line what belongs to what, and a tab is as wide as each program \
            likes. Replace it by spaces, as many as the other lines of the same entry have. Most editors can be told \
            to write spaces when the tab key is pressed.
            """,
            wrong: Example(
                "Content/organs.yml",
                """
                - id: sommet-islamique
                \tname: {fr: Sommet islamique}
                \tcategory: organes-principaux
                """),
            right: Example(
                "Content/organs.yml",
                """
                - id: sommet-islamique
                  name: {fr: Sommet islamique}
                  category: organes-principaux
                """)),
    ]
}
