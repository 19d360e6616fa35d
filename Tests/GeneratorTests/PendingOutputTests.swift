import Diagnostics
import Foundation
import Generator
import Testing

/// A build that puts its pages aside as they are made leaves the same output as one that keeps them.
@Suite struct PendingOutputTests {
    private let url = FileManager.default.temporaryDirectory.appending(path: "charte-\(UUID().uuidString)")
    private var output: DiskFolder { DiskFolder(url.path() + "/site/Output") }
    private var hidden: String { output.root + "/.charte-new" }

    /// As `charte build` does it.
    private func build(_ site: SmallSite, jobs: Int = 2) async -> (report: WriteReport?, told: [String]) {
        var input = site.input(jobs: jobs)
        let pending = PendingOutput(in: output)
        if let pending { input.delivery = .pending(pending) }
        let build = await SiteBuild(input)
        guard !build.diagnostics.contains(where: { $0.severity == .error }) else {
            pending?.discard()
            return (nil, build.codesAndPlaces)
        }
        let writer = OutputWriter(output, name: "Output", jobs: jobs)
        let (report, mistakes) = await writer.write(build.files, pending: pending)
        return (report, mistakes.map(\.codeAndPlace))
    }

    private func holds(_ site: SmallSite) async throws {
        let files = await site.build().files
        #expect(try Set(output.files()) == Set(files.map(\.path) + [".charte"]))
        for file in files { #expect(try output.holds(file.bytes, at: file.path), "\(file.path)") }
        #expect(!FileManager.default.fileExists(atPath: hidden))
    }

    private func write(_ text: String, _ path: String) throws {
        let file = URL(filePath: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    private func tidyUp() { try? FileManager.default.removeItem(at: url) }

    private let site = SmallSite()

    private var edited: SmallSite {
        var site = site
        site.content["states/maroc.md"] = Array("Le Maroc, à l'ouest.\n".utf8)
        site.content["loin/dedans.md"] = Array("---\ntitle: Loin\n---\n".utf8)
        return site
    }

    @Test(arguments: [1, 2]) func `a site is built, edited and edited back`(jobs: Int) async throws {
        defer { tidyUp() }
        let first = try #require(await build(site, jobs: jobs).report)
        #expect(first.written > 10 && first.unchanged == 0)
        try await holds(site)
        let second = try #require(await build(site, jobs: jobs).report)
        #expect(second.written == 0 && second.unchanged == first.written)
        let third = try #require(await build(edited, jobs: jobs).report)
        #expect(third.written > 1 && third.written < first.written && third.removed == 0)
        try await holds(edited)
        #expect(try #require(await build(site, jobs: jobs).report).removed == 1)
        try await holds(site)
    }

    @Test func `a faulty build leaves no trace`() async throws {
        defer { tidyUp() }
        var faulty = edited
        faulty.templates["state.html"] = Array(
            "{% extends 'base.html' %}{% block main %}<a href=\"/rien/\">x</a>{% endblock %}".utf8)
        let told = await build(faulty).told
        #expect(told.contains { $0.hasPrefix("broken-link") })
        #expect(!FileManager.default.fileExists(atPath: url.path()))
        _ = await build(site)
        _ = await build(faulty)
        try await holds(site)
    }

    @Test func `what a build that was cut short left is removed by the next`() async throws {
        defer { tidyUp() }
        try write("x", hidden + "/new/vieux/index.html")
        try write("y", hidden + "/changed/7")
        _ = await build(site)
        try await holds(site)
    }

    @Test func `a folder of someone else's is refused and not touched`() async throws {
        defer { tidyUp() }
        try write("x", output.root + "/photos/été.jpg")
        let (report, told) = await build(site)
        #expect(report == nil && told == ["foreign-output Output"])
        #expect(try output.files() == ["photos/été.jpg"])
        #expect(!FileManager.default.fileExists(atPath: hidden))
    }

    @Test func `a foreign file where a page belongs is in the way, and others stay`() async throws {
        defer { tidyUp() }
        _ = await build(site)
        try write("à moi", output.root + "/loin/dedans/index.html")
        try write("à moi", output.root + "/etats/notes.txt")
        let (report, told) = await build(edited)
        #expect(report == nil && told == ["foreign-output Output/loin/dedans/index.html"])
        #expect(try output.read("loin/dedans/index.html") == Array("à moi".utf8))
        #expect(!FileManager.default.fileExists(atPath: hidden))
        try FileManager.default.removeItem(atPath: output.root + "/loin/dedans/index.html")
        #expect(await build(edited).told == [])
        #expect(try output.read("etats/notes.txt") == Array("à moi".utf8))
    }

    @Test func `a link to another folder is followed`() async throws {
        defer { tidyUp() }
        _ = await build(site)
        let elsewhere = url.path() + "/ailleurs"
        try FileManager.default.moveItem(atPath: output.root + "/etats", toPath: elsewhere)
        try FileManager.default.createSymbolicLink(atPath: output.root + "/etats", withDestinationPath: elsewhere)
        #expect(await build(edited).told == [])
        let page = try #require(await edited.build().text("etats/maroc/index.html"))
        #expect(try String(contentsOfFile: elsewhere + "/maroc/index.html", encoding: .utf8) == page)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: output.root + "/etats") == elsewhere)
    }

    @Test func `a file gives way to a folder, and a folder to a file`() async throws {
        defer { tidyUp() }
        var (asFile, asFolder) = (site, site)
        asFile.content["static/loin"] = Array("x".utf8)
        asFolder.content["loin/a.md"] = Array("---\ntitle: A\n---\n".utf8)
        for site in [asFile, asFolder, asFile] {
            #expect(await build(site).told == [])
            try await holds(site)
        }
    }

    @Test func `an output folder that cannot be made is told`() async throws {
        defer { tidyUp() }
        try write("x", url.path() + "/site")
        let (report, told) = await build(site)
        #expect(report == nil)
        #expect(told.allSatisfy { $0.hasPrefix("unwritable-file") } && !told.isEmpty)
    }
}
