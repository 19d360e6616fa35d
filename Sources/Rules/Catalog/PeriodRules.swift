extension Rule {
    /// Dates from which and until which something held: periods of membership, mandates, names.
    static let periods: [Rule] = [
        .check(
            "end-before-start", .facts, .error, "Something ends before it begins",
            """
            An event, an organ, a period of membership, a mandate or a former name has an end that lies before its \
            start. One of the two dates is wrong. Dates of less precision are compared only as far as they are known: \
            « 1969 » does not lie before « 1969-09 ».
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
                """)),
        .check(
            "overlapping-mandates", .facts, .error, "Two people hold one office at the same time",
            """
            Someone takes an office in an organ while the mandate of someone else in it still lasts. Mostly the \
            earlier mandate lacks its end, or one of the dates is wrong. A mandate that ends in the year in which the \
            next one begins is in order. Where several people hold the office side by side, say « shared: true » in \
            its term in Content/terms.yml.
            """,
            wrong: Example(
                "Content/people.yml",
                """
                - id: tunku-abdul-rahman
                  name: {fr: Tunku Abdul Rahman}
                  mandates: [{office: secretaire-general, from: 1971}]
                - id: hassan-al-touhami
                  name: {fr: Hassan Al-Touhami}
                  mandates: [{office: secretaire-general, from: 1974, to: 1975}]
                """),
            right: Example(
                "Content/people.yml",
                """
                - id: tunku-abdul-rahman
                  name: {fr: Tunku Abdul Rahman}
                  mandates: [{office: secretaire-general, from: 1971, to: 1973}]
                - id: hassan-al-touhami
                  name: {fr: Hassan Al-Touhami}
                  mandates: [{office: secretaire-general, from: 1974, to: 1975}]
                """)),
        .check(
            "overlapping-periods", .facts, .error, "Two periods of one member overlap",
            """
            The periods under « memberships » follow one another: a state cannot be a member and suspended on the same \
            day. A period begins here before the one above it has ended, or that one has no end at all. Mostly the \
            earlier period lacks its « to », which is the day on which the next one begins. Two periods may touch on \
            one day, or in one month or year where no more is known.
            """,
            wrong: Example(
                "Content/states/asie.yml",
                """
                - id: afghanistan
                  name: {fr: {text: Afghanistan, gender: masculine}}
                  memberships:
                    - {status: member, from: 1969}
                    - {status: suspended, from: 1980-01, to: 1989-03}
                    - {status: member, from: 1989-03}
                """),
            right: Example(
                "Content/states/asie.yml",
                """
                - id: afghanistan
                  name: {fr: {text: Afghanistan, gender: masculine}}
                  memberships:
                    - {status: member, from: 1969, to: 1980-01}
                    - {status: suspended, from: 1980-01, to: 1989-03}
                    - {status: member, from: 1989-03}
                """)),
        .check(
            "period-gap", .facts, .error, "Between two periods of one member lies a time of which nothing is said",
            """
            The periods under « memberships » follow one another without a break, so that the site can say for every \
            day what a state was. Here at least one day lies between the end of a period and the start of the next. \
            Write the period that is missing, or correct the date; a time outside the Organisation is a period too, \
            with the status « withdrawn ». Dates of which only the month or the year is known are no gap where they \
            may touch.
            """,
            wrong: Example(
                "Content/states/asie.yml",
                """
                - id: afghanistan
                  name: {fr: {text: Afghanistan, gender: masculine}}
                  memberships:
                    - {status: member, from: 1969, to: 1980-01}
                    - {status: member, from: 1989-03}
                """),
            right: Example(
                "Content/states/asie.yml",
                """
                - id: afghanistan
                  name: {fr: {text: Afghanistan, gender: masculine}}
                  memberships:
                    - {status: member, from: 1969, to: 1980-01}
                    - {status: suspended, from: 1980-01, to: 1989-03}
                    - {status: member, from: 1989-03}
                """)),
        .check(
            "unordered-periods", .facts, .error, "The periods of one member are not in the order of time",
            """
            The first period under « memberships » is the oldest and the last one is what holds now: pages read from \
            it whether a state is a member. Here a period stands after one that begins later. Put them in the order of \
            time; if they were meant to be in it, one of the dates is wrong.
            """,
            wrong: Example(
                "Content/states/asie.yml",
                """
                - id: afghanistan
                  name: {fr: {text: Afghanistan, gender: masculine}}
                  memberships:
                    - {status: suspended, from: 1980-01, to: 1989-03}
                    - {status: member, from: 1969, to: 1980-01}
                    - {status: member, from: 1989-03}
                """),
            right: Example(
                "Content/states/asie.yml",
                """
                - id: afghanistan
                  name: {fr: {text: Afghanistan, gender: masculine}}
                  memberships:
                    - {status: member, from: 1969, to: 1980-01}
                    - {status: suspended, from: 1980-01, to: 1989-03}
                    - {status: member, from: 1989-03}
                """)),
    ]
}
