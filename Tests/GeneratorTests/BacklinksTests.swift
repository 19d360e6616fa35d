import Generator
import Testing

/// Which pages a page says that their texts link to it.
@Suite struct BacklinksTests {
    private static let template =
        "{% extends 'base.html' %}{% block main %}{% for link in page.backlinks %}[{{ link.title }}|{{ link.url }}]{% endfor %}{% endblock %}"

    /// Titles and addresses, as the page of the assembly and that of Morocco have them.
    private func backlinks(_ texts: [String: String], jobs: Int) async throws -> [[(title: String, url: String)]] {
        let site = SmallSite(texts, templates: ["organ.html": Self.template, "state.html": Self.template])
        let build = await site.build(jobs: jobs)
        #expect(build.codesAndPlaces == [])
        return try ["organes/assemblee/index.html", "etats/maroc/index.html"].map { path in
            let page = try #require(build.text(path))
            return page.matches(of: /\[([^|\]]*)\|([^\]]*)\]/).map { (String($0.1), String($0.2)) }
        }
    }

    private func text(_ title: String, _ body: String) -> String { "---\ntitle: \(title)\n---\n\(body)\n" }

    @Test(arguments: [1, 3])
    func `each stands there once, in order of title by the rules of the language`(jobs: Int) async throws {
        let lists = try await backlinks(
            [
                "un.md": text("Zéro", "[[assemblee]]"), "deux.md": text("École", "[[assemblee]] et [[maroc]]"),
                "trois.md": text("eau", "[[assemblee]], [[assemblee]]"), "quatre.md": text("Été", "[[assemblee]]"),
                "cinq.md": text("Étang", "[[maroc]], [[assemblee]], [[maroc]]"),
            ], jobs: jobs)
        #expect(lists[0].map(\.title) == ["eau", "École", "Étang", "Été", "Zéro"])
        #expect(lists[1].map(\.title) == ["À propos", "Accueil", "École", "Étang"])
    }

    @Test func `those of the same title stand in order of their files`() async throws {
        let texts = ["b.md": text("Note", "[[assemblee]]"), "a.md": text("Note", "[[assemblee]]")]
        let addresses = try await backlinks(texts, jobs: 2)[0].map(\.url)
        #expect(addresses == ["/a/", "/b/"])
    }
}
