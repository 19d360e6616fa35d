import Templates
import Testing

/// What a condition has shown need not be shown again.
@Suite struct NarrowingTests {
    @Test(arguments: [
        "{% if state.capital %}{{ state.capital }}{% endif %}",
        "{% if state.capital is defined %}{{ state.capital }}{% endif %}",
        "{% if state.capital is not none %}{{ state.capital | upper }}{% endif %}",
        "{% if state.capital is none %}-{% else %}{{ state.capital }}{% endif %}",
        "{% if state.capital != none %}{{ state.capital }}{% endif %}",
        "{% if state.capital == none %}-{% else %}{{ state.capital }}{% endif %}",
        "{% if not state.capital %}-{% else %}{{ state.capital }}{% endif %}",
        "{% if state.capital and nothing %}{{ state.capital }}{{ nothing }}{% endif %}",
        "{% if not state.capital or not nothing %}-{% else %}{{ state.capital }}{{ nothing }}{% endif %}",
        "{% if not state.capital %}-{% elif state.capital | length > 3 %}{{ state.capital }}{% endif %}",
        "{{ state.capital if state.capital else '-' }}",
        "{{ state.capital | default('-') }}", "{{ state.capital or '-' }}",
        "{% set c = state.capital %}{% if c %}{{ c }}{% endif %}",
        "{% set c = state.capital | default('-') %}{{ c }}",
        "{% if state.capital == 'Rabat' %}{{ state.capital }}{% endif %}",
        "{% for e in events if e.host %}{{ e.host.name }}{% endfor %}",
        "{% for e in events if e.host and e.host.capital %}{{ e.host.capital }}{% endfor %}",
        "{% for e in events %}{% if e.host.capital %}{{ e.host.name }}{{ e.host.capital }}{% endif %}{% endfor %}",
        "{% for e in events %}{{ e.host.name | default('-') }}{% endfor %}",
        "{% with c = state.capital %}{% if c %}{{ c }}{% endif %}{% endwith %}",
        "{% if numbers[0] %}{{ numbers[0] }}{% endif %}",
        "{% if state.capital %}{% set c = state.capital %}{% else %}{% set c = '-' %}{% endif %}{{ c }}",
        "{% set c = nothing %}{% if not c %}{% set c = '-' %}{% endif %}{{ c }}",
        "{% macro m(a=none) %}{% if a %}{{ a | upper }}{% endif %}{% endmacro %}{{ m() }}{{ m('x') }}{{ m(nothing) }}",
        "{% if pied is defined %}{{ pied.rien }}{% endif %}",
        "{% if state.capital %}{% for i in numbers %}{{ state.capital }}{% endfor %}{% endif %}",
    ])
    func `what a condition shows holds inside`(_ template: String) {
        #expect(World.mistakes(template).map(\.message) == [])
    }

    @Test(arguments: [
        "{% if state.capital %}{% endif %}{{ state.capital }}",
        "{% if not state.capital %}{{ state.capital }}{% endif %}",
        "{% if state.capital or nothing %}{{ state.capital }}{% endif %}",
        "{% if state.capital is none %}{{ state.capital }}{% endif %}",
        "{% if states[0].capital %}{{ states[1].capital }}{% endif %}",
        "{% for e in events %}{% if e.host %}{% endif %}{{ e.host.name }}{% endfor %}",
        "{% set c = 'x' %}{% if yes %}{% set c = nothing %}{% endif %}{{ c }}",
        "{% if nothing %}{% set c = 1 %}{% endif %}{{ c }}",
        "{% if nothing %}{% set nothing = something %}{{ nothing }}{% endif %}",
        "{% set ns = namespace(c=nothing) %}{% if ns.c %}{% set ns.c = something %}{{ ns.c }}{% endif %}",
        "{% set ns = namespace(c=nothing) %}{% if ns.c %}{% for i in numbers %}{{ ns.c }}{% set ns.c = nothing %}{% endfor %}{% endif %}",
    ])
    func `what no condition shows stays open`(_ template: String) {
        #expect(World.mistakes(template).map(\.code) == ["optional-printed"])
    }
}
