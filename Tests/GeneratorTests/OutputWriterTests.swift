import Diagnostics
import Generator
import Testing

@Suite struct OutputWriterTests {
    private let site: SmallSite = SmallSite()

    private func write(_ site: SmallSite, _ folder: any Folder) async -> (report: WriteReport?, told: [String]) {
        let (report, mistakes) = await OutputWriter(folder, name: "Output", jobs: 2).write(await site.build().files)
        return (report, mistakes.map(\.codeAndPlace))
    }

    /// The files of a folder but for Charte's own list.
    private func visible(_ folder: MemoryFolder) -> [String] { folder.files().filter { $0 != ".charte" } }

    @Test func `a first build writes everything, a second nothing`() async throws {
        let folder = MemoryFolder()
        let first = try #require(await write(site, folder).report)
        #expect(first.written == visible(folder).count && first.written > 10 && first.unchanged == 0)
        let before = folder.files().map { folder.read($0) }
        let second = try #require(await write(site, folder).report)
        #expect(second.written == 0 && second.removed == 0 && second.unchanged == first.written)
        #expect(folder.files().map { folder.read($0) } == before)
    }

    @Test func `only what changed is written again`() async throws {
        let folder = RecordingFolder()
        _ = await write(site, folder)
        folder.forget()
        var edited = site
        edited.content["states/maroc.md"] = Array("Le Maroc, à l'ouest.\n".utf8)
        let report = try #require(await write(edited, folder).report)
        // The manifest tells the hash of every page.
        #expect(folder.written == ["etats/maroc/index.html", "manifest.json"])
        #expect(report.written == 2)
    }

    @Test func `files of earlier builds that are no longer wanted go`() async throws {
        let folder = MemoryFolder()
        var larger = site
        larger.content["loin/dedans.md"] = Array("---\ntitle: Loin\n---\n".utf8)
        _ = await write(larger, folder)
        #expect(folder.read("loin/dedans/index.html") != nil)
        let report = try #require(await write(site, folder).report)
        #expect(report.removed == 1)
        #expect(folder.read("loin/dedans/index.html") == nil)
    }

    @Test func `files that Charte did not write stay as they are`() async throws {
        let folder = MemoryFolder()
        _ = await write(site, folder)
        folder.write(Array("à moi".utf8), to: "etats/notes.txt")
        var smaller = site
        smaller.content["a-propos.md"] = nil
        smaller.content["index.md"] = Array("---\ntitle: Accueil\n---\n".utf8)
        smaller.content["site.yml"] = Array("title: T\nlanguages: [fr]\n".utf8)
        let (report, told) = await write(smaller, folder)
        #expect(told == [] && report != nil)
        #expect(folder.text("etats/notes.txt") == "à moi")
        #expect(try OutputWriter(folder, name: "Output", jobs: 1).clean() > 0)
        #expect(folder.files() == ["etats/notes.txt"])
    }

    @Test func `a folder of someone else's is refused and not touched`() async {
        let folder = MemoryFolder(texts: ["photos/été.jpg": "x"])
        let (report, told) = await write(site, folder)
        #expect(report == nil)
        #expect(told == ["foreign-output Output"])
        #expect(folder.files() == ["photos/été.jpg"])
    }

    @Test func `dot files do not make a folder someone else's`() async {
        let folder = MemoryFolder(texts: [".gitignore": "*\n", ".git": "x"])
        let (report, told) = await write(site, folder)
        #expect(report != nil && told == [])
        #expect(folder.text(".gitignore") == "*\n")
    }

    @Test func `a foreign file where a page belongs is in the way`() async {
        let folder = MemoryFolder()
        _ = await write(site, folder)
        folder.write(Array("à moi".utf8), to: "nouveau/index.html")
        var larger = site
        larger.content["nouveau.md"] = Array("---\ntitle: Nouveau\n---\n".utf8)
        let before = folder.read(".charte")
        let (report, told) = await write(larger, folder)
        #expect(report == nil)
        #expect(told == ["foreign-output Output/nouveau/index.html"])
        #expect(folder.text("nouveau/index.html") == "à moi")
        #expect(folder.read(".charte") == before)
    }

    @Test func `a list that is not Charte's makes no folder Charte's`() async {
        let folder = MemoryFolder(texts: [".charte": "index.html\n", "index.html": "à moi"])
        let found = await write(site, folder).told
        #expect(found == ["foreign-output Output"])
        #expect(folder.text("index.html") == "à moi")
    }

    @Test func `a build that was cut short is tidied up by the next`() async throws {
        let folder = MemoryFolder()
        _ = await write(site, folder)
        var larger = site
        for number in 0..<5 { larger.content["page-\(number).md"] = Array("---\ntitle: Page\n---\n".utf8) }
        let stopping = RecordingFolder(folder, failingAfter: 3)
        let (report, told) = await write(larger, stopping)
        #expect(report?.written ?? 0 < 5 && !told.isEmpty)
        #expect(folder.files().contains { $0.hasPrefix("page-") })
        _ = await write(site, folder)
        #expect(!folder.files().contains { $0.hasPrefix("page-") })
        let found = await write(site, folder).report?.written
        #expect(found == 0)
    }

    @Test func `the list is whole before the first page is written`() async {
        let folder = RecordingFolder()
        _ = await write(site, folder)
        #expect(folder.written.first == ".charte")
    }

    @Test func `what an earlier build wrote under a path that is now a folder gives way`() async {
        let folder = MemoryFolder()
        var one = site
        one.content["static/fichiers"] = Array("x".utf8)
        _ = await write(one, folder)
        var other = site
        other.content["fichiers/a.md"] = Array("---\ntitle: A\n---\n".utf8)
        let found = await write(other, folder).told
        #expect(found == [])
        #expect(folder.read("fichiers") == nil && folder.read("fichiers/a/index.html") != nil)
    }

    @Test func `cleaning an untouched folder does nothing`() throws {
        let folder = MemoryFolder(texts: ["a": "x"])
        #expect(try OutputWriter(folder, name: "Output", jobs: 1).clean() == 0)
        #expect(folder.files() == ["a"])
    }
}
