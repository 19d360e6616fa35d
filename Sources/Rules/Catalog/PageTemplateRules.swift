extension Rule {
    /// Which template shows which page.
    static let pageTemplates: [Rule] = [
        .error(
            "card-not-painted", .templates, "The picture by which other sites show a page could not be made",
            """
            With « cards: true » in site.yml the template card.svg draws a picture for each page, which the program \
            rsvg-convert turns into a PNG of 1200 by 630. It could not be run, or made nothing of the drawing: most \
            often because the template is no well-formed SVG. « charte build --no-cards » leaves the cards out.
            """),
        .error(
            "no-template", .templates, "A kind of record has records and no template for their pages",
            """
            Each record has a page, which the template of its kind makes: Templates/state.html for states, \
            Templates/event.html for events. The site has records of this kind and no such template, so that all their \
            pages would be missing. Add the template. This is told once for the kind, not for each record.
            """),
        .error(
            "no-templates", .templates, "The site has no templates",
            """
            The folder Templates, beside Content, is missing or empty, so that there is nothing to make pages with. If \
            it is there, Charte was started in another folder: go to the folder that holds Content and Templates, or \
            name it with --source.
            """),
        .error(
            "wrong-template", .templates, "A page asks for a template that shows records of another kind",
            """
            « template » in front matter names a template that is made for the records of one kind, such as « state », \
            and the page shows no such record, so that the template would have nothing to show. Leave the key out, or \
            name a template that was made for pages.
            """,
            wrong: Example(
                "Content/presentation.md",
                """
                ---
                title: Présentation
                template: state
                ---
                """),
            right: Example(
                "Content/presentation.md",
                """
                ---
                title: Présentation
                template: page
                ---
                """)),
    ]
}
