extension Rule {
    /// What records say together and cannot all be true.
    static let facts: [Rule] = [
        .check(
            "end-before-start", .facts, .error, "Something ends before it begins",
            """
            An event, a period of membership, a mandate or a name has an end that lies before its start. One of the two \
            dates is wrong. Dates of less precision are compared only as far as they are known: « 1969 » does not lie \
            before « 1969-09 ».
            """,
            wrong: Example(
                "Content/events.yml",
                """
                - id: sommet-1969
                  title: {fr: Premier Sommet}
                  start: 1969-09-25
                  end: 1969-09-22
                """),
            right: Example(
                "Content/events.yml",
                """
                - id: sommet-1969
                  title: {fr: Premier Sommet}
                  start: 1969-09-22
                  end: 1969-09-25
                """))
    ]
}
