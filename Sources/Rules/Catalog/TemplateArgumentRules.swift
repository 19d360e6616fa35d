extension Rule {
    /// What filters, tests and macros are given.
    static let templateArguments: [Rule] = [
        .error(
            "missing-argument", .templates, "A filter, test or macro is not given what it needs",
            """
            A parameter without a value of its own must be given each time. The message names it.
            """,
            wrong: .state("{{ state.name | replace('a') }}"),
            right: .state("{{ state.name | replace('a', 'e') }}")),
        .error(
            "extra-argument", .templates, "A filter, test or macro is given too much",
            """
            More arguments stand between the parentheses than the callee takes, or one is given twice: once by its \
            place, once by its name.
            """,
            wrong: .state("{{ state.name | upper(3) }}"),
            right: .state("{{ state.name | upper }}")),
        .error(
            "unknown-argument", .templates, "A filter, test or macro is given an argument that it does not know",
            """
            An argument with a name must bear the name of a parameter. The message gives the nearest one.
            """,
            wrong: .state("{{ state.name | truncate(lenght=30) }}"),
            right: .state("{{ state.name | truncate(length=30) }}")),
        .error(
            "argument-type", .templates, "An argument is of the wrong type",
            """
            A filter works with values of certain types: a length is a number, a pattern a text. The message tells \
            what was given and what is needed.
            """,
            wrong: .state("{{ state.name | truncate('trente') }}"),
            right: .state("{{ state.name | truncate(30) }}")),
        .error(
            "argument-not-literal", .templates, "An argument that must be written out is computed",
            """
            The name of a field or of a test decides the type of the result, which must be known before anything is \
            rendered. Write it as a text between quotation marks.
            """,
            wrong: .state("{{ state.memberships | map(attribute=state.id) | join }}"),
            right: .state("{{ state.memberships | map(attribute='status') | join }}")),
    ]
}
