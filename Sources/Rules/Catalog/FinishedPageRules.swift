extension Rule {
    /// What is found on the finished pages, whoever wrote it.
    static let finishedPages: [Rule] = [
        .error(
            "broken-asset", .pages, "A page needs a file that the site does not have",
            """
            A finished page names a picture, a stylesheet or a script that is not among the files of the site: a reader \
            would see a page without it. Files of Templates/assets/ get a name that changes with their content, so a \
            template names them by the filter « asset »; pictures beside a text are copied where the text links to them; \
            what stands in Content/static/ keeps its name.
            """,
            wrong: page("<img src=\"/images/siege.png\" alt=\"Le siège\">"),
            right: page("<p>Le siège</p>")),
        .error(
            "broken-fragment", .pages, "A link names a part that its page does not have",
            """
            A finished page links to a part of a page (what follows « # »), and no element there has this id: a reader \
            would land at the top. Links in texts are told where they are written, as « unknown-fragment »; this one was \
            written by a template. Give the part its id, or mend the link.
            """,
            wrong: page("<a href=\"#organe\">Organes</a> <h2 id=\"organes\">Organes</h2>"),
            right: page("<a href=\"#organes\">Organes</a> <h2 id=\"organes\">Organes</h2>")),
        .error(
            "broken-link", .pages, "A link leads to a page that the site does not have",
            """
            Every link of every finished page is followed, whoever wrote it: a template, a value of a record, raw HTML. \
            This one leads to nothing within the site. Templates name pages by the filter « url » or by « record.url », \
            which are always right; an address written out begins with « / » and ends as the page's does. A link that \
            stands on many pages is told once.
            """,
            wrong: page("<a href=\"/etat/\">États</a>"),
            right: page("<a href=\"/etats/\">États</a>")),
        .check(
            "dangling-id-reference", .pages, .error, "A label or a heading is named that is not on the page",
            """
            An attribute such as « for », « aria-labelledby » or « headers » names an element by its id, and no element of \
            the page has it. Nobody sees it, but a screen reader finds no name for the field, the section or the cell. \
            Give the element its id, or leave the attribute out where the element is left out.
            """,
            wrong: page("<section aria-labelledby=\"membre\"><h2 id=\"membres\">Membres</h2></section>"),
            right: page("<section aria-labelledby=\"membres\"><h2 id=\"membres\">Membres</h2></section>")),
        .check(
            "duplicate-element-id", .pages, .error, "Two elements of a page have the same id",
            """
            Links, labels and scripts find the first of them only (HTML, « The id attribute »). Mostly a macro or a loop \
            writes the id out, or a heading of a text has the id that the template gives to a part of the page: make it \
            from something that differs, such as the id of the record.
            """,
            wrong: page("<h2 id=\"membres\">Membres</h2> <h2 id=\"membres\">Anciens membres</h2>"),
            right: page("<h2 id=\"membres\">Membres</h2> <h2 id=\"anciens-membres\">Anciens membres</h2>")),
        .check(
            "refused-by-policy", .pages, .error, "A page holds a script or styles that its own policy refuses",
            """
            A page that names a Content-Security-Policy in its head is shown by that: a browser does not run a script, and \
            does not follow styles, that stand in the page or in an attribute (« style », « onclick »), unless the policy \
            names their hash. Nobody sees why the page does not work. Put them into a file of Templates/assets/, or give \
            the policy of this one page the hash that the browser tells (CSP Level 3, https://www.w3.org/TR/CSP3/).
            """,
            wrong: policed("<p style=\"color: red\">Le siège</p>"),
            right: policed("<p class=\"siege\">Le siège</p>")),
    ]

    /// A template of states that allows itself nothing from elsewhere.
    private static func policed(_ main: String) -> Example {
        Example(
            "Templates/state.html",
            """
            <!DOCTYPE html>
            <html lang="{{ page.language }}">
            <head>
            <meta http-equiv="Content-Security-Policy" content="default-src 'self'">
            <title>{{ page.title }}</title>
            </head>
            <body>
            \(main)
            </body>
            </html>
            """)
    }

    /// A template of states with this in its main part.
    private static func page(_ main: String) -> Example {
        Example(
            "Templates/state.html",
            """
            {% extends 'layout.html' %}
            {% block main %}
            <h1>{{ state.name }}</h1>
            \(main)
            {% endblock %}
            """)
    }
}
