import Diagnostics
import Foundation
import Testing

@testable import Generator

/// The index of the full text: made by a program of others, owned by the output like every other file.
@Suite struct FullTextTests {
    private let url = FileManager.default.temporaryDirectory.appending(path: "charte-\(UUID().uuidString)")
    private var root: String { url.path() + "/site" }
    private var output: DiskFolder { DiskFolder(root + "/Output") }

    private func tidyUp() { try? FileManager.default.removeItem(at: url) }

    private func write(_ site: SmallSite) throws {
        for (folder, files) in [("Content", site.content), ("Templates", site.templates)] {
            for (path, bytes) in files { try DiskFolder("\(root)/\(folder)").write(bytes, to: path) }
        }
    }

    /// A site that offers a search in the full text.
    private static let site = SmallSite(
        ["strings/fr.yml": SmallSite.baseContent["strings/fr.yml"]!],
        templates: [
            "page.html": "{% extends 'base.html' %}{% block main %}{{ site.full_text | default('') }}{% endblock %}"
        ])

    /// In Pagefind's place: writes what depends on the first page, and notes that it was run.
    private func program(_ end: String = "exit 0") throws -> String {
        let text = """
            #!/bin/sh
            echo run >> '\(url.path())/runs'
            for word in "$@"; do case $word in
            --site=*) site=${word#--site=} ;;
            --output-path=*) out=${word#--output-path=} ;;
            esac; done
            mkdir -p "$out/fragment"
            echo script > "$out/pagefind.js"
            echo box > "$out/pagefind-ui.js"
            echo '{"version": "9.9", "languages": {"fr": {"page_count": 3}, "ar": {"page_count": 2}}}' > "$out/pagefind-entry.json"
            cp "$site/index.html" "$out/fragment/fr_$(cksum < "$site/index.html" | cut -d ' ' -f 1).pf_fragment"
            echo 'what went wrong' >&2
            \(end)
            """
        let path = url.path() + "/pagefind-\(end.count)"
        try DiskFolder(url.path()).write(Array(text.utf8), to: "pagefind-\(end.count)")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return path
    }

    /// As `charte build` does it, in a process of its own.
    private func build(_ program: String?, precompress: Bool = false) async -> (
        isNew: Bool, fullText: FullText.Outcome?
    ) {
        var input = BuildInput(content: DiskFolder(root + "/Content"), templates: DiskFolder(root + "/Templates"))
        input.jobs = 2
        var workshop = Workshop(input)
        let cache = BuildCache(source: root, output: output, key: "test \(precompress)", jobs: 2)
        let build = CachedBuild(
            into: output, name: "Output", cache: cache, isPrecompressing: precompress,
            fullText: FullText(program: program, source: root), isRight: { !$0.hasErrors }, summary: { _ in "made" })
        var told: FullText.Outcome?
        let outcome = await build.run(&workshop, onFullText: { told = $0 })
        if case .unchanged = outcome { return (false, told) }
        return (true, told)
    }

    private var runs: Int {
        (try? DiskFolder(url.path()).read("runs")).flatMap { $0 }?.count { $0 == UInt8(ascii: "\n") } ?? 0
    }

    private var index: [String] { get throws { try output.files().filter { $0.hasPrefix("pagefind/") } } }

    private static let made = FullText.Outcome.written(pages: 5, version: "9.9")

    @Test func `it is made of the finished pages, without what templates draw themselves`() async throws {
        defer { tidyUp() }
        try write(Self.site)
        #expect(await build(try program()) == (true, Self.made))
        let files = try index
        #expect(
            files.count == 3 && files.contains("pagefind/pagefind.js") && files.contains("pagefind/pagefind-entry.json")
        )
        let fragment = try #require(files.first { $0.hasSuffix(".pf_fragment") })
        #expect(try output.read(fragment) == output.read("index.html"))
        #expect(try !DiskFolder(root).files().contains { $0.hasPrefix(".charte/pagefind") })
    }

    @Test func `it is not made again as long as no page changes`() async throws {
        defer { tidyUp() }
        try write(Self.site)
        let program = try program()
        _ = await build(program)
        #expect(await build(program) == (false, .current))
        #expect(await build(program) == (false, .current))
        #expect(runs == 1)
    }

    @Test func `a page that changes is indexed anew, and nothing is left of it as it was`() async throws {
        defer { tidyUp() }
        try write(Self.site)
        let program = try program()
        _ = await build(program)
        let (before, script) = (try index, output.stamp("pagefind/pagefind.js"))
        var edited = Self.site
        edited.content["index.md"] = Array("---\ntitle: Accueil\n---\nAutre texte.\n".utf8)
        try write(edited)
        #expect(await build(program) == (true, Self.made))
        let after = try index
        #expect(after.count == before.count && after != before)
        // What is the same is not written again.
        #expect(output.stamp("pagefind/pagefind.js") == script)
        #expect(await build(program) == (false, .current))
        #expect(runs == 2)
    }

    @Test func `its texts have compressed forms where those of the pages have`() async throws {
        defer { tidyUp() }
        try write(Self.site)
        let program = try program("yes script | head -n 999 > \"$out/pagefind.js\"")
        _ = await build(program)
        #expect(await build(program, precompress: true) == (true, Self.made))
        #expect(try index.contains("pagefind/pagefind.js.gz"))
        #expect(await build(program, precompress: true) == (false, .current))
        try output.remove("pagefind/pagefind.js.gz")
        #expect(await build(program, precompress: true) == (false, Self.made))
        #expect(try index.contains("pagefind/pagefind.js.gz"))
        #expect(await build(program) == (true, Self.made))
        #expect(try !index.contains("pagefind/pagefind.js.gz"))
    }

    @Test func `it is made again where a file of it is missing, or the program is another`() async throws {
        defer { tidyUp() }
        try write(Self.site)
        let program = try program()
        _ = await build(program)
        try output.remove("pagefind/pagefind.js")
        #expect(await build(program) == (false, Self.made))
        #expect(try index.count == 3)
        #expect(await build(try self.program("exit 0 # other")) == (false, Self.made))
        #expect(await build(try self.program("exit 0 # other")).fullText != nil)
    }

    @Test func `where there is no program any more, the index goes; it comes back with it`() async throws {
        defer { tidyUp() }
        try write(Self.site)
        let program = try program()
        _ = await build(program)
        #expect(await build(nil) == (false, .noProgram))
        #expect(try index == [])
        #expect(await build(nil) == (false, .noProgram))
        #expect(await build(program) == (false, Self.made))
        #expect(await build(program) == (false, .current))
    }

    @Test func `a program that fails leaves no index of other pages, and its words are told`() async throws {
        defer { tidyUp() }
        try write(Self.site)
        _ = await build(try program())
        let (_, outcome) = await build(try program("exit 3"))
        #expect(outcome == .failed("what went wrong\n"))
        #expect(try index == [])
        #expect(try output.read("index.html") != nil)
        let (_, silent) = await build(try program("rm \"$out/pagefind.js\""))
        #expect(silent == .failed("it wrote no pagefind/pagefind.js"))
    }

    @Test func `a site whose templates do not ask for it, or that wants no search, has none`() async throws {
        defer { tidyUp() }
        try write(Self.site)
        let program = try program()
        _ = await build(program)
        var without = Self.site
        without.content["site.yml", default: []] += Array("\nsearch: false\n".utf8)
        try write(without)
        #expect(await build(program) == (true, nil))
        #expect(try index == [])
        try write(SmallSite())
        #expect(await build(program) == (true, nil))
        #expect(runs == 1)
    }

    @Test func `cleaning removes it, too`() async throws {
        defer { tidyUp() }
        try write(Self.site)
        _ = await build(try program())
        _ = try OutputWriter(output, name: "Output", jobs: 1).clean()
        #expect(try output.files() == [])
    }

    @Test func `no page may stand in its folder`() async throws {
        var site = Self.site
        site.content["pagefind.md"] = Array("---\ntitle: Intrus\n---\n".utf8)
        #expect(await site.build().codesAndPlaces == ["duplicate-address pagefind"])
    }

    @Test func `nothing is said of a file that is no program`() throws {
        defer { tidyUp() }
        let program = try program()
        #expect(ExecutableFile.isRunnable(program))
        #expect(!ExecutableFile.isRunnable(url.path()) && !ExecutableFile.isRunnable(program + "-none"))
        try FileManager.default.moveItem(atPath: program, toPath: url.path() + "/pagefind")
        #expect(PagefindProgram.find(beside: "/nowhere/charte", path: "/nowhere:\(url.path())") != nil)
    }

    /// That of `make site`; `nil` where it was not to be had.
    private static let pagefind: String? = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let path = root.appending(path: ".build/pagefind/bin/pagefind").path()
        return ExecutableFile.isRunnable(path) ? path : nil
    }()

    @Test(.enabled(if: pagefind != nil, "Pagefind is not here: « make pagefind » fetches it"))
    func `Pagefind itself indexes the pages, and gives the same files each time`() async throws {
        defer { tidyUp() }
        try write(Self.site)
        guard case .written(let pages, let version)? = await build(Self.pagefind).fullText else {
            return #expect(Bool(false), "nothing was written")
        }
        #expect(pages > 5 && !version.isEmpty)
        let once = try index.map { try output.read($0) }
        try DiskFolder(root).remove(".charte/full-text")
        guard case .written? = await build(Self.pagefind).fullText else { return #expect(Bool(false), "not run again") }
        #expect(try index.map { try output.read($0) } == once)
    }
}
