extension Rule {
    /// What records of several kinds say together and cannot all be true.
    static let facts: [Rule] = [
        .check(
            "before-establishment", .facts, .error, "An event of an organ took place before the organ was established",
            """
            The whole event lies before the day on which its organ was established, as far as both dates are known. \
            One of the dates is wrong, or the event belongs to another organ. The event that founded the organ may be \
            older than it: name it under « established_by » of the organ.
            """,
            wrong: Example([
                "Content/organs.yml": """
                - id: sommet-islamique
                  name: {fr: Sommet islamique}
                  category: organes-principaux
                  established: 1969-09-22
                """,
                "Content/events.yml": """
                - id: deuxieme-sommet
                  title: {fr: Deuxième Sommet islamique}
                  organ: sommet-islamique
                  start: 1964-02-22
                """,
            ]),
            right: Example([
                "Content/organs.yml": """
                - id: sommet-islamique
                  name: {fr: Sommet islamique}
                  category: organes-principaux
                  established: 1969-09-22
                """,
                "Content/events.yml": """
                - id: deuxieme-sommet
                  title: {fr: Deuxième Sommet islamique}
                  organ: sommet-islamique
                  start: 1974-02-22
                """,
            ])),
        .check(
            "document-outside-event", .facts, .error, "A document has a date outside the event that adopted it",
            """
            A document is adopted on a day of the event that « adopted_at » names. Its date lies before the first day \
            of that event or after its last one; an event without an « end » lasts one day, or the month or year that \
            is known. Correct the date of the document or of the event, or name another event.
            """,
            wrong: Example([
                "Content/events.yml": """
                - {id: sommet-1969, title: {fr: Premier Sommet islamique}, start: 1969-09-22, end: 1969-09-25}
                """,
                "Content/documents.yml": """
                - id: declaration-rabat-1969
                  title: {fr: Déclaration du Sommet islamique de Rabat}
                  date: 1969-09-29
                  adopted_at: sommet-1969
                """,
            ]),
            right: Example([
                "Content/events.yml": """
                - {id: sommet-1969, title: {fr: Premier Sommet islamique}, start: 1969-09-22, end: 1969-09-25}
                """,
                "Content/documents.yml": """
                - id: declaration-rabat-1969
                  title: {fr: Déclaration du Sommet islamique de Rabat}
                  date: 1969-09-25
                  adopted_at: sommet-1969
                """,
            ])),
        .check(
            "duplicate-ordinal", .facts, .error, "Two events of one series have the same number",
            """
            The « ordinal » of an event says which of its series it is, and there is only one first and one second. \
            Two events have the same number: one of the numbers is wrong, or one of the events belongs to another \
            series.
            """,
            wrong: Example(
                "Content/events.yml",
                """
                - {id: sommet-1, title: {fr: Premier Sommet}, series: sommets, ordinal: 1, start: 1969-09-22}
                - {id: sommet-2, title: {fr: Deuxième Sommet}, series: sommets, ordinal: 1, start: 1974-02-22}
                """),
            right: Example(
                "Content/events.yml",
                """
                - {id: sommet-1, title: {fr: Premier Sommet}, series: sommets, ordinal: 1, start: 1969-09-22}
                - {id: sommet-2, title: {fr: Deuxième Sommet}, series: sommets, ordinal: 2, start: 1974-02-22}
                """)),
        .check(
            "hijri-mismatch", .facts, .warning, "The Hijri date of an event and its Gregorian date do not agree",
            """
            Charte reckons the Hijri date by the Umm al-Qura calendar, and the day lies more than two days from the \
            Gregorian date of the event. Two days are let pass, because months that begin with the sight of the moon \
            differ from reckoned ones; more is mostly a slip in one of the dates. Look both up in their sources. The \
            Hijri date is always shown as it is written, never changed, and it is compared only from 1343 to 1500 of \
            the Hijra.
            """,
            wrong: Example(
                "Content/events.yml",
                """
                - id: creation-oci-1969
                  title: {fr: Création de l'Organisation}
                  start: 1969-09-25
                  hijri: 12 Rajab 1398 H
                """),
            right: Example(
                "Content/events.yml",
                """
                - id: creation-oci-1969
                  title: {fr: Création de l'Organisation}
                  start: 1969-09-25
                  hijri: 12 Rajab 1389 H
                """)),
        .check(
            "host-not-member", .facts, .warning, "A state was host of an event before it was a member",
            """
            The event lies wholly before the first period in which its host was a member. That happens, since a guest \
            may be a host, but more often one of the dates or the host is wrong. States that never became members are \
            not told, nor is an event in the year of the admission where no more than the year is known.
            """,
            wrong: Example(
                "Content/events.yml",
                """
                - id: sommet-1969
                  title: {fr: Premier Sommet islamique}
                  start: 1959-09-22
                  end: 1959-09-25
                  state: maroc
                """),
            right: Example(
                "Content/events.yml",
                """
                - id: sommet-1969
                  title: {fr: Premier Sommet islamique}
                  start: 1969-09-22
                  end: 1969-09-25
                  state: maroc
                """)),
        .check(
            "missing-ordinal", .facts, .warning, "A number is missing in a series of events",
            """
            Between two events of a series a number has no event, so that one was forgotten or has a wrong number. It \
            is told only of series of which at least four fifths are there: of a series of which the site shows a few \
            events on purpose, nothing is said. Nor is it told while some records cannot be read.
            """,
            wrong: Example(
                "Content/events.yml",
                """
                - {id: sommet-1, title: {fr: Premier Sommet}, series: sommets, ordinal: 1, start: 1969-09-22}
                - {id: sommet-2, title: {fr: Deuxième Sommet}, series: sommets, ordinal: 2, start: 1974-02-22}
                - {id: sommet-3, title: {fr: Troisième Sommet}, series: sommets, ordinal: 3, start: 1981-01-25}
                - {id: sommet-5, title: {fr: Cinquième Sommet}, series: sommets, ordinal: 5, start: 1987-01-26}
                """),
            right: Example(
                "Content/events.yml",
                """
                - {id: sommet-1, title: {fr: Premier Sommet}, series: sommets, ordinal: 1, start: 1969-09-22}
                - {id: sommet-2, title: {fr: Deuxième Sommet}, series: sommets, ordinal: 2, start: 1974-02-22}
                - {id: sommet-3, title: {fr: Troisième Sommet}, series: sommets, ordinal: 3, start: 1981-01-25}
                - {id: sommet-4, title: {fr: Quatrième Sommet}, series: sommets, ordinal: 4, start: 1984-01-16}
                - {id: sommet-5, title: {fr: Cinquième Sommet}, series: sommets, ordinal: 5, start: 1987-01-26}
                """)),
        .check(
            "parent-cycle", .facts, .error, "An organ is a part of itself",
            """
            « parent » names the organ that another belongs to, and following it from organ to organ leads up to one \
            that belongs to none. Here it leads back to where it began. Remove the « parent » of the organ at the top, \
            or correct the one that is wrong; the message names the ring.
            """,
            wrong: Example(
                "Content/organs.yml",
                """
                - id: sommet-islamique
                  name: {fr: Sommet islamique}
                  category: organes-principaux
                  parent: conseil-des-ministres
                - id: conseil-des-ministres
                  name: {fr: Conseil des ministres des affaires étrangères}
                  category: organes-principaux
                  parent: sommet-islamique
                """),
            right: Example(
                "Content/organs.yml",
                """
                - id: sommet-islamique
                  name: {fr: Sommet islamique}
                  category: organes-principaux
                - id: conseil-des-ministres
                  name: {fr: Conseil des ministres des affaires étrangères}
                  category: organes-principaux
                  parent: sommet-islamique
                """)),
        .check(
            "unknown-country-code", .facts, .error, "A country code is not in ISO 3166-1, or is another country's",
            """
            « iso2 » and « iso3 » of a state are its codes in ISO 3166-1, the standard that names countries. A code \
            stands there that it does not have, or the two codes are those of two countries. The hint gives the code \
            that goes with the other one, if that is known. Codes that were withdrawn, or that the standard leaves to \
            its users, such as XK, are not known.
            """,
            wrong: Example(
                "Content/states.yml",
                """
                - id: maroc
                  name: {fr: {text: Maroc, gender: masculine}}
                  iso2: MC
                  iso3: MAR
                  memberships: [{status: member, from: 1969}]
                """),
            right: Example(
                "Content/states.yml",
                """
                - id: maroc
                  name: {fr: {text: Maroc, gender: masculine}}
                  iso2: MA
                  iso3: MAR
                  memberships: [{status: member, from: 1969}]
                """)),
    ]
}
