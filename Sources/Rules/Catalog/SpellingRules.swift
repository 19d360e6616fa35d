extension Rule {
    /// How names are spelled in characters.
    static let spelling: [Rule] = [
        .check(
            "not-nfc", .files, .error, "An id, an address or a file name in decomposed characters",
            """
            An « é » can be one character, or an « e » followed by an accent that stands on its own: the two look alike. \
            Some systems write file names in the second way. In an id, a slug, a permalink or the name of a file the \
            difference ends up in an address, which then fails for readers who type it, and on servers that tell the two \
            apart. Type the name anew, or rename the file; Charte shows the composed form (Unicode NFC).
            """,
            wrong: Example(
                "Content/states.yml",
                """
                - id: se\u{301}ne\u{301}gal
                  name: {fr: {text: Sénégal, gender: masculine}}
                  memberships: [{status: member, from: 1969}]
                  sources: [liste-des-membres]
                - id: maroc
                  name: {fr: {text: Maroc, gender: masculine}}
                  memberships: [{status: member, from: 1969}]
                  sources: [liste-des-membres]
                """),
            right: Example(
                "Content/states.yml",
                """
                - id: sénégal
                  name: {fr: {text: Sénégal, gender: masculine}}
                  memberships: [{status: member, from: 1969}]
                  sources: [liste-des-membres]
                - id: maroc
                  name: {fr: {text: Maroc, gender: masculine}}
                  memberships: [{status: member, from: 1969}]
                  sources: [liste-des-membres]
                """))
    ]
}
