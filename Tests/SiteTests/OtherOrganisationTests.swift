import Generator
import Testing

/// A site of an organisation that never was, with its own words, vocabularies, addresses and templates.
@Suite struct OtherOrganisationTests {
    private static let site = Task { FinishedSite(await SiteBuild(FinishedSite.input(FinishedSite.fixture("ports")))) }

    private func page(_ path: String) async throws -> HTMLPage { try #require(await Self.site.value.pages[path]) }

    @Test func `it builds with what Charte has`() async {
        let site = await Self.site.value
        #expect(site.build.diagnostics.map(\.message) == [])
        #expect(
            site.build.counts.map { "\($0.pages) \($0.name)" } == [
                "4 states", "2 organs", "2 events", "2 people", "8 indexes", "4 pages",
            ])
    }

    @Test func `all of its links hold, in both languages`() async {
        let site = await Self.site.value
        #expect(site.deadLinks == [])
        #expect(site.unreachable == [])
        #expect(site.duplicateIDs == [])
    }

    @Test func `its addresses are in its own words`() async {
        let paths = await Self.site.value.pages.keys
        #expect(paths.contains("members/lubeck/index.html") && paths.contains("fr/membres/lubeck/index.html"))
        #expect(paths.contains("meetings/first-moot/index.html") && paths.contains("fr/reunions/first-moot/index.html"))
    }

    @Test func `its pages say what it says`() async throws {
        let bergen = try await page("members/bergen/index.html").text
        #expect(bergen.contains("observing port, since 1360") && bergen.contains("full member, since 1755"))
        let lubeck = try await page("fr/membres/lubeck/index.html").text
        #expect(lubeck.contains("membre de plein droit, depuis 1356") && lubeck.contains("Première Assise"))
    }

    @Test func `what is not translated says so`() async throws {
        #expect(try await page("fr/statute/index.html").text.contains("Pas encore traduit"))
        #expect(try await page("fr/reunions/first-moot/index.html").text.contains("Elle fit le statut."))
        #expect(try await !page("fr/reunions/first-moot/index.html").text.contains("Pas encore traduit"))
    }

    @Test func `nothing of the site that ships with Charte is in it`() async {
        for file in await Self.site.value.build.files {
            let text = String(decoding: file.bytes, as: UTF8.self)
            #expect(!text.contains("OCI") && !text.lowercased().contains("islami"), "\(file.path)")
        }
    }

    @Test func `files are copied as they are`() async {
        let found = await Self.site.value.build.files.first { $0.path == "security.txt" }?.bytes
        #expect(found == Array("x".utf8))
    }
}
