import Diagnostics
import Generator
import Testing

/// An edit makes exactly the pages anew that it reaches, and says why.
@Suite struct ReachTests {
    /// The pages that are made anew when a file is written over, each with the reason.
    private func reached(
        _ path: String, _ change: (String) -> String, in site: SmallSite = SmallSite(templates: Self.templates)
    ) async throws -> [String] {
        let input = site.input(jobs: 1)
        let content = try #require(input.content as? MemoryFolder)
        let templates = try #require(input.templates as? MemoryFolder)
        var workshop = Workshop(input)
        _ = await workshop.draft().finished(input)
        let isContent = path.hasPrefix("Content/")
        let (folder, name) = (isContent ? content : templates, String(path.dropFirst(isContent ? 8 : 10)))
        let before = try #require(folder.text(name))
        let after = change(before)
        #expect(before != after)
        folder.write(Array(after.utf8), to: name)
        let draft = await workshop.draft(Changes(content: isContent ? [name] : [], templates: !isContent))
        #expect(draft.isGood, "\(draft.diagnostics)")
        let build = await draft.finished(input)
        let clean = await SiteBuild(input)
        #expect(build.bytes == clean.bytes)
        return draft.explanation.map { "\($0.address): \($0.reason.text)" }
    }

    private static let templates = [
        "titles.txt": "{% for entry in pages %}{{ entry.title }}\n{% endfor %}",
        "event.html": SmallSite.baseTemplates["event.html"]!,
    ]

    @Test func `a text`() async throws {
        let pages = try await reached("Content/a-propos.md") { $0 + "\n\nEncore." }
        #expect(pages == ["/a-propos/: its text is another"])
    }

    @Test func `a text that links to another page`() async throws {
        let site = SmallSite(templates: [
            "organ.html":
                "{% extends 'base.html' %}{% block main %}{% for link in page.backlinks %}{{ link.title }}{% endfor %}{% endblock %}"
        ])
        let pages = try await reached("Content/a-propos.md", { $0 + "\n\n[[assemblee]]" }, in: site)
        #expect(pages == ["/a-propos/: its text is another", "/organes/assemblee/: other pages link to it"])
    }

    @Test func `a title, where it is shown`() async throws {
        let pages = try await reached("Content/events.yml") { $0.replacing("Deuxième session", with: "Autre session") }
        #expect(
            pages == [
                "/etats/egypte/: it shows title of event:session-2", "/evenements/: it shows title of event:session-2",
                "/evenements/creation/: it shows title of event:session-2",
                "/evenements/session-2/: it shows title of event:session-2",
                "/titles.txt: it shows title of /evenements/session-2/",
            ])
    }

    @Test func `the name of a page in the menu`() async throws {
        let pages = try await reached("Content/a-propos.md") {
            $0.replacing("title: À propos", with: "title: Mentions")
        }
        #expect(pages.count == 13)
    }

    @Test func `a date`() async throws {
        let pages = try await reached("Content/events.yml") { $0.replacing("start: 1970,", with: "start: 1970-03,") }
        #expect(pages == ["/evenements/session-2/: it shows period of event:session-2"])
    }

    @Test func `a reference`() async throws {
        let pages = try await reached("Content/events.yml") { $0.replacing("state: egypte", with: "state: maroc") }
        #expect(
            pages == [
                "/etats/egypte/: it shows events of state:egypte", "/etats/maroc/: it shows events of state:maroc",
                "/evenements/session-2/: it shows state of event:session-2",
            ])
    }

    @Test func `a template, and a comment in one`() async throws {
        let pages = try await reached("Templates/state.html") { $0.replacing("<h1>", with: "<h1 class=\"x\">") }
        #expect(pages == ["/etats/egypte/: its template is another", "/etats/maroc/: its template is another"])
        #expect(try await reached("Templates/state.html") { "{# rien #}" + $0 } == [])
    }

    @Test func `a stylesheet`() async throws {
        let pages = try await reached("Templates/assets/style.css") { $0 + "a {}" }
        #expect(pages.allSatisfy { $0.hasSuffix("it shows the address of assets/style.css") })
        #expect(pages.count == 12)
    }

    @Test func `a word that some pages show`() async throws {
        let pages = try await reached("Content/strings/fr.yml") {
            $0.replacing("member: membre", with: "member: adhérent")
        }
        #expect(pages.map { $0.prefix { $0 != ":" } } == ["/etats/egypte/", "/etats/maroc/"])
    }

    @Test func `settings that no page shows`() async throws {
        #expect(try await reached("Content/site.yml") { $0 + "\nchecks: {uncited-source: off}\n" } == [])
    }

    @Test func `a new file`() async throws {
        let site = SmallSite()
        let input = site.input(jobs: 1)
        let content = try #require(input.content as? MemoryFolder)
        var workshop = Workshop(input)
        _ = await workshop.draft().finished(input)
        content.write(Array("---\ntitle: Neuve\n---\nTexte.".utf8), to: "neuve.md")
        let draft = await workshop.draft(Changes(content: ["neuve.md"], templates: false))
        #expect(
            draft.explanation.map { "\($0.address): \($0.reason.text)" } == [
                "/neuve/: it is new", "/sitemap.xml: it shows pages of the site",
            ])
    }
}
