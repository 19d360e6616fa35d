extension Rule {
    /// Single values of records that cannot be what they are meant to be.
    static let values: [Rule] = [
        .error(
            "impossible-hijri-day", .records, "A Hijri date has a day that no month has",
            """
            The months of the Islamic calendar have 29 or 30 days. A day 0, or one after the 30th, is a slip: look the \
            date up in its source. Whether a month of a certain year had 30 days is not asked, since that depended on \
            who saw the moon.
            """,
            wrong: Example(
                "Content/events.yml",
                """
                - id: creation-oci-1969
                  title: {fr: Création de l'Organisation}
                  start: 1969-09-25
                  hijri: 32 Rajab 1389 H
                """),
            right: Example(
                "Content/events.yml",
                """
                - id: creation-oci-1969
                  title: {fr: Création de l'Organisation}
                  start: 1969-09-25
                  hijri: 12 Rajab 1389 H
                """)),
        .error(
            "unknown-grammar", .records, "Grammar is given for a name in a language whose grammar Charte does not know",
            """
            The name of a state is given in French with its gender, so that pages can say « au Maroc » and « en \
            Tunisie ». For other languages Charte knows no such rules, and what is said of the name there would be \
            passed over in silence. Write the name alone.
            """,
            wrong: Example(
                "Content/states.yml",
                """
                - id: maroc
                  name:
                    fr: {text: Maroc, gender: masculine}
                    en: {text: Morocco, gender: masculine}
                  memberships: [{status: member, from: 1969}]
                """),
            right: Example(
                "Content/states.yml",
                """
                - id: maroc
                  name:
                    fr: {text: Maroc, gender: masculine}
                    en: Morocco
                  memberships: [{status: member, from: 1969}]
                """)),
        .error(
            "unknown-hijri-month", .records, "A Hijri date names a month that does not exist",
            """
            The months of the Islamic calendar are written in one spelling all over the site, so that dates can be \
            compared with the Gregorian ones: Mouharram, Safar, Rabi I, Rabi II, Joumada I, Joumada II, Rajab, \
            Chaabane, Ramadan, Chawwal, Dhou al-qi'da, Dhou al-hijja. Use these names even where the source spells \
            them otherwise.
            """,
            wrong: Example(
                "Content/events.yml",
                """
                - id: creation-oci-1969
                  title: {fr: Création de l'Organisation}
                  start: 1969-09-25
                  hijri: 12 Radjab 1389 H
                """),
            right: Example(
                "Content/events.yml",
                """
                - id: creation-oci-1969
                  title: {fr: Création de l'Organisation}
                  start: 1969-09-25
                  hijri: 12 Rajab 1389 H
                """)),
        .error(
            "wrong-type", .records, "A value is not what its key takes",
            """
            Each key takes one sort of value: a date as 1969, 1969-09, 1969-09-25 or 1969~; text, or text for each \
            language; a list; a web address with its https://; one of a few words; a point on the globe. The message \
            says what was expected. Text that looks like a number, or is « true » or « null », is taken for that, and \
            needs quotation marks where it is text. This is told of site.yml and of front matter, too.
            """,
            wrong: Example(
                "Content/events.yml",
                """
                - id: sommet-1969
                  title: {fr: Premier Sommet islamique}
                  start: 22 septembre 1969
                """),
            right: Example(
                "Content/events.yml",
                """
                - id: sommet-1969
                  title: {fr: Premier Sommet islamique}
                  start: 1969-09-22
                """)),
    ]
}
