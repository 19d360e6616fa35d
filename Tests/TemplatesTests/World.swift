import Diagnostics
import Templates
import Testing

/// The data of `Tests/Fixtures/templates/record.py`, for Charte: four states in two regions, three events.
enum World {
    static let types = [
        ObjectType(
            "State",
            fields: [
                .init("name", .text), .init("capital", .optional(.text)), .init("region", .object("Region")),
                .init("year", .integer), .init("area", .optional(.number)), .init("flag", .markup),
            ]),
        ObjectType("Region", fields: [.init("name", .text), .init("states", .list(.object("State")))]),
        ObjectType(
            "Event",
            fields: [
                .init("title", .text), .init("year", .integer), .init("host", .optional(.object("State"))),
                .init("start", .object("Date")),
            ]),
        ObjectType("Date", fields: [.init("iso", .text)], printing: .text, orderedBy: "iso"),
        ObjectType("Link", fields: [.init("label", .text)], printing: .field("label"), orderedBy: "label"),
    ]

    static let variables: [Variable] = [
        Variable("title", .text), Variable("sharp", .text), Variable("quoted", .text), Variable("html", .markup),
        Variable("n", .integer), Variable("zero", .integer), Variable("x", .number), Variable("yes", .boolean),
        Variable("no", .boolean), Variable("nothing", .optional(.text)), Variable("something", .optional(.text)),
        Variable("words", .list(.text)), Variable("numbers", .list(.integer)), Variable("empty", .list(.text)),
        Variable("matrix", .list(.list(.integer))), Variable("states", .list(.object("State"))),
        Variable("events", .list(.object("Event"))), Variable("state", .object("State")), Variable("blank", .text),
        Variable("spaced", .text), Variable("long", .text), Variable("lines", .text), Variable("attack", .text),
        Variable("link", .object("Link")),
    ]

    static let heap = Heap(rows: rows)

    static let rows: [[Value]] = [
        [.text("Maroc"), .text("Rabat"), .record(4), .integer(1969), .number(446_550), .markup(flag)],
        [.text("Turquie"), .text("Ankara"), .record(5), .integer(1969), .number(783_562), .markup(flag)],
        [.text("Maldives"), .text("Malé"), .record(5), .integer(1976), .number(298), .markup(flag)],
        [.text("Djibouti"), .none, .record(4), .integer(1978), .none, .markup(flag)],
        [.text("Afrique"), .list([.record(0), .record(3)])],
        [.text("Asie"), .list([.record(1), .record(2)])],
        [.text("Premier Sommet islamique"), .integer(1969), .record(0), .object(date("1969-09-25"))],
        [.text("Conférence extraordinaire"), .integer(1970), .none, .object(date("1970-03-23"))],
        [.text("Sommet d'Istanbul"), .integer(2016), .record(1), .object(date("2016-04-14"))],
        [.text("Lien")],
    ]

    static let flag = Markup(trusted: Array("<svg></svg>".utf8))

    static func date(_ iso: String) -> Row { Row([.text(iso)], text: iso) }

    static func values(attack: String = "") -> [Value] {
        [
            .text("L'Organisation de la coopération islamique"), .text("a < b & c > d"), .text("l'« État » \"x\""),
            .markup(Markup(trusted: Array("<em>Rabat</em> &amp; Fès".utf8))), .integer(7), .integer(0), .number(2.5),
            .boolean(true), .boolean(false), .none, .text("là"),
            .list([.text("pomme"), .text("Abricot"), .text("cerise"), .text("abricot")]),
            .list([.integer(3), .integer(1), .integer(2)]), .list([]),
            .list([.list([.integer(1), .integer(2)]), .list([.integer(3), .integer(4)])]),
            .list([.record(0), .record(1), .record(2), .record(3)]), .list([.record(6), .record(7), .record(8)]),
            .record(0), .text(""), .text("  deux  mots "),
            .text("Le Premier Sommet islamique se tient à Rabat du 22 au 25 septembre 1969, après l'incendie."),
            .text("un\ndeux\n\ntrois"), .text(attack), .record(9),
        ]
    }

    static func library(_ files: [String: String], filters: [Filter] = []) -> TemplateLibrary {
        let sources = files.sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, text: $0.value) }
        return TemplateLibrary(sources: sources, environment: Environment(types: types, filters: filters))
    }

    /// All that is wrong with the templates: what parsing finds, and what checking `main` finds.
    static func mistakes(_ files: [String: String], main: String = "main.html") -> [Diagnostic] {
        let library = library(files)
        return (library.diagnostics + library.compile(entry: main, context: variables).diagnostics).inReadingOrder()
    }

    static func mistakes(_ template: String) -> [Diagnostic] { mistakes(["main.html": template]) }

    static func render(
        _ files: [String: String], main: String = "main.html", language: String = "fr", attack: String = "",
        filters: [Filter] = []
    ) throws -> String {
        let library = library(files, filters: filters)
        let compilation = library.compile(entry: main, context: variables)
        let told = DiagnosticPrinter().text(library.diagnostics + compilation.diagnostics)
        let program = try #require(compilation.program, "\(told)")
        var output: [UInt8] = []
        program.render(context: values(attack: attack), heap: heap, language: language, into: &output)
        return String(decoding: output, as: UTF8.self)
    }

    static func render(_ template: String, language: String = "fr", attack: String = "") throws -> String {
        try render(["main.html": template], language: language, attack: attack)
    }
}
