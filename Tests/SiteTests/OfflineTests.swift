import Generator
import Testing

/// The shipped site as an edition that is opened as files.
@Suite struct OfflineTests {
    @Test func `every link of every page leads to a file, and no page to a folder`() async {
        var input = FinishedSite.input(FinishedSite.root)
        (input.jobs, input.isOffline) = (2, true)
        let site = FinishedSite(await SiteBuild(input))
        #expect(site.build.diagnostics.map(\.message) == [])
        #expect(!site.pages.isEmpty)
        #expect(site.deadLinks == [])
        let folders = site.pages.sorted { $0.key < $1.key }.flatMap { path, page in
            page.links.filter { site.target(of: $0, on: path) != nil }.map { $0.prefix { $0 != "#" && $0 != "?" } }
                .filter { $0.hasSuffix("/") || $0.hasSuffix(".") || $0.hasPrefix("/") }.map { "\(path): \($0)" }
        }
        #expect(folders == [])
    }

    @Test func `the command writes it, and goes from one edition to the other`() async throws {
        let site = try TemporaryFolder(copying: "ports")
        for offline in [true, false, true] {
            let words = ["build", "--quiet", "--verify"] + (offline ? ["--offline"] : [])
            let run = try await CommandLineRun(words: words, in: site.url)
            #expect(run.status == 0, "\(run.errors)")
            #expect(try site.read("Output/index.html").contains("index.html\"") == offline)
        }
    }
}
