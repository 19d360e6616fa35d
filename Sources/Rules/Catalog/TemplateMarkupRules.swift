extension Rule {
    /// Where on a page values may stand.
    static let templateMarkup: [Rule] = [
        .error(
            "html-context", .templates, "A value stands where no escaping makes it safe, or a branch breaks the markup",
            """
            A value is escaped for the place where it stands: in text, in an attribute between quotation marks, in an \
            address, in a data script with « | json ». In scripts, styles, names of tags and attributes without \
            quotation marks no escaping is safe, and the value is refused. A condition must leave the markup as it \
            found it: both branches end in the same place.
            """,
            wrong: .state("<p class={{ state.id }}>{{ state.name }}</p>"),
            right: .state("<p class=\"{{ state.id }}\">{{ state.name }}</p>"))
    ]
}
