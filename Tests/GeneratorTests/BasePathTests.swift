import Generator
import Testing

@Suite struct BasePathTests {
    private static let site: SmallSite = {
        var site = SmallSite([
            "404.md": "---\ntitle: Introuvable\n---\nRetour à l'[accueil](/) ou au [Maroc](/etats/maroc/).\n"
        ])
        site.baseURL = "https://example.org/oci/"
        return site
    }()

    @Test func `links of pages are the same under any base`() async throws {
        var atRoot = Self.site
        atRoot.baseURL = "https://example.org/"
        let one = try #require(await Self.site.build().text("etats/maroc/index.html"))
        let other = try #require(await atRoot.build().text("etats/maroc/index.html"))
        #expect(one.contains("href=\"../../evenements/creation/\""))
        #expect(one.replacing("https://example.org/oci/", with: "https://example.org/") == other)
    }

    @Test(arguments: ["https://example.org/oci", "https://example.org/oci/"])
    func `full addresses have the base, with or without its last stroke`(base: String) async throws {
        var site = Self.site
        site.baseURL = base
        let build = await site.build()
        let page = try #require(build.text("etats/maroc/index.html"))
        #expect(page.contains("<link rel=\"canonical\" href=\"https://example.org/oci/etats/maroc/\">"))
        let map = try #require(build.text("sitemap.xml"))
        #expect(map.contains("<loc>https://example.org/oci/evenements/session-2/</loc>"))
        #expect(!map.contains("<loc>https://example.org/oci//"))
    }

    @Test func `the page for what is not found has full paths, since it may stand anywhere`() async throws {
        let page = try #require(await Self.site.build().text("404.html"))
        #expect(page.contains("<a href=\"/oci/\">accueil</a>"))
        #expect(page.contains("<a href=\"/oci/etats/maroc/\">Maroc</a>"))
        #expect(page.contains("href=\"/oci/assets/style."))
        #expect(!page.contains("href=\"./") && !page.contains("href=\"../"))
    }

    @Test func `a path alone will do`() async throws {
        var site = Self.site
        site.baseURL = "/oci/"
        let build = await site.build()
        #expect(build.codesAndPlaces == [])
        #expect(try #require(build.text("404.html")).contains("<a href=\"/oci/\">accueil</a>"))
        // Without a host the one true address of a page is known only as seen from it.
        let page = try #require(build.text("etats/maroc/index.html"))
        #expect(page.contains("<link rel=\"canonical\" href=\"../../etats/maroc/\">"))
    }

    @Test(arguments: ["exemple.org", "ftp://example.org/", "https://", "https://example.org/?a", "https://a b/", ""])
    func `what is no address is refused`(text: String) {
        #expect(BaseURL(text) == nil)
    }
}
