import Diagnostics
import Domain
import Generator
import Testing

/// Laws that hold whatever the input.
@Suite struct ChanceTests {
    /// The files of a folder in another order than that of their names.
    private struct ShuffledFolder: Folder {
        let folder: MemoryFolder
        let order: [String]

        init(_ files: [String: [UInt8]], using chance: inout SeededGenerator) {
            folder = MemoryFolder(files)
            order = folder.files().shuffled(using: &chance)
        }

        func files() -> [String] { order }
        func read(_ path: String) -> [UInt8]? { folder.read(path) }
        func write(_ bytes: [UInt8], to path: String) {}
        func remove(_ path: String) {}
    }

    private static let site = SmallSite([
        "site.yml": SmallSite.baseContent["site.yml"]!.replacing("[fr]", with: "[fr, ar]"),
        "states/maroc.md": "Le Maroc[^1].\n\n[^1]: Une note.\n", "states/maroc.ar.md": "المغرب.\n",
        "organs/bureau.yml": "- {id: bureau, name: Bureau, category: principal, parent: assemblee}\n",
        "a/b.md": "---\ntitle: B\n---\n| a | b |\n|---|:-:|\n| ~~c~~ | [x](../a-propos.md#les-organes-principaux) |\n",
        "events/fin.md": "---\ntitle: Fin\nstart: 1975~\nhijri: 12 Rajab 1395 H\n---\n> [!NOTE]\n> Vers la fin.\n",
    ])

    @Test(arguments: 0..<20) func `files in any order, on any number of threads, give the same bytes`(seed: Int) async {
        let expected = await Self.site.build(jobs: 1)
        var chance = SeededGenerator(seed: UInt64(seed))
        var input = BuildInput(
            content: ShuffledFolder(Self.site.content, using: &chance),
            templates: ShuffledFolder(Self.site.templates, using: &chance))
        input.jobs = 1 + seed % 8
        let build = await SiteBuild(input)
        #expect(build.paths == expected.paths && !build.paths.isEmpty)
        let (one, other) = (build.bytes, expected.bytes)
        #expect(one.keys.filter { one[$0] != other[$0] } == [])
        #expect(build.diagnostics == expected.diagnostics)
    }

    /// One line of one file left out, doubled, or put elsewhere.
    private static func edit(_ files: inout [String: [UInt8]], using chance: inout SeededGenerator) {
        let path = files.keys.sorted().randomElement(using: &chance)!
        var lines = files[path]!.split(separator: 0x0A, omittingEmptySubsequences: false)
        let one = Int.random(in: lines.indices, using: &chance)
        switch Int.random(in: 0..<3, using: &chance) {
        case 0: lines.remove(at: one)
        case 1: lines.insert(lines[one], at: one)
        default: lines.swapAt(one, Int.random(in: lines.indices, using: &chance))
        }
        files[path] = Array(lines.joined(separator: [0x0A]))
    }

    @Test(arguments: 0..<25) func `a site with lines lost, doubled or moved is built or has its mistakes told`(
        seed: Int
    ) async {
        var chance = SeededGenerator(seed: UInt64(1000 + seed))
        for _ in 0..<20 {
            var site = Self.site
            for _ in 0...Int.random(in: 0..<3, using: &chance) {
                if Bool.random(using: &chance) {
                    Self.edit(&site.content, using: &chance)
                } else {
                    Self.edit(&site.templates, using: &chance)
                }
            }
            await check(site)
        }
    }

    private func check(_ site: SmallSite) async {
        let build = await site.build(jobs: 1)
        #expect(build.files.isEmpty == build.diagnostics.hasErrors)
        let told = build.diagnostics.map { "\($0.codeAndPlace) \($0.message)" }
        #expect(Set(told).count == told.count, "told twice")
        for diagnostic in build.diagnostics { #expect(stands(diagnostic.location, in: site), "\(diagnostic)") }
        #expect(!site.printed(build.diagnostics).contains("error: error:"))
    }

    /// Whether a place is one of the site's: a line that there is, a column in it or at its end.
    private func stands(_ place: SourceLocation, in site: SmallSite) -> Bool {
        guard place.line > 0 else { return place.file.hasPrefix("Content") || place.file.hasPrefix("Templates") }
        let parts = place.file.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2, let bytes = (parts[0] == "Content" ? site.content : site.templates)[parts[1]],
            let source = try? SourceFile(path: place.file, raw: bytes)
        else { return false }
        let length = source.line(place.line)?.unicodeScalars.count ?? -1
        return place.column <= length + 1
    }
}
