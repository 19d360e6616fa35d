import Diagnostics
import Generator
import Testing

/// A site in French and Arabic.
@Suite struct LanguagesTests {
    private static let configuration = """
        title: {fr: Ligue des ports, ar: رابطة الموانئ}
        base_url: https://ligue.example/
        languages: [fr, ar]
        segments: {states: {fr: etats, ar: الدول}, events: evenements}
        menu: [states, a-propos]
        """
    private static let words =
        "home: الرئيسية\nlabels: {status: {member: عضو, observer: مراقب}}\n"
        + "fallback: نص غير مترجم\ncount: {states: {one: دولة واحدة, two: دولتان, few: \"{n} دول\", other: \"{n} دولة\"}}\n"

    private func site(_ content: [String: String] = [:]) -> SmallSite {
        SmallSite(
            [
                "site.yml": Self.configuration, "strings/ar.yml": Self.words,
                "index.ar.md": "---\ntitle: الرئيسية\n---\nانظر [[maroc]].\n",
                "states/maroc.md": "Le Maroc, en français.\n", "states/maroc.ar.md": "المغرب، بالعربية.\n",
                "states/egypte.md": "L'Égypte, en français.\n",
            ].merging(content) { $1 })
    }

    @Test func `the second language stands under its tag, the first at the root`() async {
        let build = await site().build()
        #expect(build.codesAndPlaces == [])
        for path in [
            "index.html", "ar/index.html", "etats/maroc/index.html", "ar/الدول/maroc/index.html",
            "a-propos/index.html", "ar/a-propos/index.html", "ar/evenements/creation/index.html",
        ] {
            #expect(build.paths.contains(path))
        }
    }

    @Test func `each page tells its language and its direction`() async throws {
        let build = await site().build()
        #expect(try #require(build.text("etats/maroc/index.html")).contains("<html lang=\"fr\" dir=\"ltr\">"))
        let arabic = try #require(build.text("ar/الدول/maroc/index.html"))
        #expect(arabic.contains("<html lang=\"ar\" dir=\"rtl\">"))
        #expect(arabic.contains("<h1>المغرب</h1>"))
        #expect(arabic.contains("المغرب، بالعربية."))
        #expect(arabic.contains("<p>عضو, "))
    }

    @Test func `each page names its translations, itself included`() async throws {
        let build = await site().build()
        let links = """
            <link rel="alternate" hreflang="fr" href="https://ligue.example/etats/maroc/">
            <link rel="alternate" hreflang="ar" href="https://ligue.example/ar/%D8%A7%D9%84%D8%AF%D9%88%D9%84/maroc/">
            """
        #expect(try #require(build.text("etats/maroc/index.html")).contains(links))
        #expect(try #require(build.text("ar/الدول/maroc/index.html")).contains(links))
    }

    @Test func `links stay in the language of the page`() async throws {
        let page = try #require(await site().build().text("ar/index.html"))
        #expect(page.contains("انظر <a href=\"../ar/%D8%A7%D9%84%D8%AF%D9%88%D9%84/maroc/\">المغرب</a>."))
        #expect(page.contains("<a href=\"../ar/a-propos/\">À propos</a>"))
    }

    @Test func `a text without translation is shown in its own language, and says so`() async throws {
        let build = await site().build()
        let page = try #require(build.text("ar/الدول/egypte/index.html"))
        #expect(page.contains("<p class=\"fallback\">نص غير مترجم</p>\n<div lang=\"fr\" dir=\"ltr\">"))
        #expect(page.contains("L'Égypte, en français."))
        let translated = try #require(build.text("ar/الدول/maroc/index.html"))
        #expect(!translated.contains("fallback"))
    }

    @Test func `a word that a translation lacks is a warning, and the first language's`() async throws {
        let build = await site(["strings/ar.yml": "home: الرئيسية\n"]).build()
        #expect(
            build.diagnostics.map { "\($0.code) \($0.severity) \($0.location.file) \($0.message)" }
                == [
                    "count.states", "fallback", "labels.status.member", "labels.status.observer",
                ].map { "missing-string warning Content/strings/ar.yml the word « \($0) » is missing" })
        let page = try #require(build.text("ar/الدول/egypte/index.html"))
        #expect(page.contains("<p class=\"fallback\">Texte non traduit</p>"))
        #expect(page.contains("الرئيسية"))
    }

    @Test func `without a file of words the second language uses those of the first`() async {
        let build = await site(["strings/ar.yml": ""]).build()
        #expect(!build.diagnostics.hasErrors && !build.files.isEmpty)
        #expect(build.diagnostics.allSatisfy { $0.code == "missing-string" } && build.diagnostics.count == 5)
    }

    @Test func `numbers take the plural of the page's language`() async throws {
        let build = await site().build()
        #expect(try #require(build.text("etats/index.html")).contains("<p>2 États</p>"))
        #expect(try #require(build.text("ar/الدول/index.html")).contains("<p>دولتان</p>"))
    }

    @Test func `a text in a language that the site does not list is told`() async {
        let build = await site(["a-propos.en.md": "---\ntitle: About\n---\nText.\n"]).build()
        #expect(build.codesAndPlaces == ["unlisted-language Content/a-propos.en.md"])
    }

    @Test func `the same text twice in one language is told with both places`() async {
        let build = await site(["a-propos.fr.md": "---\ntitle: Encore\n---\n"]).build()
        #expect(build.codesAndPlaces == ["duplicate-prose Content/a-propos.md"])
        #expect(build.diagnostics.first?.notes.map(\.location.file) == ["Content/a-propos.fr.md"])
    }

    @Test func `words for a language that the site does not list are told`() async {
        let build = await SmallSite(["strings/en.yml": "home: Home\n"]).build()
        #expect(build.codesAndPlaces == ["unlisted-language Content/strings/en.yml"])
    }
}
