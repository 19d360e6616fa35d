extension Rule {
    /// Records by themselves: their ids, and the keys that they have.
    static let records: [Rule] = [
        .error(
            "duplicate-record", .records, "Two records of one kind have the same id",
            """
            The id is what everything else calls a record by, so that it is given once in a kind. Either the same \
            record was written twice, perhaps in a table and again in a file of its own: then put both into one. Or \
            two records were meant: then give one of them another id. Records of different kinds may share an id.
            """,
            wrong: Example(
                "Content/states.yml",
                """
                - id: maroc
                  name: {fr: {text: Maroc, gender: masculine}}
                  memberships: [{status: member, from: 1969}]
                - id: maroc
                  name: {fr: {text: Sénégal, gender: masculine}}
                  memberships: [{status: member, from: 1969}]
                """),
            right: Example(
                "Content/states.yml",
                """
                - id: maroc
                  name: {fr: {text: Maroc, gender: masculine}}
                  memberships: [{status: member, from: 1969}]
                - id: senegal
                  name: {fr: {text: Sénégal, gender: masculine}}
                  memberships: [{status: member, from: 1969}]
                """)),
        .error(
            "id-and-file-name", .records, "A record has another id than the name of its file",
            """
            A Markdown file in the folder of a kind holds the text of the record that it is called after: \
            states/senegal.md is the text of « senegal ». A record in the front matter of such a file can have no \
            other id, since its text would belong to someone else. Call both the same, or leave the id out, because \
            the name of the file gives it.
            """,
            wrong: Example(
                "Content/states/senegal.md",
                """
                ---
                id: republique-du-senegal
                name: {fr: {text: Sénégal, gender: masculine}}
                memberships: [{status: member, from: 1969}]
                ---
                Le Sénégal est membre.
                """),
            right: Example(
                "Content/states/senegal.md",
                """
                ---
                id: senegal
                name: {fr: {text: Sénégal, gender: masculine}}
                memberships: [{status: member, from: 1969}]
                ---
                Le Sénégal est membre.
                """)),
        .error(
            "invalid-id", .records, "An id is written with signs that it cannot have",
            """
            An id consists of letters and digits, parted by single hyphens, dots or underscores: « cote-d-ivoire », \
            « cmae-38 ». It begins and ends with a letter or digit, and has no spaces and no apostrophes, because it \
            stands in addresses and between brackets. Letters with accents are allowed.
            """,
            wrong: Example(
                "Content/states/afrique.yml",
                """
                - id: cote-d'ivoire
                  name: {fr: {text: Côte d'Ivoire, gender: feminine}}
                  memberships: [{status: member, from: 2001}]
                """),
            right: Example(
                "Content/states/afrique.yml",
                """
                - id: cote-d-ivoire
                  name: {fr: {text: Côte d'Ivoire, gender: feminine}}
                  memberships: [{status: member, from: 2001}]
                """)),
        .error(
            "missing-key", .records, "Something that must be given is missing",
            """
            Every kind of record has keys that none of its records can do without: an event has a title and a start, a \
            state a name and its periods of membership. The same holds for what stands within a record, for site.yml, \
            and for plurals, which need « other ». The key is not there, or nothing is written after it. A key that is \
            misspelt is told as unknown, and not as missing besides.
            """,
            wrong: Example(
                "Content/events.yml",
                """
                - id: sommet-1969
                  title: {fr: Premier Sommet islamique}
                """),
            right: Example(
                "Content/events.yml",
                """
                - id: sommet-1969
                  title: {fr: Premier Sommet islamique}
                  start: 1969-09-22
                """)),
        .error(
            "unknown-key", .records, "A key is written that does not exist here",
            """
            Records, site.yml and front matter have a fixed set of keys, in English whatever the language of the site. \
            This one is not among them, so that what is written after it would be shown nowhere. Mostly it is \
            misspelt, which the hint says, or it is indented so that it belongs to something else than was meant.
            """,
            wrong: Example(
                "Content/states.yml",
                """
                - id: maroc
                  name: {fr: {text: Maroc, gender: masculine}}
                  capitale: {fr: Rabat}
                  memberships: [{status: member, from: 1969}]
                """),
            right: Example(
                "Content/states.yml",
                """
                - id: maroc
                  name: {fr: {text: Maroc, gender: masculine}}
                  capital: {fr: Rabat}
                  memberships: [{status: member, from: 1969}]
                """)),
    ]
}
