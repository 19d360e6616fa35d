import Compression
import Diagnostics
import Generator
import Testing

/// Compressed forms beside the files of a site.
@Suite struct PrecompressionTests {
    /// Long enough to gain by it.
    private static let text = String(repeating: "Le Maroc, à l'ouest, accueille l'assemblée. ", count: 80)
    private let site = SmallSite(["a-propos.md": "---\ntitle: À propos\n---\n\n\(Self.text)\n"])

    private func write(
        _ site: SmallSite, _ folder: any Folder, isPrecompressing: Bool = true
    ) async -> (report: WriteReport?, told: [String]) {
        let writer = OutputWriter(folder, name: "Output", jobs: 2, isPrecompressing: isPrecompressing)
        let (report, mistakes) = await writer.write(await site.build().files)
        return (report, mistakes.map(\.codeAndPlace))
    }

    private static let page = "a-propos/index.html"

    private func holds(_ folder: MemoryFolder, _ path: String) -> Bool {
        CompressedForm.allCases.allSatisfy { form in
            folder.read(path + form.ending).map { form.holds(folder.read(path) ?? [], packed: $0) } ?? false
        }
    }

    @Test func `texts that gain by it have their forms beside them, others none`() async throws {
        let folder = MemoryFolder()
        var site = site
        site.content["static/photo.png"] = Array(repeating: 7, count: 5000)
        site.content["static/grand.txt"] = Array(repeating: 0x41, count: 5000)
        let report = try #require(await write(site, folder).report)
        #expect(holds(folder, Self.page) && holds(folder, "grand.txt"))
        #expect(!folder.files().contains { $0.hasPrefix("photo.png.") || $0.hasPrefix("robots.txt.") })
        #expect(report.twins == folder.files().filter { $0.hasSuffix(".gz") || $0.hasSuffix(".br") })
        #expect(report.compressed == report.twins.count)
    }

    @Test func `a second build makes none again, an edit those of the pages that it reaches`() async throws {
        let folder = MemoryFolder()
        _ = await write(site, folder)
        let before = folder.files().map { folder.read($0) }
        #expect(await write(site, folder).report?.compressed == 0)
        #expect(folder.files().map { folder.read($0) } == before)
        var edited = site
        edited.content["a-propos.md"] = Array("---\ntitle: À propos\n---\n\nEncore. \(Self.text)\n".utf8)
        let report = try #require(await write(edited, folder).report)
        #expect(holds(folder, Self.page) && holds(folder, "manifest.json"))
        #expect(report.compressed == 4)
    }

    @Test func `a form that is damaged, or of another file, is made again`() async throws {
        let folder = MemoryFolder()
        _ = await write(site, folder)
        let right = folder.read(Self.page + ".gz")
        folder.write(Array("rien".utf8), to: Self.page + ".gz")
        folder.write(folder.read("manifest.json.br") ?? [], to: Self.page + ".br")
        #expect(await write(site, folder).report?.compressed == 2)
        #expect(holds(folder, Self.page) && folder.read(Self.page + ".gz") == right)
    }

    @Test func `forms go with their files, and where they are asked for no longer`() async throws {
        let folder = MemoryFolder()
        _ = await write(site, folder)
        let plain = MemoryFolder()
        _ = await write(site, plain, isPrecompressing: false)
        _ = await write(site, folder, isPrecompressing: false)
        #expect(folder.files() == plain.files())
        #expect(folder.files().map { folder.read($0) } == plain.files().map { plain.read($0) })
        _ = await write(site, folder)
        _ = try OutputWriter(folder, name: "Output", jobs: 1).clean()
        #expect(folder.files() == [])
    }

    @Test func `a file changes only after its old forms are gone`() async throws {
        let folder = RecordingFolder()
        _ = await write(site, folder)
        folder.forget()
        var edited = site
        edited.content["a-propos.md"] = Array("---\ntitle: À propos\n---\n\nEncore. \(Self.text)\n".utf8)
        _ = await write(edited, folder, isPrecompressing: false)
        #expect(folder.written.contains(Self.page))
        #expect(!folder.files().contains { $0.hasPrefix(Self.page + ".") })
    }

    @Test func `what someone else put there is not overwritten`() async throws {
        let folder = MemoryFolder()
        _ = await write(site, folder, isPrecompressing: false)
        folder.write(Array("à moi".utf8), to: Self.page + ".gz")
        #expect(await write(site, folder).told == ["foreign-output Output/\(Self.page).gz"])
        #expect(folder.text(Self.page + ".gz") == "à moi")
    }

    @Test func `a file of the content that is named like a form stays what it is`() async throws {
        var site = site
        site.content["static/donnees.csv"] = Array(repeating: 0x41, count: 5000)
        site.content["static/donnees.csv.gz"] = Array("à moi".utf8)
        let folder = MemoryFolder()
        #expect(await write(site, folder).told == [])
        #expect(folder.text("donnees.csv.gz") == "à moi")
        #expect(
            CompressedForm.brotli.holds(folder.read("donnees.csv") ?? [], packed: folder.read("donnees.csv.br") ?? []))
    }
}
