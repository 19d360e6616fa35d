extension Rule {
    /// What values in templates can be used for.
    static let templateTypes: [Rule] = [
        .error(
            "optional-printed", .templates, "A template prints a value that may be missing",
            """
            Not every record gives every field. Printed plainly, a missing one would leave a label without a value, or \
            half a sentence. Put it inside an « if » together with its label, or give a value for that case with « | \
            default(…) ».
            """,
            wrong: .state("Capitale : {{ state.capital }}"),
            right: .state("{% if state.capital %}Capitale : {{ state.capital }}{% endif %}")),
        .error(
            "optional-value", .templates, "A template uses a value that may be missing",
            """
            A filter, an operation or a field needs a value to work on, and this one may not be there. Put it inside \
            an « if », or give a value for that case with « | default(…) ».
            """,
            wrong: .state("{% if state.capital | upper == 'RABAT' %}Rabat{% endif %}"),
            right: .state("{% if state.capital and state.capital | upper == 'RABAT' %}Rabat{% endif %}")),
        .error(
            "not-printable", .templates, "A template prints something that has no text",
            """
            Lists and records have no text of their own: which of their fields should be shown, and how they should be \
            parted, only the template can say. Go through a list with « for » or « | join(', ') »; name a field of a \
            record.
            """,
            wrong: .state("{{ state.memberships }}"),
            right: .state("{% for period in state.memberships %}{{ period.status }}{% endfor %}")),
        .error(
            "not-iterable", .templates, "A template goes through something that is no list",
            """
            « for » goes through lists. A text or a number has no items; of a record, name the field that holds the \
            list.
            """,
            wrong: .state("{% for lettre in state.name %}{{ lettre }}{% endfor %}"),
            right: .state("{% for period in state.memberships %}{{ period.status }}{% endfor %}")),
        .error(
            "cannot-unpack", .templates, "An item does not come apart into so many values",
            """
            « for a, b in … » takes each item apart, which works for pairs such as those of « | groupby » and « | \
            dictsort ». These items are single values. Use one name, and fields of it.
            """,
            wrong: .state("{% for status, debut in state.memberships %}{{ status }}{% endfor %}"),
            right: .state("{% for period in state.memberships %}{{ period.status }}{% endfor %}")),
        .error(
            "not-a-list", .templates, "A template looks inside something that holds nothing",
            """
            « in » and the brackets of « list[0] » work on lists and texts. The message tells what stands there \
            instead.
            """,
            wrong: .state("{% if 3 in page.content_language | length %}trois{% endif %}"),
            right: .state("{% if 'a' in page.content_language %}a{% endif %}")),
        .error(
            "no-item", .templates, "A list that is written out has no item of that number",
            """
            Items count from 0, from the end from -1. The list or tuple is written in the template, so that this can \
            be told before anything is rendered.
            """,
            wrong: .state("{{ ('nord', 'sud')[2] }}"),
            right: .state("{{ ('nord', 'sud')[1] }}")),
        .error(
            "not-ordered", .templates, "A template sorts what has no order",
            """
            Texts, numbers and dates have an order; records and lists have none of their own. Name the field to sort \
            by: « | sort(attribute='name') ».
            """,
            wrong: .state("{% for period in state.memberships | sort %}{{ period.status }}{% endfor %}"),
            right: .state(
                """
                {% for period in state.memberships | sort(attribute='status') %}{{ period.status }}{% endfor %}
                """)),
        .error(
            "operand-type", .templates, "An operation does not work on these values",
            """
            « + », « - », « * » and « / » are for numbers, « ~ » joins texts. The message tells what stands on each \
            side.
            """,
            wrong: .state("{{ state.name + 1 }}"),
            right: .state("{{ state.name ~ 1 }}")),
        .error(
            "filter-type", .templates, "A filter does not work on this value",
            """
            Each filter works on values of certain types: « upper » on texts, « sum » on numbers, « safe » on markup \
            alone. The message tells what it was given.
            """,
            wrong: .state("{{ 57 | upper }}"),
            right: .state("{{ state.name | upper }}")),
        .error(
            "test-type", .templates, "A test does not ask about such values",
            """
            Each test asks about values of certain types: « even » about numbers, « upper » about texts. The message \
            tells what it was given.
            """,
            wrong: .state("{% if state.name is even %}pair{% endif %}"),
            right: .state("{% if state.memberships | length is even %}pair{% endif %}")),
        .error(
            "unlike-types", .templates, "Values of types that have nothing in common meet",
            """
            A list holds values of one type, both branches of a choice give the same, and only like is compared with \
            like: the answer of anything else would always be the same, which no one means.
            """,
            wrong: .state("{% if state.name == 57 %}cinquante-sept{% endif %}"),
            right: .state("{% if state.name == 'Maroc' %}Maroc{% endif %}")),
    ]
}
