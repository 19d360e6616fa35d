import Foundation
import Testing

/// The schemas that editors work with, held against the content by a validator that knows nothing of Charte.
@Suite(.enabled(if: Validator.isThere, "there is no validator of JSON Schema; make test installs one"))
struct SchemaTests {
    private static let content = FinishedSite.root.appending(path: "Content")

    /// The schemas of the site in this repository.
    private static func schemas() async throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let run = try await CommandLineRun(
            "schema", "--source", FinishedSite.root.path(), "--output", folder.path, in: folder.url)
        try #require(run.status == 0, "\(run.errors)")
        return folder
    }

    @Test func `every schema is a schema`() async throws {
        let schemas = try await Self.schemas()
        let files = try Self.files(in: schemas.url, ending: "json")
        #expect(files.count == 19)
        #expect(try await Validator.complaints(["--check-metaschema"] + files.map { $0.path() }) == "")
    }

    @Test func `every file of the content names its schema in the first line, and is right by it`() async throws {
        let schemas = try await Self.schemas()
        let files = try Self.files(in: Self.content, ending: "yml")
        #expect(files.count > 10)
        var named: [String: [URL]] = [:]
        for file in files {
            let text = try String(contentsOf: file, encoding: .utf8)
            let line = try #require(text.firstMatch(of: /^# yaml-language-server: \$schema=(\S+)\n/), "\(file)")
            let path = file.deletingLastPathComponent().appending(path: String(line.output.1)).standardized.path()
            let own = Self.content.appending(path: ".schema/").standardized.path()
            let schema = try #require(path.hasPrefix(own) ? String(path.dropFirst(own.count)) : nil, "\(file)")
            named[schema, default: []].append(file)
        }
        #expect(try await Self.complaints(named, schemas) == "")
    }

    @Test func `the front matter of every text is right by its schema`() async throws {
        let schemas = try await Self.schemas()
        let cut = try TemporaryFolder()
        let collections = Set(try schemas.contents("front-matter").keys.map { $0.replacing(".json", with: "") })
        var matters: [String: [URL]] = [:]
        for file in try Self.files(in: Self.content, ending: "md") {
            let parts = try String(contentsOf: file, encoding: .utf8).split(separator: "---\n", maxSplits: 1)
            guard let matter = parts.first, parts.count == 2 else { continue }
            let folder = file.deletingLastPathComponent().lastPathComponent
            let isOfRecord = collections.contains(folder) && file.lastPathComponent != "index.md"
            let path = "\(folder)-\(file.lastPathComponent).yml"
            try cut.write(String(matter), path)
            matters["front-matter/\(isOfRecord ? folder : "page").json", default: []].append(
                cut.url.appending(path: path))
        }
        #expect(matters.values.joined().count > 10)
        #expect(try await Self.complaints(matters, schemas) == "")
    }

    /// What is to be said against files, which are given by the schema that they name.
    private static func complaints(_ files: [String: [URL]], _ schemas: TemporaryFolder) async throws -> String {
        var complaints = ""
        for (schema, files) in files.sorted(by: { $0.key < $1.key }) {
            complaints += try await Validator.complaints(schemas.url.appending(path: schema), files)
        }
        return complaints
    }

    private static let record = "id: atlantide, name: {fr: Atlantide}, memberships: [{status: member, from: 1969}]"

    private static let slips = [
        ("states", "- {\(record), capitale: {fr: Poséidonis}}"),
        ("states", "- {\(record), region: afriqe}"),
        ("states", "- {\(record), region: sommets}"),
        ("states", "- {\(record), iso2: ma}"),
        ("states", "- {\(record), location: [191, 7]}"),
        ("states", "- {\(record), location: [19]}"),
        ("states", "- {\(record), founding_member: oui}"),
        ("states", "- {\(record), sources: [aucune-source]}"),
        ("states", "- {\(record), field_sources: {capitol: [oic-members]}}"),
        ("states", "- {\(record), official_name: {xx: Atlantide}}"),
        ("states", "- {id: atlantide, name: {fr: Atlantide}}"),
        ("states", "- {id: atlantide, name: {fr: {text: Atlantide, gender: feminin}}, memberships: []}"),
        ("states", "- {id: atlantide, name: {ar: {text: Atlantide, gender: feminine}}, memberships: []}"),
        ("states", "- {id: atlantide, name: {fr: Atlantide}, memberships: [{status: membre, from: 1969}]}"),
        ("states", "- {id: atlantide, name: {fr: Atlantide}, memberships: [{status: member, from: 1969-9-25}]}"),
        ("states", "- {name: {fr: Atlantide}, memberships: []}"),
        ("states", "id: atlantide"),
        ("site", "{title: {fr: OCI}, languages: [fr], menus: [states]}"),
        ("site", "{title: {fr: OCI}, languages: [fr], menu: [etats]}"),
        ("site", "{title: {fr: OCI}, languages: [french]}"),
        ("site", "{title: {fr: OCI}, languages: [fr], checks: {unsourced-record: fatal}}"),
        ("site", "{title: {fr: OCI}, languages: [fr], checks: {unsourced-records: error}}"),
        ("site", "{title: {fr: OCI}, languages: [fr], checks: {unsourced-record: {except: [{at: state:maroc}]}}}"),
        ("site", "{title: {fr: OCI}, languages: [fr], base_url: 'oci.example.org'}"),
        ("site", "{title: {fr: OCI}}"),
        ("strings", "{labels: {status: [member]}}"),
        ("front-matter/page", "{titre: Accueil}"),
        ("front-matter/page", "{title: Accueil, permalink: accueil/}"),
        ("front-matter/states", "{capital: {fr: Poséidonis}}"),
        ("front-matter/events", "{draft: peut-être}"),
    ]

    private static let right = [
        ("states", "- {\(record), region: afrique, iso2: MA, location: [19.5, 7], founding_member: true}"),
        ("states", "- {\(record), official_name: Atlantide, capital: null, aliases: {fr: [Atlantis]}}"),
        ("states", "# No state yet.\n"),
        ("site", "{title: OCI, languages: [fr, ar], base_url: /oci/, checks: {unsourced-record: off}}"),
        ("strings", "{labels: {status: {member: membre}}, counts: {states: {one: État, other: États}}}"),
        ("front-matter/states", "{draft: true}"),
        ("front-matter/states", "{typography: off, memberships: [], name: {fr: Atlantide}}"),
    ]

    @Test(arguments: Set((slips + right).map(\.0)).sorted())
    func `what is right passes, and every slip is noticed`(schema: String) async throws {
        let (schemas, folder) = (try await Self.schemas(), try TemporaryFolder())
        let slips = Self.slips.filter { $0.0 == schema }.map(\.1)
        let right = Self.right.filter { $0.0 == schema }.map(\.1)
        for (number, text) in slips.enumerated() { try folder.write(text, "slip-\(number).yml") }
        for (number, text) in right.enumerated() { try folder.write(text, "right-\(number).yml") }
        let files = try Self.files(in: folder.url, ending: "yml")
        let complaints = try await Validator.complaints(schemas.url.appending(path: "\(schema).json"), files)
        for (number, text) in slips.enumerated() { #expect(complaints.contains("slip-\(number).yml::"), "\(text)") }
        #expect(!complaints.contains("right-"), "\(complaints)")
    }

    /// Hidden folders are left out.
    private static func files(in folder: URL, ending: String) throws -> [URL] {
        let all = FileManager.default.enumerator(
            at: folder, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
        return try #require(all).compactMap { $0 as? URL }.filter { $0.pathExtension == ending }
            .sorted { $0.path() < $1.path() }
    }
}
