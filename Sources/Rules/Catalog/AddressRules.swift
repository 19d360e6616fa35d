extension Rule {
    /// Addresses that pages have, are to have, or once had.
    static let addresses: [Rule] = [
        .error(
            "bad-former-address", .links, "A former address is written so that it can be none",
            """
            « formerly » names the addresses at which a page once stood, so that they lead on to it. In a record it \
            takes the slug that the record had (royaume-du-maroc), which stood among the others of its kind, or a \
            whole address; in the front matter of a page it takes whole addresses alone. A whole address begins with \
            « / » and ends with « / » or « .html ».
            """,
            wrong: Example(
                "Content/states.yml",
                """
                - id: maroc
                  name: {fr: {text: Maroc, gender: masculine}}
                  formerly: [membres/maroc]
                  memberships: [{status: member, from: 1969}]
                """),
            right: Example(
                "Content/states.yml",
                """
                - id: maroc
                  name: {fr: {text: Maroc, gender: masculine}}
                  formerly: [/membres/maroc/]
                  memberships: [{status: member, from: 1969}]
                """)),
        .error(
            "bad-permalink", .links, "A permalink is written so that it is no address",
            """
            « permalink » in front matter gives a page the address that it is to have, from the root of the site or of \
            its language. It begins and ends with « / », and has something between any two of them. Without it the \
            address follows from the path of the file.
            """,
            wrong: Example(
                "Content/presentation.md",
                """
                ---
                title: Présentation
                permalink: organisation/presentation
                ---
                """),
            right: Example(
                "Content/presentation.md",
                """
                ---
                title: Présentation
                permalink: /organisation/presentation/
                ---
                """)),
        .error(
            "bad-slug", .links, "A word cannot be a part of an address",
            """
            The « slug » of a record, and the word that « segments » in site.yml gives a kind, stand between two « / » \
            of an address. So they have at least one letter and hold no « / » and no « \\ », and they are not « . » or \
            « .. », which lead elsewhere. Accents and spaces are allowed, but make addresses that are hard to read.
            """,
            wrong: Example(
                "Content/states.yml",
                """
                - id: maroc
                  slug: afrique/maroc
                  name: {fr: {text: Maroc, gender: masculine}}
                  memberships: [{status: member, from: 1969}]
                """),
            right: Example(
                "Content/states.yml",
                """
                - id: maroc
                  slug: royaume-du-maroc
                  name: {fr: {text: Maroc, gender: masculine}}
                  memberships: [{status: member, from: 1969}]
                """)),
        .error(
            "duplicate-address", .links, "Two things would stand at the same address",
            """
            Every address of the site belongs to one page or one file. Two pages claim this one by their slug, their \
            permalink or the path of their file; or a file of Content/static would be written over a page; or \
            « formerly » names an address at which another page stands, or that another page names as well. Change one \
            of the two; the message names both places.
            """,
            wrong: Example(
                "Content/presentation.md",
                """
                ---
                title: Le Maroc et l'Organisation
                permalink: /etats/maroc/
                ---
                """),
            right: Example(
                "Content/presentation.md",
                """
                ---
                title: Le Maroc et l'Organisation
                permalink: /maroc/
                ---
                """)),
    ]
}
