extension Rule {
    /// What the names in a template mean.
    static let templateNames: [Rule] = [
        .error(
            "unknown-template", .templates, "A template names another that is not there",
            """
            « extends », « include », « import » and « from » look for a file by its path in Templates, with its \
            ending. The message gives the nearest name that there is.
            """,
            wrong: Example("Templates/state.html", "{% extends 'layuot.html' %}"),
            right: Example("Templates/state.html", "{% extends 'layout.html' %}")),
        .error(
            "unknown-variable", .templates, "A template uses a name that means nothing there",
            """
            A template knows what its page shows (« state » on the page of a state), « page », « site » and « t » (the \
            words of the interface), and what it sets itself with « set », « for », « import » or a parameter. Any \
            other name is refused, where Jinja would print nothing.
            """,
            wrong: .state("{{ stat.name }}"),
            right: .state("{{ state.name }}")),
        .error(
            "unknown-field", .templates, "A template asks for a field that does not exist",
            """
            Every value that a template is given has a type with known fields: a misspelled one is found here, on \
            every page that would have lacked it, instead of printing nothing. The message gives the nearest field.
            """,
            wrong: .state("{{ state.captial }}"),
            right: .state("{% if state.capital %}{{ state.capital }}{% endif %}")),
        .error(
            "unknown-type", .templates, "A value has a type that templates were not told of",
            """
            Fields that lead to other records name the kind of these; this one names a kind that is not among those of \
            the site. It is a mistake in the program that declares the kinds, not in the template.
            """),
        .error(
            "unknown-filter", .templates, "A template uses a filter that does not exist",
            """
            What stands behind « | » must be one of the filters of Jinja that Charte has, or one of its own, such as « \
            time » for dates and « asset » for files. The message gives the nearest name.
            """,
            wrong: .state("{{ state.name | uper }}"),
            right: .state("{{ state.name | upper }}")),
        .error(
            "unknown-test", .templates, "A template uses a test that does not exist",
            """
            What stands behind « is » must be one of the tests of Jinja: defined, none, even, odd, divisibleby, \
            equalto, in and their kin. The message gives the nearest name.
            """,
            wrong: .state("{% if state.memberships | length is od %}Impair{% endif %}"),
            right: .state("{% if state.memberships | length is odd %}Impair{% endif %}")),
        .error(
            "unknown-macro", .templates, "A template calls a macro that is not there",
            """
            A macro is called by its name after it was written in the same file, or fetched from another with « from … \
            import » or « import … as ». The message gives the nearest name.
            """,
            wrong: .state("{% macro drapeau(nom) %}<b>{{ nom }}</b>{% endmacro %}{{ drapaeu(state.name) }}"),
            right: .state("{% macro drapeau(nom) %}<b>{{ nom }}</b>{% endmacro %}{{ drapeau(state.name) }}")),
        .error(
            "unknown-block", .templates, "A template shows a block that does not exist",
            """
            « self.name() » shows a block a second time; neither this template nor one that it extends has a block of \
            that name.
            """,
            wrong: .state("{{ self.titre() }}"),
            right: Example(
                "Templates/state.html",
                """
                {% extends 'layout.html' %}
                {% block main %}{% block titre %}{{ state.name }}{% endblock %}, {{ self.titre() }}{% endblock %}
                """)),
        .error(
            "unknown-input", .templates, "A filter asks for a file or a word that is not there",
            """
            Some filters look something up beyond the page: « asset » a file of Templates/assets, others the words of \
            the interface. What this one asks for was not found, so that the page would point to nothing.
            """,
            wrong: .state("<img src=\"{{ 'drapeau.svg' | asset }}\" alt=\"\">"),
            right: Example([
                "Templates/state.html":
                    "{% extends 'layout.html' %}{% block main %}<img src=\"{{ 'drapeau.svg' | asset }}\" alt=\"\">{% endblock %}",
                "Templates/assets/drapeau.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
            ])),
        .error(
            "super", .templates, "Nothing stands behind « super() »",
            """
            « super() » stands in a block and shows what the extended template has in the block of the same name. \
            Outside a block, or where no extended template has that block, there is nothing to show.
            """,
            wrong: Example(
                "Templates/state.html",
                """
                {% extends 'layout.html' %}
                {% block main %}{% block pied %}{{ super() }}{% endblock %}{% endblock %}
                """),
            right: Example(
                "Templates/state.html",
                """
                {% extends 'layout.html' %}
                {% block main %}{{ super() }}{% endblock %}
                """)),
        .error(
            "no-caller", .templates, "A macro uses « caller » and is called without a block",
            """
            « caller() » shows what stands between « {% call %} » and « {% endcall %} ». This macro is called plainly, \
            so there is nothing to show. Call it with a block, or ask « {% if caller is defined %} » first.
            """,
            wrong: .state("{% macro cadre() %}<div>{{ caller() }}</div>{% endmacro %}{{ cadre() }}"),
            right: .state(
                """
                {% macro cadre() %}<div>{{ caller() }}</div>{% endmacro %}{% call cadre() %}{{ state.name }}{% endcall %}
                """)),
        .error(
            "not-a-value", .templates, "The name of a macro or of a file of macros stands for a value",
            """
            A name that was imported is no value of its own: it has no text to print and no fields to compare. Call \
            the macro, or name what is wanted in the file.
            """,
            wrong: .state("{% macro drapeau(nom) %}<b>{{ nom }}</b>{% endmacro %}{{ drapeau }}"),
            right: .state("{% macro drapeau(nom) %}<b>{{ nom }}</b>{% endmacro %}{{ drapeau(state.name) }}")),
        .error(
            "not-a-namespace", .templates, "A field is set on something that is no namespace",
            """
            Records and pages do not change while they are shown. To carry a value out of a loop, make a namespace \
            with « {% set ns = namespace(count=0) %} » and set its fields.
            """,
            wrong: .state("{% set state.vu = true %}"),
            right: .state("{% set ns = namespace(vu=false) %}{% set ns.vu = true %}")),
        .error(
            "not-callable", .templates, "Something is called that cannot be",
            """
            Only macros, « super », « caller », « range » and the like are called with parentheses. What Python would \
            write as a method of a text or a list is a filter here: « {{ name | upper }} ».
            """,
            wrong: .state("{{ state.name.upper() }}"),
            right: .state("{{ state.name | upper }}")),
        .error(
            "duplicate-parameter", .templates, "A macro has two parameters of one name",
            """
            Inside the macro the name could mean only one of the two, and the other would be lost. Give one of them \
            another name.
            """,
            wrong: .state("{% macro lien(titre, titre) %}{{ titre }}{% endmacro %}"),
            right: .state("{% macro lien(adresse, titre) %}{{ titre }}{% endmacro %}")),
        .error(
            "endless", .templates, "Templates, blocks or macros go on without end",
            """
            A template that extends or includes itself in the end, a block that shows itself, or a macro that calls \
            itself with ever new types can never be finished. A macro may call itself as long as its arguments keep \
            their types and something ends it.
            """,
            wrong: .state("{% include 'state.html' %}"),
            right: Example([
                "Templates/state.html":
                    "{% extends 'layout.html' %}{% block main %}{% include 'pied.html' %}{% endblock %}",
                "Templates/pied.html": "<p>Fin</p>",
            ])),
    ]
}
