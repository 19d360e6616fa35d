extension Rule {
    /// What `site.yml` says of checks.
    static let levels: [Rule] = [fixedCheck, idleException, unknownCheck, unknownException]

    private static func site(_ checks: String) -> Example {
        Example(
            "Content/site.yml",
            """
            title: {fr: Organisation de la coopération islamique}
            base_url: https://oci.example.org/
            languages: [fr]
            segments: {states: etats, organs: organes, events: evenements}
            menu: [states, organs]
            \(checks)
            """)
    }

    private static let fixedCheck = Rule.error(
        "fixed-check", .site, "A level is set for a check that has none to choose",
        """
        Under « checks » stands the code of a mistake that keeps a page from being made or would leave it in pieces: \
        something could not be read, or a link would lead nowhere. No build can go on without mending it, so it stays an \
        error. Remove the line; « charte explain CODE » tells of each check whether its level can be set.
        """,
        wrong: site("checks: {unknown-key: off}"), right: site("checks: {unsourced-record: off}"))

    private static let idleException = Rule.check(
        "idle-exception", .site, .warning, "An exception that excepts nothing",
        """
        An exception under « checks » lets a record or a file break a rule, and nothing there breaks it. Perhaps the \
        content was mended since: then the exception goes too, so that it does not hide the next mistake. It is told \
        only when nothing else is wrong, for after an error not every check was made.
        """,
        wrong: site("checks: {unsourced-record: {except: [{at: maroc, reason: Fiche en cours de rédaction.}]}}"),
        right: site("checks: {unsourced-record: error}"))

    private static let unknownCheck = Rule.error(
        "unknown-check", .site, "A code under « checks » that no check has",
        """
        The levels of checks are set by their codes, and this is none of them. « charte explain » lists all codes; every \
        message of « charte check --format json » carries its own.
        """,
        wrong: site("checks: {unsourced-records: error}"), right: site("checks: {unsourced-record: error}"))

    private static let unknownException = Rule.error(
        "unknown-exception", .site, "An exception for a record that is not there",
        """
        An exception names its place: a record by its id (« maroc », or « state:maroc » where several kinds have one of \
        that id), or a file (« states.yml », « Templates/state.html »). No record has this id, or several have it.
        """,
        wrong: site("checks: {unsourced-record: {except: [{at: marroc, reason: Fiche en cours de rédaction.}]}}"),
        right: site("checks: {unsourced-record: {except: [{at: states.yml, reason: Fiches en cours de rédaction.}]}}"))
}
