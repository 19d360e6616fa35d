extension Rule {
    /// What `site.yml` says of the site as a whole, and files that belong to nothing in it.
    static let site: [Rule] = [
        .error(
            "duplicate-language", .site, "A language is listed twice",
            """
            Each language of « languages » in site.yml has its own pages: the first stands at the root of the site, \
            the others under their tag. A language that is named twice would give every page twice. Remove one of the \
            two.
            """,
            wrong: Example(
                "Content/site.yml",
                """
                title: {fr: Organisation de la coopération islamique}
                languages: [fr, fr]
                """),
            right: Example(
                "Content/site.yml",
                """
                title: {fr: Organisation de la coopération islamique}
                languages: [fr]
                """)),
        .error(
            "duplicate-segment", .site, "Two kinds of record have the same first word in their addresses",
            """
            « segments » in site.yml gives the first word of the addresses of a kind: « etats » makes /etats/maroc/. \
            Two kinds with the same word, in any language, would share one list and might dispute the same pages. Give \
            each kind a word of its own.
            """,
            wrong: Example(
                "Content/site.yml",
                """
                title: {fr: Organisation de la coopération islamique}
                languages: [fr]
                segments: {states: membres, organisations: membres}
                """),
            right: Example(
                "Content/site.yml",
                """
                title: {fr: Organisation de la coopération islamique}
                languages: [fr]
                segments: {states: membres, organisations: observateurs}
                """)),
        .error(
            "no-configuration", .site, "The site has no site.yml, or an empty one",
            """
            Content/site.yml is the one file that every site needs: it names at least the title and the languages. It \
            is missing, or nothing is written in it. If it is there, Charte was started in another folder: go to the \
            folder that holds Content and Templates, or name it with --source.
            """,
            wrong: Example("Content/site.yml", "# Le site de l'Organisation"),
            right: Example(
                "Content/site.yml",
                """
                # Le site de l'Organisation
                title: {fr: Organisation de la coopération islamique}
                languages: [fr]
                """)),
        .error(
            "no-index", .site, "The menu names a kind of record that has no list",
            """
            An entry of « menu » in site.yml is a kind of record, and there is no page that lists its records, so that \
            the entry would lead nowhere. A kind has a list as soon as it has a record with a page, or a text index.md \
            in its folder. Add one of them, or take the kind out of the menu. The webmaster must have a template for \
            the list: one of its own, such as Templates/events.html, or Templates/records.html for all kinds.
            """,
            wrong: Example(
                "Content/site.yml",
                """
                title: {fr: Organisation de la coopération islamique}
                languages: [fr]
                menu: [states, organs, events]
                """),
            right: Example(
                "Content/site.yml",
                """
                title: {fr: Organisation de la coopération islamique}
                languages: [fr]
                menu: [states, organs]
                """)),
        .error(
            "no-language", .site, "The site has no language",
            """
            « languages » in site.yml is an empty list. The first language of the list is that of the pages at the \
            root of the site and of every text that names no language, so that one at least must stand there.
            """,
            wrong: Example(
                "Content/site.yml",
                """
                title: {fr: Organisation de la coopération islamique}
                languages: []
                """),
            right: Example(
                "Content/site.yml",
                """
                title: {fr: Organisation de la coopération islamique}
                languages: [fr]
                """)),
        .error(
            "stray-file", .site, "A YAML file belongs to no kind of record",
            """
            A file of records is called after what it holds: states.yml, events.yml, or any name within the folders \
            states and events. This one is called otherwise, so that no one would read it. Rename it or put it into \
            the right folder; the names are English whatever the language of the site. A file that is only to be \
            handed out stands in Content/static.
            """,
            wrong: Example(
                "Content/evenements.yml",
                """
                - {id: sommet-1969, title: {fr: Premier Sommet islamique}, start: 1969-09-22}
                """),
            right: Example(
                "Content/events.yml",
                """
                - {id: sommet-1969, title: {fr: Premier Sommet islamique}, start: 1969-09-22}
                """)),
        .error(
            "unknown-menu-entry", .site, "The menu names something that is neither a kind of record nor a page",
            """
            An entry of « menu » in site.yml is a kind of record by its English name (states), or a page by the path \
            of its file without ending (a-propos for Content/a-propos.md). No such kind or page exists, or the page is \
            a draft. Correct the name, or add the page.
            """,
            wrong: Example(
                "Content/site.yml",
                """
                title: {fr: Organisation de la coopération islamique}
                languages: [fr]
                segments: {states: etats}
                menu: [etats, organs]
                """),
            right: Example(
                "Content/site.yml",
                """
                title: {fr: Organisation de la coopération islamique}
                languages: [fr]
                segments: {states: etats}
                menu: [states, organs]
                """)),
    ]
}
