import Diagnostics
import Synchronization
import Templates
import Testing

/// What Jinja2 does not have, and what rendering promises.
@Suite struct RenderingTests {
    @Test(arguments: [
        ("{{ states | where('year', 1969) | map(attribute='name') | join(' ') }}", "Maroc Turquie"),
        ("{{ states | where('capital') | length }}", "3"),
        ("{{ states | where('region.name', 'Asie') | map(attribute='name') | join(' ') }}", "Turquie Maldives"),
        ("{{ states | limit(2) | map(attribute='name') | join(' ') }}", "Maroc Turquie"),
        ("{{ title | limit(3) }}", "L'O"),
        (
            "{% for g in states | group_by('region') %}{{ g.grouper.name }}:{{ g.list | length }} {% endfor %}",
            "Afrique:2 Asie:2 "
        ),
        (
            "{% for year, list in states | group_by('year') %}{{ year }}:{{ list | length }} {% endfor %}",
            "1969:2 1976:1 1978:1 "
        ),
        (
            "{% for e in events | sort(attribute='start', reverse=true) %}{{ e.start }} {% endfor %}",
            "2016-04-14 1970-03-23 1969-09-25 "
        ),
        (
            "{{ states | sort(attribute='capital') | map(attribute='name') | join(' ') }}",
            "Turquie Maldives Maroc Djibouti"
        ),
        (
            "{{ states | sort(attribute='capital', reverse=true) | map(attribute='name') | join(' ') }}",
            "Maroc Maldives Turquie Djibouti"
        ),
        (
            "{{ link }} {{ link | upper if no else link | string }} {{ link | upper }} {{ events[0].start | replace('-', '/') if events[0] }} {{ link ~ '!' }}",
            "Lien Lien LIEN 1969/09/25 Lien!"
        ),
        ("{{ [link, link] | join(', ') }}", "Lien, Lien"), ("{{ link | json }}", "\"Lien\""),
        ("{{ events[0].start < events[1].start if events[0] and events[1] }}", "True"),
        ("{{ 1 // 0 }} {{ 1 % 0 }} {{ 1 / 0 }} {{ 9223372036854775807 + 1 }}", "0 0 inf 9223372036854775807"),
        ("{{ 'abc' * 0 }}{{ range(3, 0) | join }}{{ range(0, 5, 0) | join }}", ""),
        ("{% macro m(k) %}{% if k > 0 %}{{ m(k + 1) }}{% endif %}{% endmacro %}[{{ m(1) }}]", "[]"),
        ("{{ 'vrai' if yes }}{{ 'faux' if no }}", "vrai"), ("{{ state.flag }}", "<svg></svg>"),
        ("{% for s in states %}{{ loop.cycle(1, 2) }}{% endfor %}", "1212"), ("{{ range(100) | length }}", "100"),
        (
            "{{ -12 }} {{ -n }} {{ 9223372036854775807 + 0 }} {{ n * 1000 }} {{ -9223372036854775807 - 1 }}",
            "-12 -7 9223372036854775807 7000 -9223372036854775808"
        ),
        ("{\u{A0}{ {{\u{A0}n\u{A0}}}", "{\u{A0}{ 7"), ("a\u{A0}{{- n -}}\u{A0}b", "a\u{A0}7\u{A0}b"),
    ])
    func `a template gives`(template: String, expected: String) throws {
        #expect(try World.render(template) == expected)
    }

    @Test func `case goes by the language`() throws {
        let template =
            "{{ 'istanbul' | upper }} {{ 'ISPARTA' | lower }} {{ 'izmir' | capitalize }} {{ 'iğdır ili' | title }}"
        #expect(try World.render(template, language: "tr") == "İSTANBUL ısparta İzmir İğdır İli")
        #expect(try World.render(template, language: "fr") == "ISTANBUL isparta Izmir Iğdır Ili")
    }

    @Test func `text is sorted by the host's order of the language`() throws {
        let source = SourceFile(path: "a.html", text: "{{ words | sort | join(' ') }}")
        let environment = Environment(collate: { one, other, language in
            #expect(language == "fr")
            return one == other ? 0 : one < other ? 1 : -1
        })
        let library = TemplateLibrary(sources: [source], environment: environment)
        let program = try #require(library.compile(entry: "a.html", context: World.variables).program)
        var output: [UInt8] = []
        program.render(context: World.values(), heap: World.heap, language: "fr", into: &output)
        #expect(String(decoding: output, as: UTF8.self) == "pomme cerise Abricot abricot")
    }

    @Test(arguments: [0, 1, 65_534, 65_535, 65_536, 200_000])
    func `text of any length stands behind a value`(length: Int) throws {
        let text = String(repeating: "a", count: length)
        #expect(try World.render("{{ n }}\(text){# #}b{{ state.name }}c\(text)") == "7\(text)bMarocc\(text)")
    }

    @Test func `a filter of the host sees its arguments at load and at work`() throws {
        let filter = Filter(
            "repete", parameters: [.init("fois", isRequired: true), .init("entre")],
            check: { input, arguments in
                guard input.type == .text else { return .wrongInput(expected: "a text") }
                if case .integer(let times) = arguments[0]?.literal, times > 3 {
                    return .wrongArgument(parameter: 0, "at most three times")
                }
                return .result(.text)
            },
            apply: { input, arguments, context in
                guard case .text(let text) = input, case .integer(let times) = arguments[0] else { return .none }
                let between = if case .text(let text) = arguments[1] { text } else { context.language }
                return .text(Array(repeating: text, count: times).joined(separator: between))
            })
        #expect(
            try World.render(
                ["main.html": "{{ 'a' | repete(2) }} {{ 'b' | repete(entre='<', fois=3) }}"], filters: [filter])
                == "afra b&lt;b&lt;b")
        let library = World.library(
            ["main.html": "{{ 'a' | repete(4) }}\n{{ n | repete(1) }}\n{{ 'a' | repete }}"], filters: [filter])
        let told = library.compile(entry: "main.html", context: World.variables).diagnostics
        #expect(
            told.map { "\($0.location.line):\($0.location.column) \($0.code)" }
                == ["1:17 argument-type", "2:8 filter-type", "3:10 missing-argument"])
    }

    @Test func `globals are seen everywhere, the context only where Jinja2 has it`() throws {
        let sources = [
            SourceFile(
                path: "main.html",
                text: "{% from 'm.html' import m %}{% from 'm.html' import c with context %}{{ m() }}{{ c() }}"),
            SourceFile(
                path: "m.html", text: "{% macro m() %}{{ site }}{% endmacro %}{% macro c() %}{{ page }}{% endmacro %}"),
        ]
        let library = TemplateLibrary(sources: sources, environment: Environment(globals: [Variable("site", .text)]))
        let compilation = library.compile(entry: "main.html", context: [Variable("page", .text)])
        var output: [UInt8] = []
        try #require(compilation.program).render(
            globals: [.text("OCI ")], context: [.text("page")], heap: Heap(rows: []), language: "fr", into: &output)
        #expect(String(decoding: output, as: UTF8.self) == "OCI page")
    }

    @Test func `a big loop is walked in time that grows with it`() throws {
        let output = try World.render("{% for i in range(200000) %}{{ i % 10 }}{% endfor %}")
        #expect(output.utf8.count == 200_000)
    }

    @Test func `threads that render the same program give the same bytes`() async throws {
        let template =
            "{% for s in states %}{{ s.name | upper }} {{ s.region.states | map(attribute='name') | join(', ') }};{% endfor %}"
        let expected = try World.render(template)
        let library = World.library(["main.html": template])
        let program = try #require(library.compile(entry: "main.html", context: World.variables).program)
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<64 {
                group.addTask {
                    var output: [UInt8] = []
                    program.render(context: World.values(), heap: World.heap, language: "fr", into: &output)
                    return String(decoding: output, as: UTF8.self) == expected
                }
            }
            for await isSame in group { #expect(isSame) }
        }
    }

    @Test func `the output is appended to what is there`() throws {
        let program = try #require(World.library(["a.html": "b"]).compile(entry: "a.html", context: []).program)
        var output: [UInt8] = Array("a".utf8)
        program.render(context: [], heap: Heap(rows: []), language: "fr", into: &output)
        #expect(output == Array("ab".utf8))
    }
}
