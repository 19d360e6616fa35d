import Diagnostics
import Generator
import Testing

/// An address is a promise: where a page once stood, something leads to where it stands now.
@Suite struct FormerAddressTests {
    private func site(_ more: String, _ files: [String: String] = [:]) -> SmallSite {
        var content = files
        content["states.yml"] = """
            - id: maroc
              name: {fr: {text: Maroc, gender: masculine}}
              memberships: [{status: member, from: 1969}]
              \(more)
            - id: egypte
              name: {fr: {text: Égypte, gender: feminine}}
              memberships: [{status: member, from: 1969}]
            """
        return SmallSite(content)
    }

    @Test func `a former slug leads to the page, tells machines and people, and is no page of the site's map`()
        async throws
    {
        let build = await site("formerly: [royaume-du-maroc, /pays/ma/]").build()
        #expect(build.codesAndPlaces == [])
        for path in ["etats/royaume-du-maroc/index.html", "pays/ma/index.html"] {
            let page = try #require(build.text(path))
            #expect(page.contains(#"<meta http-equiv="refresh" content="0; url=../../etats/maroc/">"#))
            #expect(page.contains(#"<link rel="canonical" href="https://ligue.example/etats/maroc/">"#))
            #expect(page.contains(#"<meta name="robots" content="noindex">"#))
            #expect(page.contains(#"<a href="../../etats/maroc/">Maroc</a>"#))
        }
    }

    @Test func `a page of its own leads on from where it stood`() async throws {
        let moved = ["a-propos.md": "---\ntitle: À propos\nformerly: [/apropos.html]\n---\n## Les organes principaux\n"]
        let build = await SmallSite(moved).build()
        #expect(build.codesAndPlaces == [])
        #expect(try #require(build.text("apropos.html")).contains("url=./a-propos/"))
    }

    @Test(arguments: [
        ("formerly: [egypte]", "duplicate-address"), ("formerly: [maroc]", "duplicate-address"),
        ("formerly: [ma, ma]", "duplicate-address"), ("formerly: [../x]", "bad-former-address"),
    ])
    func `an address that is taken or is none is a mistake, where it is written`(former: String, code: String) async {
        let build = await site(former).build()
        #expect(build.diagnostics.map(\.code) == [code])
        #expect(build.diagnostics.first?.location.file == "Content/states.yml")
        #expect(build.diagnostics.first?.location.line == 4)
        #expect(build.files.isEmpty)
    }

    @Test func `a text that links to a former address is told of the present one`() async {
        let build = await site(
            "formerly: [royaume]", ["lien.md": "---\ntitle: Lien\n---\nVoir [le royaume](/etats/royaume/).\n"]
        ).build()
        #expect(build.diagnostics.map(\.severity) == [.warning])
        #expect(build.diagnostics.first?.location.file == "Content/lien.md")
    }
}
