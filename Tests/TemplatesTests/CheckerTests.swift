import Diagnostics
import Templates
import Testing

/// Each mistake with its code and its place: found when templates load, before any page is rendered.
@Suite struct CheckerTests {
    struct Mistake: Sendable, CustomStringConvertible {
        let template: String
        let told: [String]

        init(_ template: String, _ told: String...) { (self.template, self.told) = (template, told) }

        var description: String { template }
    }

    @Test(arguments: [
        Mistake("{{ titel }}", "1:4 unknown-variable → title"),
        Mistake("Un\n  {{ state.captial }}", "2:12 unknown-field → capital"),
        Mistake("{{ state.region.nom }}", "1:17 unknown-field"),
        Mistake("{{ title | uper }}", "1:12 unknown-filter → upper"),
        Mistake("{{ n is od }}", "1:9 unknown-test → odd"),
        Mistake("{{ n | upper }}", "1:8 filter-type"),
        Mistake("{{ title | sort | join }}", "1:12 filter-type"),
        Mistake("{{ title | truncate('x') }}", "1:21 argument-type"),
        Mistake("{{ title | replace('a') }}", "1:12 missing-argument"),
        Mistake("{{ title | upper(3) }}", "1:18 extra-argument"),
        Mistake("{{ title | truncate(lenght=3) }}", "1:21 unknown-argument → length"),
        Mistake("{{ title | truncate(3, length=3) }}", "1:24 extra-argument"),
        Mistake("{% include 'pied.html' %}", "1:12 unknown-template"),
        Mistake("{% extends 'bas.html' %}", "1:12 unknown-template"),
        Mistake("{% include title %}", "1:12 template-name"),
        Mistake("{{ states }}", "1:4 not-printable"),
        Mistake("{{ state }}", "1:4 not-printable"),
        Mistake("{{ none }}", "1:4 optional-printed"),
        Mistake("{{ state.capital }}", "1:4 optional-printed"),
        Mistake("{{ nothing ~ 'x' }}", "1:4 optional-printed"),
        Mistake("{{ nothing | upper }}", "1:4 optional-value"),
        Mistake("{% for c in title %}{% endfor %}", "1:13 not-iterable"),
        Mistake("{% for c in n %}{{ c.x }}{% endfor %}", "1:13 not-iterable"),
        Mistake("{% for a, b in states %}{{ a }}{% endfor %}", "1:8 cannot-unpack"),
        Mistake("{% if n == 'sept' %}{% endif %}", "1:12 unlike-types"),
        Mistake("{% if title < 3 %}{% endif %}", "1:15 unlike-types"),
        Mistake("{% if 'a' in numbers %}{% endif %}", "1:14 unlike-types"),
        Mistake("{% if 3 in n %}{% endif %}", "1:12 not-a-list"),
        Mistake("{{ n + title }}", "1:4 operand-type"),
        Mistake("{{ -title }}", "1:5 operand-type"),
        Mistake("{{ ['a', 1] | join }}", "1:10 unlike-types"),
        Mistake("{{ (state if yes else title).name }}", "1:4 unlike-types"),
        Mistake("{{ title | safe }}", "1:12 filter-type"),
        Mistake("{{ states | sort(attribute='yeer') | length }}", "1:29 unknown-field → year"),
        Mistake("{{ states | sort | length }}", "1:13 not-ordered"),
        Mistake("{{ states | map(attribute='region.nom') | join }}", "1:35 unknown-field"),
        Mistake("{{ states | selectattr('year', 'equals', 3) | length }}", "1:32 unknown-test → equalto"),
        Mistake("{{ states | sort(attribute=title) | length }}", "1:28 argument-not-literal"),
        Mistake("{{ title.upper() }}", "1:10 not-callable"),
        Mistake("{{ title.size }}", "1:10 unknown-field"),
        Mistake("{{ fmt(3) }}", "1:4 unknown-macro"),
        Mistake("{{ loop.index }}", "1:4 unknown-variable"),
        Mistake("{% for i in numbers %}{{ loop.idx }}{% endfor %}", "1:31 unknown-field"),
        Mistake("{{ super() }}", "1:4 super"),
        Mistake("{% block a %}{{ super() }}{% endblock %}", "1:17 super"),
        Mistake("{{ self.tete() }}", "1:9 unknown-block"),
        Mistake("{% block a required %}{% endblock %}", "1:10 required-block"),
        Mistake("{% set s = state %}{% set s.x = 1 %}", "1:27 not-a-namespace"),
        Mistake("{% set s = namespace(count=1) %}{% set s.cuont = 1 %}", "1:42 unknown-field → count"),
        Mistake("{% set s = namespace(a=1) %}{% set s.a = 'x' %}", "1:42 unlike-types"),
        Mistake("{% if yes %}{% set a = 1 %}{% else %}{% set a = 'x' %}{% endif %}", "1:1 unlike-types"),
        Mistake("{% macro m(a) %}{{ a.name }}{% endmacro %}{{ m(state) }}{{ m(n) }}", "1:22 unknown-field"),
        Mistake("{% macro m(a) %}{{ a }}{% endmacro %}{{ m() }}", "1:41 missing-argument"),
        Mistake("{% macro m(a) %}{{ a }}{% endmacro %}{{ m(1, 2) }}", "1:46 extra-argument"),
        Mistake("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "1:19 endless"),
        Mistake("{% macro m(a) %}{{ m([a]) if a }}{% endmacro %}{{ m(1) }}", "1:20 endless"),
        Mistake("{% macro m() %}{{ caller() }}{% endmacro %}{{ m() }}", "1:19 no-caller"),
        Mistake("{% include 'main.html' %}", "1:12 endless"),
        Mistake("{% extends 'main.html' %}", "1:12 endless"),
        Mistake("{{ title | format(x=1) }}", "1:19 unknown-argument"),
        Mistake("{{ (1, 2)[5] }}", "1:4 no-item"),
        Mistake("{{ numbers | first }}", "1:4 optional-printed"),
        Mistake("{{ states | json }}", "1:13 filter-type"),
    ])
    func `a mistake is told where it stands`(_ mistake: Mistake) {
        #expect(World.mistakes(mistake.template).map(short) == mistake.told)
    }

    @Test(arguments: [
        Mistake("a {{ title", "1:3 unclosed"),
        Mistake("a {% if yes", "1:3 unclosed", "1:6 unclosed"),
        Mistake("a {# rien", "1:3 unclosed"),
        Mistake("{% raw %}a", "1:1 unclosed"),
        Mistake("{% if yes %}\n{% for i in numbers %}\n{% endif %}", "2:4 unclosed"),
        Mistake("{% if yes %}a", "1:4 unclosed"),
        Mistake("a{% endif %}b", "1:5 stray-end"),
        Mistake("{% if yes %}{% endfor %}{% endif %}", "1:16 stray-end"),
        Mistake("{% fro i in numbers %}", "1:4 unknown-tag → for"),
        Mistake("{{ title + }}", "1:12 syntax"),
        Mistake("{{ 'abc }}", "1:4 unclosed", "1:1 unclosed"),
        Mistake("{{ a ? b }}", "1:6 syntax", "1:8 syntax"),
        Mistake("{{ {'a': 1} }}", "1:4 unsupported"),
        Mistake("{% block a %}{% endblock %}{% block a %}{% endblock %}", "1:37 duplicate-block"),
        Mistake("{% block a %}{% endblock b %}", "1:26 stray-end"),
        Mistake("{% macro m(a, a) %}{% endmacro %}", "1:15 duplicate-parameter"),
        Mistake("{% for i in numbers recursive %}{% endfor %}", "1:21 unsupported"),
        Mistake("{% if yes %}{% extends 'x.html' %}{% endif %}", "1:16 extends"),
        Mistake("{{ f(a=1, 2) }}", "1:11 syntax"),
        Mistake("{{ 99999999999999999999 }}", "1:4 syntax"),
    ])
    func `a slip in the syntax is told where it stands`(_ mistake: Mistake) {
        let parsed = World.library(["main.html": mistake.template]).diagnostics
        #expect(Set(parsed.map(short)) == Set(mistake.told))
    }

    @Test func `all mistakes of all files are told in one run, with the way that led there`() {
        let told = World.mistakes([
            "main.html": "{% extends 'base.html' %}\n{% block a %}{{ titel }}{% include 'part.html' %}{% endblock %}",
            "base.html": "{{ oups }}{% block a %}{% endblock %}{{ state.nome }}{% if %}{% endif %}",
            "part.html": "{{ states[0].name | default('') }}\n{{ title | lowr }}",
        ])
        #expect(
            told.map { "\($0.location.file):\(short($0))" } == [
                "base.html:1:4 unknown-variable", "base.html:1:47 unknown-field → name", "base.html:1:60 syntax",
                "main.html:2:17 unknown-variable → title", "part.html:2:12 unknown-filter → lower",
            ])
        #expect(told[0].notes.map(\.location.description) == ["main.html:1:12"])
        #expect(told[4].notes.map(\.location.description) == ["main.html:2:36"])
    }

    @Test func `what is underlined is the wrong word`() throws {
        let told = World.mistakes("l'État {{ state.captial | upper }}")
        let mistake = try #require(told.first)
        #expect(mistake.location.length == "captial".count)
        #expect(mistake.message == "« State » has no field « captial »")
        #expect(mistake.hint == "did you mean « capital »?")
    }

    @Test func `one mistake is told once, not at every use`() {
        let told = World.mistakes("{% set a = titel %}{{ a | upper }}{{ a.name }}{% for x in a %}{{ x.y }}{% endfor %}")
        #expect(told.map(short) == ["1:12 unknown-variable → title"])
    }

    @Test func `a mistake in a template that nobody uses is told all the same`() {
        #expect(
            World.library(["a.html": "", "b.html": "{% if %}"]).diagnostics.map(\.location.file).contains("b.html"))
    }

    @Test func `the same mistake under several pages can be told once`() {
        let library = World.library([
            "a.html": "{% extends 'base.html' %}", "b.html": "\n{% extends 'base.html' %}", "base.html": "{{ oups }}",
        ])
        let told = ["a.html", "b.html"].flatMap { library.compile(entry: $0, context: World.variables).diagnostics }
        #expect(told.count == 2)
        #expect(told.oncePerPlace().count == 1)
    }

    /// What stands before, ten thousand times, and after.
    @Test(arguments: [
        ("", "{% if yes %}", ""), ("{{ ", "(", ""), ("{{ ", "not ", "yes }}"), ("{{ n", " + 1", " }}"),
        ("{{ title", " | upper", " }}"), ("{{ n", ".a", " }}"), ("{{ ", "[", " }}"), ("{{ ", "-", "1 }}"),
        ("{{ ", "yes if yes else ", "yes }}"),
    ])
    func `what nests ten thousand deep is refused`(before: String, again: String, after: String) {
        let told = World.mistakes(before + String(repeating: again, count: 10_000) + after)
        #expect(told.contains { $0.code == "too-deep" })
    }

    @Test func `long chains that nest nothing are fine`() throws {
        #expect(try World.render("{{ 'a'" + String(repeating: " ~ 'b'", count: 5_000) + " }}").count == 5_001)
        #expect(try World.render(String(repeating: "{{ n }}", count: 20_000)).count == 20_000)
    }

    @Test func `what nests as deep as is allowed goes through all stages`() throws {
        let tags =
            String(repeating: "{% if yes %}", count: 55) + "{{ X }}" + String(repeating: "{% endif %}", count: 55)
        let sum = String(repeating: "(1 + ", count: 40) + "n" + String(repeating: ")", count: 40)
        #expect(try World.render(tags.replacing("X", with: sum)) == "47")
    }

    @Test func `includes that multiply are refused`() {
        var files = ["main.html": "{% include 't0.html' %}", "t40.html": "x"]
        for level in 0..<40 {
            files["t\(level).html"] = String(repeating: "{% include 't\(level + 1).html' %}", count: 8)
        }
        #expect(World.mistakes(files).contains { $0.code == "too-deep" || $0.code == "too-long" })
    }

    private func short(_ diagnostic: Diagnostic) -> String {
        let nearest = diagnostic.hint.flatMap { hint in
            hint.hasPrefix("did you mean") ? hint.split(separator: " ")[4] : nil
        }
        let place = "\(diagnostic.location.line):\(diagnostic.location.column) \(diagnostic.code)"
        return nearest.map { "\(place) → \($0)" } ?? place
    }
}
