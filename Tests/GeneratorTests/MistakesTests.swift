import Diagnostics
import Generator
import Testing

/// Single mistakes in a site that is well but for them: told, told once, and where they stand.
@Suite struct MistakesTests {
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        var content: [String: String] = [:]
        var templates: [String: String] = [:]
        let told: [String]

        init(_ name: String, _ content: [String: String] = [:], templates: [String: String] = [:], told: String...) {
            (testDescription, self.content, self.templates, self.told) = (name, content, templates, told)
        }
    }

    private static let state =
        "- {id: maroc, name: Maroc, memberships: []}\n- {id: egypte, name: Égypte, memberships: []}\n"

    @Test func `the site that the cases start from is well`() async {
        let found = await SmallSite().build().codesAndPlaces
        #expect(found == [])
    }

    @Test(arguments: [
        Case("no site.yml", ["site.yml": ""], told: "no-configuration Content/site.yml"),
        Case("an empty site.yml", ["site.yml": "# rien\n"], told: "no-configuration Content/site.yml"),
        Case("no language", ["site.yml": "title: T\nlanguages: []\n"], told: "no-language Content/site.yml:2:12"),
        Case(
            "a language twice", ["site.yml": "title: T\nlanguages: [fr, fr]\n"],
            told: "duplicate-language Content/site.yml:2:17"),
        Case("languages left empty", ["site.yml": "title: T\nlanguages:\n"], told: "missing-key Content/site.yml:2:1"),
        Case(
            "a required key left empty", ["states.yml": state + "- id: mali\n  name:\n  memberships: []\n"],
            told: "missing-key Content/states.yml:4:3"),
        Case(
            "words that cannot be read, without which no template can be checked", ["strings/fr.yml": "home: [\n"],
            told: "yaml-syntax Content/strings/fr.yml:2:1"),
        Case(
            "two pages of one address, one of them linked to",
            ["b.md": "---\ntitle: B\npermalink: /a-propos/\n---\n", "c.md": "---\ntitle: C\n---\n[b](b.md)\n"],
            told: "duplicate-address Content/b.md:3:12"),
        Case(
            "a table that cannot be read, whose records others mention",
            [
                "states.yml": "- id: maroc\n  name: 'l'Atlas'\n  memberships: []\n- {id: egypte, name: Égypte}\n",
                "events/plus.yml": "- {id: e, title: E, start: 1969, state: egypte}\n",
                "b.md": "---\ntitle: B\n---\n[[maroc]], [[egypte]], [x](state:marocc)\n",
            ], told: "unknown-reference Content/b.md:4:24", "yaml-syntax Content/states.yml:2:12"),
        Case(
            "a record without its front matter's end, that others mention",
            ["states/mali.md": "---\nname: Mali\n", "b.md": "---\ntitle: B\n---\n[[mali]]\n"],
            told: "unclosed-front-matter Content/states/mali.md:1:1"),
        Case(
            "an alias of nothing for a required value",
            ["states.yml": state + "- id: mali\n  name: *nom\n  memberships: []\n"],
            told: "yaml-unknown-alias Content/states.yml:4:9"),
        Case(
            "a value that looks like a template's",
            ["states.yml": state + "- id: mali\n  name: {{ nom }}\n  memberships: []\n"],
            told: "yaml-key Content/states.yml:4:10"),
        Case(
            "a table that is no list, for which the menu has an entry", ["states.yml": "maroc: Maroc\n"],
            told: "wrong-type Content/states.yml:1:1"),
        Case(
            "periods in disorder, of which no gap is told",
            [
                "states.yml": state + "- id: mali\n  name: Mali\n  memberships:\n"
                    + "    - {status: member, from: 1969, to: 1979}\n    - {status: member, from: 1990}\n"
                    + "    - {status: observer, from: 1980, to: 1989}\n"
            ], told: "unordered-periods Content/states.yml:8:32"),
        Case(
            "two segments alike", ["site.yml": "title: T\nlanguages: [fr]\nsegments: {states: a, events: a}\n"],
            told: "duplicate-segment Content/site.yml:3:31"),
        Case(
            "the template of a record for a page", ["b.md": "---\ntitle: B\ntemplate: state\n---\n"],
            told: "wrong-template Content/b.md:3:11"),
        Case(
            "a slug that another record has by its id",
            [
                "states.yml": "- {id: maroc, slug: egypte, name: Maroc, memberships: []}\n"
                    + "- {id: egypte, name: Égypte, memberships: []}\n"
            ],
            told: "duplicate-address Content/states.yml:1:21"),
        Case(
            "a misspelled required key is not missing besides",
            ["states.yml": state + "- id: mali\n  nane: Mali\n  memberships: []\n"],
            told: "unknown-key Content/states.yml:4:3"),
        Case(
            "a French name whose text is misspelled",
            ["states.yml": state + "- id: mali\n  name: {fr: {texte: Mali, gender: masculine}}\n  memberships: []\n"],
            told: "unknown-key Content/states.yml:4:15"),
        Case(
            "a menu that is no list", ["site.yml": "title: T\nlanguages: [fr]\nmenu: states\n"],
            told: "wrong-type Content/site.yml:3:7"),
        Case(
            "a menu entry that is none", ["site.yml": "title: T\nlanguages: [fr]\nmenu: [states, état]\n"],
            told: "unknown-menu-entry Content/site.yml:3:16"),
        Case(
            "a collection in the menu without an index",
            ["site.yml": "title: T\nlanguages: [fr]\nmenu: [people]\n"], told: "no-index Content/site.yml:3:8"),
        Case(
            "a segment that leads up", ["site.yml": "title: T\nlanguages: [fr]\nsegments: {states: ..}\n"],
            told: "bad-slug Content/site.yml:3:20"),
        Case(
            "front matter with a syntax error", ["a-propos.md": "---\ntitle: 'l'été'\n---\nTexte.\n"],
            told: "yaml-syntax Content/a-propos.md:2:11"),
        Case(
            "front matter of a record with a syntax error", ["states/mali.md": "---\nname: [Mali\n---\nTexte.\n"],
            told: "yaml-syntax Content/states/mali.md:3:1"),
        Case(
            "a title of the wrong type", ["a-propos.md": "---\ntitle: [À, propos]\n---\n"],
            told: "wrong-type Content/a-propos.md:2:8"),
        Case("a title left empty", ["a-propos.md": "---\ntitle:\n---\n"], told: "no-title Content/a-propos.md"),
        Case(
            "front matter that is a list", ["a-propos.md": "---\n- a\n---\n"],
            told: "wrong-type Content/a-propos.md:2:1"),
        Case(
            "two records of one slug",
            ["states.yml": state + "- {id: mali, name: Mali, slug: maroc, memberships: []}\n"],
            told: "duplicate-address Content/states.yml:3:32"),
        Case(
            "a slug that leads out of the site",
            ["states.yml": state + "- {id: mali, name: Mali, slug: ../.., memberships: []}\n"],
            told: "bad-slug Content/states.yml:3:32"),
        Case(
            "a permalink with an empty part", ["a-propos.md": "---\ntitle: A\npermalink: /a//b/\n---\n"],
            told: "bad-permalink Content/a-propos.md:3:12"),
        Case(
            "a permalink that leads up", ["a-propos.md": "---\ntitle: A\npermalink: /../b/\n---\n"],
            told: "bad-permalink Content/a-propos.md:3:12"),
        Case(
            "a static file where a page stands", ["static/a-propos/index.html": "x"],
            told: "duplicate-address Content/static/a-propos/index.html"),
        Case(
            "a static file where pages need a folder", ["static/etats": "x"],
            told: "duplicate-address Content/static/etats"),
        Case(
            "two pictures of one name beside one page",
            ["a-propos.md": "---\ntitle: A\n---\n![](a/x.png) ![](b/x.png)\n", "a/x.png": "a", "b/x.png": "b"],
            told: "duplicate-address Content/b/x.png"),
        Case(
            "a record in a table and in front matter",
            ["states/maroc.md": "---\nname: Maroc\nmemberships: []\n---\nTexte.\n"],
            told: "duplicate-record Content/states/maroc.md:2:1"),
        Case(
            "a page for no template", templates: ["page.html": ""],
            told: "unknown-template Content/a-propos.md", "unknown-template Content/index.md"),
        Case(
            "no templates at all",
            templates: SmallSite.baseTemplates.mapValues { _ in "" },
            told: "unknown-template Content/a-propos.md", "unknown-template Content/index.md",
            "no-index Content/site.yml:6:8", "no-index Content/site.yml:6:16", "no-templates Templates",
            "no-template Templates/document.html", "no-template Templates/event.html",
            "no-template Templates/organ.html", "no-template Templates/state.html"),
        Case(
            "a mistake in a layout, told once for all who extend it",
            templates: ["base.html": "<p>{{ page.titel }}</p>{% block main %}{% endblock %}"],
            told: "unknown-field Templates/base.html:1:12"),
        Case(
            "an asset that is not there",
            templates: ["page.html": "<a href=\"{{ 'stile.css' | asset }}\">x</a>"],
            told: "unknown-input Templates/page.html:1:27"),
        Case(
            "an address that is not there",
            templates: ["page.html": "<a href=\"{{ 'a-propo' | url }}\">x</a>"],
            told: "unknown-input Templates/page.html:1:25"),
        Case(
            "a link to a part that is not there",
            ["a-propos.md": "---\ntitle: A\n---\n## L’été\n[là](#l-hiver), [ici](#lété)\n"],
            told: "unknown-fragment Content/a-propos.md:5:1", "unknown-fragment Content/a-propos.md:5:17"),
        Case(
            "a kind in a link that is none", ["a-propos.md": "---\ntitle: A\n---\n[[stat:maroc]] et [a](stat:maroc)\n"],
            told: "unknown-record-kind Content/a-propos.md:4:1", "unknown-record-kind Content/a-propos.md:4:19"),
        Case(
            "a record without a page in a link", ["a-propos.md": "---\ntitle: A\n---\n[[principal]]\n"],
            told: "no-page Content/a-propos.md:4:1"),
        Case(
            "a record link in Windows line ends",
            ["a-propos.md": "---\r\ntitle: À propos\r\n---\r\n\r\nÀ côté de\r\nl’« été », [[marroc]].\r\n"],
            told: "unknown-reference Content/a-propos.md:6:12"),
        Case(
            "a table in Windows line ends", ["documents.yml": "- id: charte\r\n  title: Charte\r\n  datte: 1970\r\n"],
            told: "unknown-key Content/documents.yml:3:3"),
        Case(
            "a template in Windows line ends",
            templates: ["page.html": "<p>é</p>\r\n<p>\r\n{{ page.titel }}</p>\r\n"],
            told: "unknown-field Templates/page.html:3:9"),
        Case(
            "a byte order mark, which no column counts", ["documents.yml": "\u{FEFF}- {id: charte, titre: Charte}\n"],
            told: "unknown-key Content/documents.yml:1:16"),
        Case(
            "a quotation that is not there", ["a-propos.md": "---\ntitle: A\nquotation: a/texte.txt\n---\n"],
            told: "unknown-file Content/a-propos.md:3:12"),
    ])
    func `a mistake is told once, where it stands`(_ example: Case) async {
        let site = SmallSite(example.content, templates: example.templates)
        let build = await site.build()
        #expect(build.codesAndPlaces == example.told, "\(site.printed(build.diagnostics))")
        #expect(build.files.isEmpty)
    }

    @Test func `an empty value of the site is no value`() async {
        let configuration = "title: T\nlanguages: [fr]\nsegments:\nmenu:\ndescription:\ntypography:\n"
        let found = await SmallSite(["site.yml": configuration]).build().codesAndPlaces
        #expect(found == [])
    }

    @Test func `an empty list of a record is no value`() async {
        let site = SmallSite(["documents.yml": "- {id: charte, title: Charte, sources: , formerly: , draft: }\n"])
        let found = await site.build().codesAndPlaces
        #expect(found == [])
    }

    @Test(arguments: [
        ("labels.status.member", "{observer: observateur}"), ("labels.status.observer", "{member: membre}"),
    ])
    func `a label that some record needs is a warning`(label: String, words: String) async throws {
        let states =
            SmallSite.baseContent["states.yml"]! + "\n- {id: russie, name: Russie, memberships: [{status: observer}]}\n"
        let strings = SmallSite.baseContent["strings/fr.yml"]!
            .replacing("{member: membre, observer: observateur}", with: words)
        let build = await SmallSite(["states.yml": states, "strings/fr.yml": strings]).build()
        #expect(
            build.diagnostics.map { "\($0.code) \($0.severity) \($0.message)" } == [
                "missing-label warning the word « \(label) » is missing"
            ])
        #expect(!build.files.isEmpty)
    }

    @Test func `a draft is left out, and what names it is told`() async throws {
        var site = SmallSite([
            "documents.yml": "- {id: projet, title: Projet, draft: true}\n",
            "b.md": "---\ntitle: B\ndraft: true\n---\n",
            "a-propos.md": "---\ntitle: A\n---\n[[projet]], [b](b.md)\n",
        ])
        #expect(
            await site.build().codesAndPlaces == [
                "draft-reference Content/a-propos.md:4:1", "draft-reference Content/a-propos.md:4:13",
            ])
        site.includesDrafts = true
        let build = await site.build()
        #expect(build.codesAndPlaces == [])
        #expect(build.paths.contains("documents/projet/index.html") && build.paths.contains("b/index.html"))
    }

    @Test func `the text of a record may be a draft by itself`() async throws {
        var site = SmallSite(["states/maroc.md": "---\ndraft: true\n---\nPas encore relu.\n"])
        #expect(try #require(await site.build().text("etats/maroc/index.html")).contains("Pas encore") == false)
        site.includesDrafts = true
        #expect(try #require(await site.build().text("etats/maroc/index.html")).contains("Pas encore relu."))
    }
}
