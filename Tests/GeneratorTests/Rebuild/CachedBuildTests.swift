import Diagnostics
import Foundation
import Testing

@testable import Generator

/// The law of rebuilding from one process to the next: whatever an earlier build left, the output is that of a build from
/// nothing.
@Suite struct CachedBuildTests {
    private let url = FileManager.default.temporaryDirectory.appending(path: "charte-\(UUID().uuidString)")
    private var root: String { url.path() + "/site" }
    private var output: DiskFolder { DiskFolder(root + "/Output") }
    private var input: BuildInput {
        BuildInput(content: DiskFolder(root + "/Content"), templates: DiskFolder(root + "/Templates"))
    }

    private func tidyUp() { try? FileManager.default.removeItem(at: url) }

    /// As `charte build` does it, in a process of its own.
    private func build() async -> CachedBuild.Outcome {
        var input = input
        input.jobs = 2
        var workshop = Workshop(input)
        let cache = BuildCache(source: root, output: output, key: "test", jobs: 2)
        let build = CachedBuild(
            into: output, name: "Output", cache: cache, isRight: { !$0.hasErrors }, summary: { "\($0.files.count)" })
        return await build.run(&workshop)
    }

    private func write(_ files: [String: String], over old: [String: String]) throws {
        for path in Set(files.keys).union(old.keys) where files[path] != old[path] {
            if let text = files[path] {
                try DiskFolder(root).write(Array(text.utf8), to: path)
            } else {
                try DiskFolder(root).remove(path)
            }
        }
    }

    /// Whether the output holds the files of a site, and no others.
    private func requireOutput(of site: SiteBuild, _ comment: String = "") throws {
        let differing = try site.files.filter { try !output.holds($0.bytes, at: $0.path) }.map(\.path)
        try #require(differing == [], "\(comment)")
        try #require(try Set(output.files()) == Set(site.files.map(\.path) + [OutputRecord.path]), "\(comment)")
    }

    private static let steps = ProcessInfo.processInfo.environment["CHARTE_LAW_STEPS"].flatMap { Int($0) } ?? 120

    @Test(arguments: [11, 12, 13] as [UInt64]) func `the output is that of a build from nothing`(seed: UInt64)
        async throws
    {
        defer { tidyUp() }
        var site = ChangingSite(seed: seed)
        var random = SeededGenerator(seed: seed &* 31)
        var (files, history): ([String: String], [String]) = ([:], [])
        var (bad, good, written, all) = (0, 0, 0, 0)
        for step in 0..<Self.steps {
            if step > 0 { history.append(bad > 1 ? site.mendAll() : site.edit()) }
            try write(site.files, over: files)
            files = site.files
            if Int.random(in: 0..<8, using: &random) == 0 { try damage(&random) }
            let outcome = await build()
            let last = "seed \(seed), step \(step): \(history.suffix(3).joined(separator: "; "))"
            let clean = await SiteBuild(input)
            bad = clean.diagnostics.hasErrors ? bad + 1 : 0
            guard bad == 0 else { continue }
            try requireOutput(of: clean, last)
            if case .written(let site, _, _) = outcome {
                try #require(site.diagnostics == clean.diagnostics, "\(last)")
                (good, all) = (good + 1, all + clean.files.count)
                written += site.files.count { if case .setAside(.standing) = $0.content { false } else { true } }
            }
        }
        #expect(good > Self.steps / 4)
        #expect(written * 2 < all)
    }

    /// Deletes what is remembered, cuts it short or changes a byte of it; or does so to the output.
    private func damage(_ random: inout SeededGenerator) throws {
        let folder = DiskFolder(root)
        let path = [".charte/build", ".charte/pages", ".charte/edits", "Output/index.html"].randomElement(
            using: &random)!
        guard var bytes = try folder.read(path), !bytes.isEmpty else { return }
        switch Int.random(in: 0..<3, using: &random) {
        case 0: try folder.remove(path)
        case 1: try folder.write(Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &random))), to: path)
        default:
            bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= 0x41
            try folder.write(bytes, to: path)
        }
    }

    @Test(arguments: [21, 22, 23] as [UInt64]) func `texts are patched into what is left of a build from nothing`(
        seed: UInt64
    ) async throws {
        defer { tidyUp() }
        var site = ChangingSite(seed: seed, isLabelled: true)
        var random = SeededGenerator(seed: seed &* 31)
        var (files, history): ([String: String], [String]) = ([:], [])
        var (bad, patched) = (0, 0)
        for step in 0..<Self.steps {
            if step > 0 {
                let isOfText = Int.random(in: 0..<5, using: &random) > 0
                history.append(bad > 0 ? site.mendAll() : isOfText ? site.editSentence() : site.edit())
                if Int.random(in: 0..<6, using: &random) == 0 { history.append(site.editSentence()) }
            }
            try write(site.files, over: files)
            files = site.files
            if Int.random(in: 0..<12, using: &random) == 0 { try damage(&random) }
            let outcome = await build()
            let last = "seed \(seed), step \(step): \(history.suffix(3).joined(separator: "; "))"
            let clean = await SiteBuild(input)
            bad = clean.diagnostics.hasErrors ? bad + 1 : 0
            guard bad == 0 else { continue }
            try requireOutput(of: clean, last)
            guard case .patched(let patch, let report, let summary, let mistakes) = outcome else { continue }
            patched += 1
            try #require(clean.diagnostics.isEmpty && mistakes.isEmpty, "\(last)")
            try #require(summary == "\(clean.files.count)", "\(last)")
            let count = (report?.written ?? 0) + (report?.unchanged ?? 0)
            try #require(count == clean.files.count, "\(last)")
            try #require(patch.explanation.allSatisfy { $0.reason != .frame && $0.reason != .file }, "\(last)")
        }
        #expect(patched > Self.steps / 6, "\(patched) of \(Self.steps)")
    }

    @Test func `one edited text is all that is read and rendered again`() async throws {
        defer { tidyUp() }
        var files = ChangingSite(seed: 5, isLabelled: true).files
        files["Content/dossier/note.md"] = "---\ntitle: Note\n---\n\nUn texte.\n\nUn second.\n"
        try write(files, over: [:])
        guard case .written = await build() else { return #expect(Bool(false)) }
        guard case .unchanged(let summary) = await build() else { return #expect(Bool(false)) }
        #expect(Int(summary) == (try output.files().count) - 1)
        try write(["Content/dossier/note.md": "---\ntitle: Note\n---\n\nUn texte.\n\nUn autre.\n"], over: [:])
        guard case .patched(let patch, let report, _, _) = await build() else { return #expect(Bool(false)) }
        #expect(patch.explanation.map(\.address) == ["/dossier/note/"])
        #expect(patch.explanation.map(\.reason) == [.text])
        // The page, and the list of pages with their hashes.
        #expect(patch.files.map(\.path) == ["dossier/note/index.html", "manifest.json"])
        #expect(report?.written == 2)
        guard case .unchanged = await build() else { return #expect(Bool(false)) }
    }

    private static let note = """
        ---
        title: Note
        ---

        Voir [[etat-1]], puis [la suite](/a-propos/#suite).

        """
    private static let other = """
        ---
        title: À propos
        ---

        Un texte.

        ## Suite

        """

    private static var twoTexts: [String: String] {
        var files = ChangingSite(seed: 5, isLabelled: true).files
        (files["Content/dossier/note.md"], files["Content/a-propos.md"]) = (note, other)
        return files
    }

    @Test(arguments: [
        ("a title", "dossier/note", note.replacing("Note", with: "Notes")),
        ("a link to another record", "dossier/note", note.replacing("etat-1", with: "etat-2")),
        ("a link more", "dossier/note", note + "Et [[etat-3]].\n"),
        ("a link less", "dossier/note", note.replacing("[[etat-1]]", with: "rien")),
        ("another day", "a-propos", other.replacing("title", with: "revised: 2024\ntitle")),
    ]) func `what is more than a text is no patch, and pages that stand are not made again`(
        what: String, path: String, text: String
    ) async throws {
        defer { tidyUp() }
        try write(Self.twoTexts, over: [:])
        guard case .written = await build() else { return #expect(Bool(false)) }
        try write(["Content/\(path).md": text], over: [:])
        guard case .written(let site, _, _) = await build() else { return #expect(Bool(false), "\(what)") }
        let made = site.files.filter { if case .setAside(.changed) = $0.content { true } else { false } }
        #expect(made.map(\.path).contains("\(path)/index.html"))
        #expect(made.count < site.files.count / 2)
        try requireOutput(of: await SiteBuild(input))
    }

    @Test func `an edit that is taken back is an edit`() async throws {
        defer { tidyUp() }
        let path = "Content/states/etat-1.md"
        var files = Self.twoTexts
        files[path] = "Premier.\n"
        try write(files, over: [:])
        guard case .written = await build() else { return #expect(Bool(false)) }
        for text in ["Second.\n", "Premier.\n"] {
            try write([path: text], over: [:])
            guard case .patched(let patch, _, _, _) = await build() else { return #expect(Bool(false)) }
            // The list of states shows the first paragraph of each, and a file that of every page.
            #expect(patch.explanation.map(\.address).sorted() == ["/etats/", "/etats/etat-1/", "/summaries.txt"])
            try requireOutput(of: await SiteBuild(input))
        }
    }

    @Test func `a heading that other pages lead to is missed`() async throws {
        defer { tidyUp() }
        try write(Self.twoTexts, over: [:])
        guard case .written = await build() else { return #expect(Bool(false)) }
        try write(["Content/a-propos.md": Self.other.replacing("## Suite", with: "## Fin")], over: [:])
        guard case .refused(let site) = await build() else { return #expect(Bool(false)) }
        #expect(site.diagnostics.map(\.code) == ["unknown-fragment"])
    }

    @Test func `an edit whose trace was lost is not forgotten`() async throws {
        defer { tidyUp() }
        var files = Self.twoTexts
        try write(files, over: [:])
        guard case .written = await build() else { return #expect(Bool(false)) }
        try write(["Content/dossier/note.md": Self.note + "Et voilà.\n"], over: [:])
        guard case .patched = await build() else { return #expect(Bool(false)) }
        try DiskFolder(root).remove(".charte/edits")
        // Back again, with something else for which more than texts has to be looked at.
        files["Content/a-propos.md"] = Self.other.replacing("À propos", with: "De nous")
        try write(files, over: [:])
        guard case .written = await build() else { return #expect(Bool(false)) }
        try requireOutput(of: await SiteBuild(input))
    }
}
