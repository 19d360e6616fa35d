import Testing

@testable import Generator

/// The edition whose pages are opened as files.
@Suite struct OfflineTests {
    @Test(arguments: [
        ("<a href=\"../etats/\">", "<a href=\"../etats/index.html\">"),
        ("<a href=\"../etats/#maroc\">", "<a href=\"../etats/index.html#maroc\">"),
        ("<a href=\"./?q=a/\">", "<a href=\"./index.html?q=a/\">"),
        ("<a href=\"..\">", "<a href=\"../index.html\">"), ("<a href='.'>", "<a href='./index.html'>"),
        ("<a class=x href=../ id=\"y\">", "<a class=x href=../index.html id=\"y\">"),
        ("<A HREF = \"../\" >", "<A HREF = \"../index.html\" >"),
        ("<svg><a xlink:href=\"x/\"/></svg>", "<svg><a xlink:href=\"x/index.html\"/></svg>"),
        ("<form action=\"../recherche/\">", "<form action=\"../recherche/index.html\">"),
        ("<meta content=\"0; url=../b/\">", "<meta content=\"0; url=../b/index.html\">"),
        ("<a href=\"é/\">é</a><a href=\"b/\">", "<a href=\"é/index.html\">é</a><a href=\"b/index.html\">"),
    ])
    func `the address of a folder becomes that of its file`(page: String, rewritten: String) {
        #expect(String(decoding: FileAddresses.rewritten(Array(page.utf8)), as: UTF8.self) == rewritten)
    }

    @Test(arguments: [
        "<a href=\"https://a.example/\">", "<a href=\"//a.example/\">", "<a href=\"/oci/\">", "<a href=\"#a/\">",
        "<a href=\"\">", "<a href=\"?a/\">", "<a href=\"../a.pdf\">", "<a href=\"mailto:a@b.example/\">",
        "<!-- <a href=\"../\"> -->", "<script>x = '<a href=\"../\">'</script>",
        "<p title=\"href=../\">href=\"../\"</p>",
        "<title><a href=\"../\"></title>", "<p data-href=\"../\">", "<meta content=\"../\">", "<", "<a", "<a href",
        "<a href=", "<a href=\"", "<a =", "", "a < b href=\"../\"",
    ])
    func `everything else stays`(page: String) {
        #expect(String(decoding: FileAddresses.rewritten(Array(page.utf8)), as: UTF8.self) == page)
    }

    @Test func `a site is proved with its links to files, and its first page knows no server`() async throws {
        var site = SmallSite(["404.md": "---\ntitle: Introuvable\n---\nRetour à l'[accueil](/).\n"])
        site.baseURL = "https://example.org/oci/"
        var input = site.input()
        input.isOffline = true
        let build = await SiteBuild(input)
        #expect(build.codesAndPlaces == [])
        #expect(try #require(build.text("404.html")).contains("<a href=\"./index.html\">accueil</a>"))
        let page = try #require(build.text("etats/maroc/index.html"))
        #expect(page.contains("href=\"../../evenements/creation/index.html\""))
        #expect(page.contains("<link rel=\"canonical\" href=\"https://example.org/oci/etats/maroc/\">"))
        // Nothing else differs.
        let served = await site.build()
        #expect(served.files.map(\.path) == build.files.map(\.path))
        #expect(served.text("sitemap.xml") == build.text("sitemap.xml"))
        #expect(page.replacing("index.html", with: "") == served.text("etats/maroc/index.html"))
    }
}
