extension Rule {
    /// Where facts come from.
    static let sources: [Rule] = [uncitedSource, unsourcedRecord]

    private static let uncitedSource = Rule.check(
        "uncited-source", .sources, .warning, "A source that no record names",
        """
        A source stands in sources.yml and no record, period or field names it. Either the records whose facts it gives \
        do not say so yet, or it is left over from facts that are gone. Name it where its facts stand, or remove it.
        """,
        wrong: Example(
            "Content/sources.yml",
            """
            - {id: liste-des-membres, title: {fr: Liste des membres}, url: "https://example.org/membres"}
            - {id: annuaire, title: {fr: Annuaire}, url: "https://example.org/annuaire"}
            """),
        right: Example(
            "Content/sources.yml",
            """
            - {id: liste-des-membres, title: {fr: Liste des membres}, url: "https://example.org/membres"}
            """))

    private static let unsourcedRecord = Rule.check(
        "unsourced-record", .sources, .warning, "A record that names no source",
        """
        A record gives facts and does not say where they come from: neither under « sources » nor for one of its fields \
        or periods. A reader cannot check it, and the next editor cannot tell whether it is right. Give the ids of the \
        sources, the most authoritative first; a source that is not in sources.yml yet is added there once. Nothing is told in a site that \
        keeps no sources at all.
        """,
        wrong: Example(
            "Content/states.yml",
            """
            - id: maroc
              name: {fr: {text: Maroc, gender: masculine}}
              memberships: [{status: member, from: 1969-09-25}]
            """),
        right: Example(
            "Content/states.yml",
            """
            - id: maroc
              name: {fr: {text: Maroc, gender: masculine}}
              memberships: [{status: member, from: 1969-09-25}]
              sources: [liste-des-membres]
            """))
}
