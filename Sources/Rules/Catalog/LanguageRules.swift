extension Rule {
    /// Languages in which a site is published, and the words of its interface.
    static let languages: [Rule] = [
        .check(
            "missing-label", .site, .warning, "There is no word for a choice that records make",
            """
            Some values of records are bare codes: the status « member », the language « ar », the type of a source. \
            Readers are to see words instead, which stand under « labels » in the file of words of the site's first \
            language, by the name of the field. The word for a code that some record uses is missing, so that readers \
            would see the code. Only codes that are used are told.
            """,
            wrong: Example(
                "Content/strings/fr.yml",
                """
                labels:
                  type: {organisation: l'Organisation, other: autre}
                """),
            right: Example(
                "Content/strings/fr.yml",
                """
                labels:
                  type: {organisation: l'Organisation, other: autre}
                  status: {member: membre}
                """)),
        .check(
            "missing-string", .site, .warning, "A word of the interface is not translated",
            """
            The words that templates show stand in Content/strings, one file for each language, and the file of the \
            first language says which words there are. In the file of another language one of them is missing, or \
            there is no such file, so that readers of that language see the word of the first one. Add the translation \
            under the same keys.
            """,
            wrong: Example([
                "Content/site.yml": """
                title: {fr: Organisation de la coopération islamique}
                languages: [fr, en]
                """,
                "Content/strings/fr.yml": """
                labels:
                  type: {organisation: l'Organisation, other: autre}
                  status: {member: membre}
                """,
                "Content/strings/en.yml": """
                labels:
                  type: {organisation: the Organisation, other: other}
                """,
            ]),
            right: Example([
                "Content/site.yml": """
                title: {fr: Organisation de la coopération islamique}
                languages: [fr, en]
                """,
                "Content/strings/fr.yml": """
                labels:
                  type: {organisation: l'Organisation, other: autre}
                  status: {member: membre}
                """,
                "Content/strings/en.yml": """
                labels:
                  type: {organisation: the Organisation, other: other}
                  status: {member: member}
                """,
            ])),
        .check(
            "no-date-words", .site, .warning, "Dates cannot be written out in a language of the site",
            """
            Charte writes dates out as the language does, « 25 septembre 1969 », and knows how for Arabic, English and \
            French. In any other language of the site dates stand as 1969-09-25: they are right and can be read, but \
            they are not words. Nothing in Content can mend it: publish the language as it is, leave it out, or ask a \
            developer to add its months to Charte.
            """,
            wrong: Example(
                "Content/site.yml",
                """
                title: {fr: Organisation de la coopération islamique}
                languages: [fr, es]
                """),
            right: Example(
                "Content/site.yml",
                """
                title: {fr: Organisation de la coopération islamique}
                languages: [fr]
                """)),
        .error(
            "unknown-language", .site, "A language is called by something that is not its tag",
            """
            A language is called by its tag: fr, en, ar, pt-BR. The tag stands before the text in every value that is \
            given for several languages, and it is the name of a file in Content/strings. What stands there is none: \
            its first part must be one of the two-letter codes of ISO 639-1, in small letters. A word that is no tag \
            may also be a key that stands too deep.
            """,
            wrong: Example(
                "Content/organs.yml",
                """
                - id: sommet-islamique
                  name: {fr: Sommet islamique, anglais: Islamic Summit}
                  category: organes-principaux
                """),
            right: Example(
                "Content/organs.yml",
                """
                - id: sommet-islamique
                  name: {fr: Sommet islamique, en: Islamic Summit}
                  category: organes-principaux
                """)),
        .error(
            "unlisted-language", .site, "A text is in a language in which the site is not published",
            """
            The name of the file says its language, as in index.en.md or strings/en.yml, and « languages » in site.yml \
            does not list it, so that no page would show the text. Add the language to the list, or remove the file \
            until the site is published in that language.
            """,
            wrong: Example([
                "Content/site.yml": """
                title: {fr: Organisation de la coopération islamique}
                languages: [fr]
                """,
                "Content/strings/en.yml": """
                labels:
                  status: {member: member, suspended: suspended, withdrawn: withdrawn, observer: observer}
                  language: {fr: French, en: English}
                  type: {organisation: the Organisation, other: other}
                """,
            ]),
            right: Example([
                "Content/site.yml": """
                title: {fr: Organisation de la coopération islamique}
                languages: [fr, en]
                """,
                "Content/strings/en.yml": """
                labels:
                  status: {member: member, suspended: suspended, withdrawn: withdrawn, observer: observer}
                  language: {fr: French, en: English}
                  type: {organisation: the Organisation, other: other}
                """,
            ])),
    ]
}
