extension Rule {
    /// How a template is written.
    static let templateSyntax: [Rule] = [
        .error(
            "unclosed", .templates, "A tag, a block or a text in a template is never closed",
            """
            Every « {{ », « {% » and « {# » needs its end in the same file, every « if », « for », « block » and « \
            macro » its « end… » tag, every text its second quotation mark. The message stands at what was opened last \
            and never closed.
            """,
            wrong: .state(
                """
                {% if state.capital %}
                Capitale : {{ state.capital }}
                """),
            right: .state(
                """
                {% if state.capital %}
                Capitale : {{ state.capital }}
                {% endif %}
                """)),
        .error(
            "stray-end", .templates, "An end tag in a template ends nothing",
            """
            An « end… » tag closes the last tag that is open, and must bear its name; where a block is named at its \
            end, the name must be the same. Either the tag that it should close was removed or is spelled otherwise, \
            or two tags cross each other.
            """,
            wrong: .state("{% if state.capital %}{{ state.capital }}{% endfor %}{% endif %}"),
            right: .state("{% if state.capital %}{{ state.capital }}{% endif %}")),
        .error(
            "unknown-tag", .templates, "A template has a tag that does not exist",
            """
            The first word between « {% » and « %} » says what the tag does: if, for, set, block, extends, include, \
            import, from, macro, call, filter, with, raw, autoescape. Another word is most likely a misspelling of one \
            of them.
            """,
            wrong: .state("{% fro period in state.memberships %}{{ period.status }}{% endfor %}"),
            right: .state("{% for period in state.memberships %}{{ period.status }}{% endfor %}")),
        .error(
            "syntax", .templates, "An expression in a template cannot be read",
            """
            Something stands where a value, an operator or the end of the tag should be. The message names what was \
            found and what was expected in its place.
            """,
            wrong: .state("{{ state.name + }}"),
            right: .state("{{ state.name }}")),
        .error(
            "unsupported", .templates, "A template uses something of Jinja that Charte does not have",
            """
            Templates are written in the language of Jinja2, checked before anything is rendered. What cannot be \
            checked, such as dictionaries written in a template, is refused rather than guessed at; CONTRIBUTING lists \
            these deviations.
            """,
            wrong: .state("{{ {'nom': state.name} }}"),
            right: .state("{% set nom = state.name %}{{ nom }}")),
        .error(
            "template-name", .templates, "The name of a template is not written out",
            """
            « extends », « include », « import » and « from » take the name of a file between quotation marks, so that \
            every template that a page needs is known and checked before anything is rendered. To choose between two, \
            put each into the branch of an « if ».
            """,
            wrong: .state("{% include state.id %}"),
            right: Example([
                "Templates/state.html":
                    "{% extends 'layout.html' %}{% block main %}{% include 'pied.html' %}{% endblock %}",
                "Templates/pied.html": "<p>Fin</p>",
            ])),
        .error(
            "extends", .templates, "A template extends another too late, twice or inside a tag",
            """
            A template extends one other, and says so before all else: whatever it prints before would stand outside \
            the page, and a second « extends » or one inside another tag would make its frame depend on what is \
            rendered.
            """,
            wrong: Example(
                "Templates/state.html",
                """
                <p>État</p>
                {% extends 'layout.html' %}
                """),
            right: Example(
                "Templates/state.html",
                """
                {% extends 'layout.html' %}
                {% block main %}<p>État</p>{% endblock %}
                """)),
        .check(
            "never-shown", .templates, .warning, "Text outside the blocks of a template that extends another",
            """
            A template that extends another fills its blocks; text that stands outside all blocks has no place on the \
            page and is never shown. Put it into a block, or make a comment of it.
            """,
            wrong: Example(
                "Templates/state.html",
                """
                {% extends 'layout.html' %}
                <p>Membre de l'Organisation</p>
                """),
            right: Example(
                "Templates/state.html",
                """
                {% extends 'layout.html' %}
                {% block main %}<p>Membre de l'Organisation</p>{% endblock %}
                """)),
        .error(
            "duplicate-block", .templates, "A template has two blocks of one name",
            """
            A template that extends this one fills blocks by their names, and could not tell these two apart. Give one \
            of them another name; to show a block a second time, write « {{ self.name() }} ».
            """,
            wrong: Example(
                "Templates/state.html",
                """
                {% extends 'layout.html' %}
                {% block main %}<p>Un</p>{% endblock %}
                {% block main %}<p>Deux</p>{% endblock %}
                """),
            right: Example(
                "Templates/state.html",
                """
                {% extends 'layout.html' %}
                {% block main %}<p>Un</p><p>Deux</p>{% endblock %}
                """)),
        .error(
            "required-block", .templates, "A block that must be filled is not",
            """
            A template marks a block as « required » where every template that extends it must say what stands there. \
            The one that is rendered here does not fill it. Add the block, or take « required » away and give the \
            block a content of its own.
            """,
            wrong: Example([
                "Templates/cadre.html":
                    "<!DOCTYPE html><html lang=\"fr\"><title>{{ page.title }}</title><body>{% block fiche required %}{% endblock %}</body></html>",
                "Templates/state.html": "{% extends 'cadre.html' %}",
            ]),
            right: Example([
                "Templates/cadre.html":
                    "<!DOCTYPE html><html lang=\"fr\"><title>{{ page.title }}</title><body>{% block fiche required %}{% endblock %}</body></html>",
                "Templates/state.html": "{% extends 'cadre.html' %}{% block fiche %}{{ state.name }}{% endblock %}",
            ])),
        .error(
            "too-deep", .templates, "A template nests deeper than anyone can mean",
            """
            Tags, parentheses, lists and inclusions may stand within one another only so deep: what goes beyond was \
            not written by hand, and would exhaust the memory of the program. Take the nested part out into a macro or \
            a file of its own.
            """,
            wrong: Example(
                "Templates/state.html",
                "{{ " + String(repeating: "(", count: 300) + "1" + String(repeating: ")", count: 300) + " }}"),
            right: .state("{{ ((1 + 2) * 3) }}")),
        .error(
            "too-long", .templates, "Templates include one another thousands of times",
            """
            Each inclusion puts the whole of a template into the page's program once more; templates that include \
            several others, which do the same, multiply without end. Use a macro for what is shown in many places: it \
            goes into the program once.
            """),
    ]
}
