import Testing

@testable import Generator

@Suite struct ContentPathTests {
    private func kind(_ path: String) -> ContentPath {
        ContentPath(path, collections: ["states", "organs"], languages: ["fr", "x"])
    }

    @Test(arguments: [
        ("states/maroc.md", ContentPath.record(kind: 0, id: "maroc", languageTag: nil)),
        ("organs/état.md", .record(kind: 1, id: "état", languageTag: nil)),
        ("states/maroc.ar.md", .record(kind: 0, id: "maroc", languageTag: "ar")),
        ("states/v1.2.md", .record(kind: 0, id: "v1.2", languageTag: nil)),
        ("states/afrique/maroc.md", .record(kind: 0, id: "maroc", languageTag: nil)),
        ("states/maroc.markdown", .record(kind: 0, id: "maroc", languageTag: nil)),
        ("states/index.md", .index(kind: 0, languageTag: nil)),
        ("states/index.fr.md", .index(kind: 0, languageTag: "fr")),
        ("states/indexes.md", .record(kind: 0, id: "indexes", languageTag: nil)),
        ("state/maroc.md", .page(path: "state/maroc", languageTag: nil)),
        ("a-propos.md", .page(path: "a-propos", languageTag: nil)),
        ("static/maroc.md", .verbatim(path: "maroc.md")),
        ("states/maroc.png", .attachment),
        ("states.yml", .table(kind: 0)), ("states/afrique.yml", .table(kind: 0)), ("site.yml", .configuration),
        ("strings/fr.yml", .strings(languageTag: "fr")), ("map/land.geojson", .land), ("autres.yml", .stray),
    ])
    func `a file is told by its path`(path: String, expected: ContentPath) {
        #expect(kind(path) == expected)
    }

    @Test(arguments: [
        (".a", true), ("states/.maroc.md.swp", true), ("states/#maroc.md#", true), ("maroc.md~", true),
        ("states/maroc.swp", true), ("photos/Thumbs.db", true), ("a.b/maroc.md", false), ("swp", false),
        ("Thumbs.dbx", false), ("a~b", false), ("", false),
    ])
    func `what editors leave lying about is no content`(path: String, isLitter: Bool) {
        #expect(ContentPath.isLitter(path) == isLitter)
    }
}
