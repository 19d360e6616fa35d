import Diagnostics
import Domain
import Generator
import Testing

/// A kind that Charte does not know, with a field of every shape.
private struct Harbour: Record {
    struct Berth: Structure {
        var length: Double?
        var ships: [LocalizedText] = []
        init() {}
        static let name = "Berth"
        static let noun = "a berth"
        static let fields: [Field<Berth>] = [
            .optional("length", \.length, "How long it is, in metres"), .optional("ships", \.ships, "What lies there"),
        ]
    }

    let id: Identifier<Harbour>
    let location: SourceLocation
    var common = Common()
    var title = LocalizedText()
    var depth: Int?
    var opened: PartialDate?
    var isFree = false
    var states: [Reference<State>] = []
    var point: Coordinates?
    var main: Berth?
    var berths: [Berth] = []
    var mottos: [LocalizedText] = []

    init(id: Identifier<Harbour>, location: SourceLocation) { (self.id, self.location) = (id, location) }

    static let schema = Schema<Harbour>(
        "harbour", collection: "harbours", noun: "a harbour", meaning: "Where ships lie",
        fields: [
            .required("title", \.title, "The title"), .optional("depth", \.depth, "How deep it is"),
            .optional("opened", \.opened, "When it was opened"),
            .optional("free", \.isFree, "Whether it is a free port"),
            .optional("states", \.states, "Whose it is"), .optional("point", \.point, "Where it is"),
            .optional("main", \.main, "The first berth"), .optional("berths", \.berths, "The others"),
            .optional("mottos", \.mottos, "What is written over its gates"),
        ])
}

@Suite struct DataTests {
    private static let harbours = """
        - id: tanger
          title: {fr: "Tanger, « la blanche »\\nle \\"port\\"", ar: طنجة}
          depth: 12
          opened: 1969-09~
          free: true
          states: [maroc, egypte]
          point: [35.5, -5.8]
          main: {length: 300, ships: [Bouraq, {fr: Étoile, en: Star}]}
          berths: [{length: 10.5}, {ships: [Barque]}]
          mottos: [Nil, {en: "Sea, and sky", fr: Mer}]
          disputed: D'autres disent 11.
        - id: alexandrie
          title: Alexandrie
        """

    private func site(_ settings: String = "data: données", strings: String = "") -> SmallSite {
        var site = SmallSite(
            [
                "site.yml": SmallSite.baseContent["site.yml"]! + "\n" + settings,
                "strings/fr.yml": SmallSite.baseContent["strings/fr.yml"]! + "\n" + strings,
                "harbours.yml": Self.harbours,
            ],
            templates: ["harbour.html": "{{ harbour.title }}", "data.txt": Self.list])
        site.kinds = Domain.kinds + [Harbour.self]
        return site
    }

    /// What templates know of the files.
    private static let list = """
        {% for set in site.data if set.kind == 'harbour' %}{{ set.title }}: {{ set.meaning }} ({{ set.count }})
        {% for file in set.files %}{{ file.name }} {{ file.format }} {{ file.rows | default(0) }} {{ file.canonical }}
        {% for column in file.columns %}- {{ column.names | join(' ') }}: {{ column.meaning }} ({{ column.meaning_language }})
        {% endfor %}{% endfor %}{% endfor -%}
        {% if site.license %}{{ site.license.name }}{% endif %}
        """

    @Test func `a new kind is given out as tables without new code`() async throws {
        let build = await site().build()
        #expect(build.codesAndPlaces == [])
        let base = "https://ligue.example/harbours/"
        #expect(
            build.text("données/harbours.csv") == """
                id,url,title.fr,title.ar,depth,opened,free,states,point.latitude,point.longitude,main.length,main.ships,\
                disputed.fr\r
                alexandrie,\(base)alexandrie/,Alexandrie,,,,false,,,,,,\r
                tanger,\(base)tanger/,"Tanger, « la blanche »\nle ""port""\",طنجة,12,1969-09~,true,maroc|egypte,35.5,-5.8,\
                300.0,"[{""fr"": ""Bouraq""}, {""fr"": ""Étoile"", ""en"": ""Star""}]",D'autres disent 11.\r

                """)
        #expect(
            build.text("données/harbours-berths.csv") == """
                harbour,position,length,ships\r
                tanger,1,10.5,\r
                tanger,2,,"[{""fr"": ""Barque""}]"\r

                """)
        #expect(
            build.text("données/harbours-mottos.csv") == """
                harbour,position,item.fr,item.en\r
                tanger,1,Nil,\r
                tanger,2,Mer,"Sea, and sky"\r

                """)
    }

    @Test func `and as JSON, which says nothing of what is not known`() async throws {
        #expect(
            await site().build().text("données/harbours.json") == """
                {
                "$schema": "https://ligue.example/donn%C3%A9es/harbours.schema.json",
                "harbours": [
                {"id": "alexandrie", "url": "https://ligue.example/harbours/alexandrie/", "title": {"fr": "Alexandrie"}},
                {"id": "tanger", "url": "https://ligue.example/harbours/tanger/", \
                "title": {"fr": "Tanger, « la blanche »\\nle \\"port\\"", "ar": "طنجة"}, \
                "depth": 12, "opened": "1969-09~", "free": true, "states": ["maroc", "egypte"], \
                "point": {"latitude": 35.5, "longitude": -5.8}, \
                "main": {"length": 300.0, "ships": [{"fr": "Bouraq"}, {"fr": "Étoile", "en": "Star"}]}, \
                "berths": [{"length": 10.5}, {"ships": [{"fr": "Barque"}]}], \
                "mottos": [{"fr": "Nil"}, {"en": "Sea, and sky", "fr": "Mer"}], \
                "disputed": {"fr": "D'autres disent 11."}}
                ]
                }

                """)
    }

    @Test func `templates know the files and what their columns mean, in the words of the site where it has them`()
        async throws
    {
        let words =
            "data: {kinds: {harbour: Les ports}, fields: {harbour: {depth: Le tirant d'eau}, record: {id: Le nom}}}"
        let build = await site("data: donnees\nlicense: {name: Domaine public}", strings: words).build()
        #expect(build.codesAndPlaces == [])
        let text = try #require(build.text("data.txt"))
        #expect(
            text.hasPrefix("harbours: Les ports (2)\nharbours.csv csv 2 https://ligue.example/donnees/harbours.csv\n"))
        #expect(text.contains("\n- id: Le nom (fr)\n"))
        #expect(text.contains("\n- title.fr title.ar: The title (en)\n- depth: Le tirant d'eau (fr)\n"))
        #expect(text.contains("harbours-berths.csv csv 2 "))
        #expect(text.contains("harbours.schema.json schema 0 "))
        #expect(text.hasSuffix("Domaine public"))
    }

    @Test func `a site that does not ask for it gives out nothing`() async {
        let build = await site("typography: fr").build()
        #expect(!build.paths.contains { $0.hasSuffix(".csv") })
        #expect(build.text("data.txt") == "")
    }

    @Test func `kinds without records have no files, and lists that no record fills no table`() async {
        let paths = await site().build().paths.filter { $0.hasPrefix("données/") }
        #expect(paths.contains("données/etats-memberships.csv"))
        #expect(!paths.contains { $0.contains("people") || $0.contains("aliases") })
    }

    @Test func `a folder that is none is told`() async {
        #expect(await site("data: a/b").build().codesAndPlaces == ["bad-slug Content/site.yml:7:7"])
    }

    /// The files are published like any other: other machines count on their addresses.
    @Test func `the files are listed among what is published`() async {
        let manifest = await site().build().text(Manifest.path)
        #expect(manifest?.contains("{\"address\": \"/données/harbours.json\", \"xxh128\": ") == true)
    }
}
