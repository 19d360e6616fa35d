import Diagnostics
import Foundation
import Generator
import Testing

/// Folders on a real disk, with what real disks hold.
@Suite struct DiskFolderTests {
    /// A new folder for one test; it goes with the test.
    private final class Temporary {
        let url = FileManager.default.temporaryDirectory.appending(path: "charte-\(UUID().uuidString)")

        init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
        deinit { try? FileManager.default.removeItem(at: url) }

        var folder: DiskFolder { DiskFolder(url.path()) }

        func write(_ text: String, _ path: String) throws {
            let file = url.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }

        func link(_ path: String, to target: String) throws {
            try FileManager.default.createSymbolicLink(
                atPath: url.appending(path: path).path(), withDestinationPath: target)
        }

        func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url.path() + "/" + path) }

        func write(_ site: SmallSite) throws {
            for (path, bytes) in site.content { try write(String(decoding: bytes, as: UTF8.self), "Content/\(path)") }
            for (path, bytes) in site.templates {
                try write(String(decoding: bytes, as: UTF8.self), "Templates/\(path)")
            }
        }

        var input: BuildInput {
            BuildInput(content: DiskFolder("\(url.path())/Content"), templates: DiskFolder("\(url.path())/Templates"))
        }
    }

    @Test func `all files are found, deep ones too, in order of their bytes`() throws {
        let temporary = try Temporary()
        let deep = (1...40).map { "niveau-\($0)" }.joined(separator: "/") + "/été.md"
        for path in ["b.md", "a/z.md", "a.md", "É.md", deep] { try temporary.write("x", path) }
        #expect(try temporary.folder.files() == ["a.md", "a/z.md", "b.md", deep, "É.md"])
        #expect(try temporary.folder.read(deep) == Array("x".utf8))
    }

    @Test func `with its bytes a file tells a stamp, which another writing changes`() throws {
        let temporary = try Temporary()
        try temporary.write("État", "etats/maroc.md")
        let first = try #require(try temporary.folder.stamped("etats/maroc.md"))
        #expect(first.bytes == Array("État".utf8))
        #expect(first.stamp != nil)
        #expect(try temporary.folder.stamped("etats/maroc.md")?.stamp == first.stamp)
        try temporary.write("États", "etats/maroc.md")
        #expect(try temporary.folder.stamped("etats/maroc.md")?.stamp != first.stamp)
        #expect(try temporary.folder.stamped("etats/tchad.md") == nil)
    }

    @Test func `hidden folders and files in them are left out`() throws {
        let temporary = try Temporary()
        for path in [".git/config", ".charte", "a/.b.charte-new", "a/c.md"] { try temporary.write("x", path) }
        #expect(try temporary.folder.files() == [".charte", "a/c.md"])
    }

    @Test func `links to files are read, links to folders are not followed`() throws {
        let temporary = try Temporary()
        try temporary.write("texte", "a/b.md")
        try temporary.link("lien.md", to: "a/b.md")
        try temporary.link("a/cercle", to: "..")
        try temporary.link("mort.md", to: "nulle/part.md")
        #expect(try temporary.folder.files() == ["a/b.md", "lien.md"])
        #expect(try temporary.folder.read("lien.md") == Array("texte".utf8))
    }

    @Test func `what is no file is neither found nor read`() throws {
        let temporary = try Temporary()
        #expect(mkfifo(temporary.url.appending(path: "tuyau.md").path(), 0o644) == 0)
        try temporary.write("x", "a/b.md")
        #expect(try temporary.folder.files() == ["a/b.md"])
        #expect(throws: FileError.self) { try temporary.folder.read("a") }
        #expect(try temporary.folder.read("c.md") == nil)
        #expect(try temporary.folder.read("a/b.md/c.md") == nil)
    }

    @Test func `a folder that is not there is empty`() throws {
        let temporary = try Temporary()
        let folder = DiskFolder(temporary.url.path() + "/rien")
        #expect(try folder.files() == [] && !folder.exists)
    }

    @Test func `writing makes the folders and leaves nothing beside`() throws {
        let temporary = try Temporary()
        let folder = DiskFolder(temporary.url.path() + "/x/y/")
        try folder.write(Array("été".utf8), to: "a/b/c.html")
        try folder.write(Array("hiver".utf8), to: "a/b/c.html")
        #expect(try folder.read("a/b/c.html") == Array("hiver".utf8))
        let names = try FileManager.default.contentsOfDirectory(atPath: temporary.url.path() + "/x/y/a/b")
        #expect(names == ["c.html"])
        #expect(try folder.holds(Array("hiver".utf8), at: "a/b/c.html"))
        #expect(try !folder.holds(Array("hivér".utf8), at: "a/b/c.html"))
        #expect(try !folder.holds(Array("hiver".utf8), at: "a/b/d.html"))
    }

    @Test func `removing takes the folders that it leaves empty, and no others`() throws {
        let temporary = try Temporary()
        for path in ["a/b/c/d.html", "a/e.html"] { try temporary.write("x", path) }
        try temporary.folder.remove("a/b/c/d.html")
        #expect(!temporary.exists("a/b") && temporary.exists("a/e.html"))
        try temporary.folder.remove("a/b/c/d.html")
        try temporary.folder.remove("a/e.html")
        #expect(!temporary.exists("a") && temporary.exists(""))
    }

    @Test(.enabled(if: geteuid() != 0, "root may read everything"))
    func `a file that may not be read is told, and the others are read all the same`() async throws {
        let temporary = try Temporary()
        try temporary.write(SmallSite(["documents.yml": "- {id: charte, titre: Charte}\n"]))
        for path in ["Content/events.yml", "Templates/base.html"] {
            chmod(temporary.url.appending(path: path).path(), 0)
        }
        let build = await SiteBuild(temporary.input)
        #expect(build.codesAndPlaces.contains("unreadable-file Content/events.yml"))
        #expect(build.codesAndPlaces.contains("unreadable-file Templates/base.html"))
        #expect(build.codesAndPlaces.contains("unknown-key Content/documents.yml:1:16"))
    }

    /// The same where even root is refused.
    @Test func `a file that the system refuses is told with its folder`() async {
        let site = SmallSite()
        let content = RefusingFolder(MemoryFolder(site.content), "events.yml")
        let templates = RefusingFolder(MemoryFolder(site.templates), "assets/style.css")
        let build = await SiteBuild(BuildInput(content: content, templates: templates))
        #expect(build.codesAndPlaces.contains("unreadable-file Content/events.yml"))
        #expect(build.codesAndPlaces.contains("unreadable-file Templates/assets/style.css"))
        #expect(build.diagnostics.contains { $0.message == "this cannot be read: Permission denied" })
    }

    @Test func `a folder that the system refuses is told alone`() async {
        let site = SmallSite()
        let content = RefusingFolder(MemoryFolder(site.content), nil)
        let build = await SiteBuild(BuildInput(content: content, templates: MemoryFolder(site.templates)))
        #expect(build.codesAndPlaces == ["unreadable-file Content"])
    }

    @Test func `a file name in decomposed Unicode is told, and found all the same where a site lets it pass`()
        async throws
    {
        let temporary = try Temporary()
        let decomposed = "e\u{301}tats"
        try temporary.write(SmallSite(["b.md": "---\ntitle: B\n---\nVoir [les états](états.md) et [[état-à-part]].\n"]))
        let configuration = SmallSite.baseContent["site.yml"] ?? ""
        try temporary.write("---\ntitle: États\n---\nTexte.\n", "Content/\(decomposed).md")
        try temporary.write(
            "---\nname: À part\nmemberships: []\n---\nSon texte.\n", "Content/states/e\u{301}tat-a\u{300}-part.md")
        let told = await SiteBuild(temporary.input)
        #expect(told.diagnostics.map(\.code) == ["not-nfc", "not-nfc"])
        #expect(told.diagnostics.last?.hint == "rename it to « Content/\u{E9}tats.md », typed anew")
        try temporary.write(configuration + "\nchecks: {not-nfc: off}\n", "Content/site.yml")
        let build = await SiteBuild(temporary.input)
        #expect(build.codesAndPlaces == [])
        let page = try #require(build.text("b/index.html"))
        #expect(page.contains("Voir <a href=\"../e%CC%81tats/\">les états</a>"))
        #expect(page.contains("<a href=\"../etats/e%CC%81tat-a%CC%80-part/\">À part</a>"))
        // A server compares bytes: what links say is what the folder is called.
        #expect(build.files.contains { Array($0.path.utf8) == Array("\(decomposed)/index.html".utf8) })
    }

    @Test func `a site is built, rebuilt and cleaned on disk`() async throws {
        let temporary = try Temporary()
        try temporary.write(SmallSite())
        let output = DiskFolder(temporary.url.path() + "/Output")
        let writer = OutputWriter(output, name: "Output", jobs: 2)
        let files = await SiteBuild(temporary.input).files
        let found = await writer.write(files).0?.written
        #expect(found == files.count)
        let found2 = await writer.write(files).0?.written
        #expect(found2 == 0)
        #expect(try Set(output.files()) == Set(files.map(\.path) + [".charte"]))
        #expect(try writer.clean() == files.count)
        #expect(try output.files() == [])
    }

    @Test func `a file gives way to a folder on disk, and a folder to a file`() async throws {
        let temporary = try Temporary()
        let writer = OutputWriter(temporary.folder, name: "Output", jobs: 1)
        let (asFile, asFolder) = (
            SmallSite(["static/fichiers": "x"]), SmallSite(["fichiers/a.md": "---\ntitle: A\n---\n"])
        )
        for site in [asFile, asFolder, asFile] {
            let files = await site.build().files
            let (report, told) = await writer.write(files)
            #expect(told == [] && report?.removed ?? 0 <= 1)
            #expect(try Set(temporary.folder.files()) == Set(files.map(\.path) + [".charte"]))
        }
    }

    @Test func `an output folder that cannot be made is told`() async throws {
        let temporary = try Temporary()
        try temporary.write("x", "fichier")
        let output = DiskFolder(temporary.url.path() + "/fichier/Output")
        let (report, told) = await OutputWriter(output, name: "Output", jobs: 1).write(await SmallSite().build().files)
        #expect(report == nil)
        #expect(told.map(\.code) == ["unwritable-file"])
    }

    @Test func `bytes that come in pieces are one file`() throws {
        let temporary = try Temporary()
        let folder = temporary.folder
        let pieces = ["Organisation ", "", "de la coopération ", "islamique"].map { Array($0.utf8) }
        #expect(try !folder.holds(pieces: pieces, at: "a/b.txt"))
        try folder.write(pieces: pieces, to: "a/b.txt")
        #expect(try folder.read("a/b.txt") == Array("Organisation de la coopération islamique".utf8))
        #expect(try folder.holds(pieces: pieces, at: "a/b.txt"))
        #expect(try !folder.holds(pieces: pieces.reversed(), at: "a/b.txt"), "as long, and other")
        #expect(try !folder.holds(pieces: Array(pieces.dropLast()), at: "a/b.txt"))
        let memory = MemoryFolder()
        try memory.write(pieces: pieces, to: "b.txt")
        #expect(try memory.holds(pieces: pieces, at: "b.txt") && !memory.holds(pieces: [], at: "b.txt"))
    }
}
