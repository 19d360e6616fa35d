import Diagnostics
import Generator
import Testing

/// A site with every sort of mistake at once: what an editor reads after a bad day.
@Suite struct PlantedMistakesTests {
    private static let site = "fautes"

    /// Every mistake that was planted, in reading order.
    private static let planted = """
        unknown-template Content/a-propos.md:3:11
        bad-permalink Content/a-propos.md:4:12
        unlisted-language Content/about.en.md
        duplicate-address Content/collision.md:3:12
        yaml-tab Content/documents.yml:2:1
        yaml-syntax Content/entete.md:2:20
        stray-file Content/etats.yml
        wrong-type Content/events.yml:3:10
        unknown-hijri-month Content/events.yml:4:10
        impossible-hijri-day Content/events.yml:8:10
        wrong-kind Content/events.yml:9:10
        wrong-vocabulary Content/events.yml:10:11
        wrong-type Content/events.yml:11:12
        unknown-reference Content/events.yml:12:25
        wrong-type Content/events.yml:12:33
        draft-reference Content/events.yml:16:10
        yaml-unknown-alias Content/events/alias.yml:2:3
        unknown-file Content/index.md:3:12
        unknown-key Content/index.md:4:1
        wrong-type Content/index.md:5:10
        unknown-reference Content/index.md:7:1
        ambiguous-reference Content/index.md:7:15
        no-page Content/index.md:7:29
        unknown-record-kind Content/index.md:7:44
        unknown-record-kind Content/index.md:7:69
        unknown-file Content/index.md:9:12
        unknown-address Content/index.md:9:35
        unknown-file Content/index.md:9:56
        unknown-fragment Content/index.md:9:84
        unknown-fragment Content/index.md:9:106
        undefined-footnote Content/index.md:11:24
        raw-html Content/index.md:11:33
        raw-html Content/index.md:11:43
        unsafe-link Content/index.md:11:51
        duplicate-footnote Content/index.md:14:1
        unused-footnote Content/index.md:15:1
        unknown-callout Content/index.md:17:3
        invalid-utf-8 Content/organisations.yml:2:20
        wrong-vocabulary Content/organs.yml:3:13
        wrong-type Content/organs.yml:4:12
        wrong-type Content/organs.yml:5:19
        wrong-kind Content/organs.yml:6:11
        duplicate-key Content/organs.yml:9:3
        wrong-vocabulary Content/organs.yml:10:13
        wrong-type Content/organs/tableau.yml:1:1
        unclosed-front-matter Content/ouverte.md:1:1
        yaml-syntax Content/people.yml:2:12
        no-title Content/sans-titre.md
        wrong-type Content/site.yml:2:17
        wrong-type Content/site.yml:3:11
        unknown-key Content/site.yml:5:3
        unknown-menu-entry Content/site.yml:7:16
        wrong-type Content/site.yml:8:13
        wrong-type Content/site.yml:9:11
        unknown-key Content/site.yml:10:1
        yaml-several-documents Content/sources.yml:2:1
        wrong-type Content/states.yml:2:36
        unknown-grammar Content/states.yml:2:51
        unknown-reference Content/states.yml:3:11
        wrong-vocabulary Content/states.yml:4:10
        wrong-type Content/states.yml:5:26
        wrong-type Content/states.yml:5:40
        unknown-key Content/states.yml:7:3
        missing-key Content/states.yml:8:3
        wrong-type Content/states.yml:9:20
        wrong-type Content/states.yml:10:13
        unknown-key Content/states.yml:11:34
        invalid-id Content/states.yml:12:7
        duplicate-record Content/states.yml:15:7
        missing-key Content/states.yml:18:3
        missing-key Content/states.yml:20:3
        unknown-language Content/states.yml:21:10
        wrong-type Content/states.yml:22:9
        unknown-reference Content/states.yml:23:13
        wrong-kind Content/states.yml:26:11
        wrong-type Content/states.yml:27:17
        duplicate-address Content/states.yml:28:9
        bad-slug Content/states.yml:36:9
        prose-without-record Content/states/marocc.md
        duplicate-prose Content/states/nord/maroc.md
        duplicate-record Content/states/sud.yml:1:7
        unclosed-front-matter Content/states/tunisie.md:1:1
        duplicate-address Content/static/etats/mali/index.html
        duplicate-address Content/static/events
        duplicate-address Content/static/robots.txt
        missing-label Content/strings/fr.yml
        missing-label Content/strings/fr.yml
        missing-label Content/strings/fr.yml
        missing-key Content/strings/fr.yml:3:11
        wrong-type Content/strings/fr.yml:4:9
        unknown-language Content/strings/francais.yml
        unknown-reference Content/windows.md:5:14
        unknown-field Templates/base.html:3:22
        unknown-input Templates/base.html:3:84
        unknown-input Templates/base.html:4:31
        unknown-field Templates/base.html:4:44
        unclosed Templates/event.html:1:4
        syntax Templates/event.html:1:19
        unknown-tag Templates/event.html:2:4
        no-template Templates/organ.html
        unknown-template Templates/page.html:2:28
        invalid-utf-8 Templates/partials/latin.html:1:4
        unknown-field Templates/robots.txt:1:18
        unknown-field Templates/state.html:3:14
        optional-printed Templates/state.html:3:31
        unknown-variable Templates/state.html:3:57
        unknown-filter Templates/state.html:4:20
        not-printable Templates/state.html:4:37
        filter-type Templates/state.html:4:74
        unknown-test Templates/state.html:5:21
        not-iterable Templates/state.html:5:51
        html-context Templates/state.html:6:20
        unclosed Templates/vieux.html:1:4
        unclosed Templates/vieux.html:1:17
        unclosed Templates/vieux.html:1:20
        """

    @Test func `all are told in one run, each at its place, and no others`() async {
        let build = await SiteBuild(Fixtures.input(Self.site))
        let told = build.codesAndPlaces
        let planted = Self.planted.split(separator: "\n").map(String.init)
        #expect(Set(told).subtracting(planted) == [], "told but not planted")
        #expect(Set(planted).subtracting(told) == [], "planted but not told")
        #expect(told == planted, "told twice, or out of order")
    }

    @Test func `they are of far more than thirty kinds`() {
        let kinds = Set(Self.planted.split(separator: "\n").compactMap { $0.split(separator: " ").first })
        #expect(kinds.count >= 50)
    }

    @Test func `nothing is rendered`() async {
        let build = await SiteBuild(Fixtures.input(Self.site))
        #expect(build.files.isEmpty)
    }

    @Test func `two runs and any number of threads say the same`() async {
        var input = Fixtures.input(Self.site)
        let one = await SiteBuild(input)
        input.jobs = 8
        let other = await SiteBuild(input)
        #expect(one.diagnostics == other.diagnostics)
    }

    @Test func `an editor reads what was recorded`() async throws {
        let build = await SiteBuild(Fixtures.input(Self.site))
        try Fixtures.expectRecorded(try printed(build.diagnostics), in: "fautes.txt")
    }

    private func printed(_ diagnostics: [Diagnostic]) throws -> String {
        let folder = Fixtures.folder(Self.site)
        let sources = try folder.files().compactMap { path in
            try folder.read(path).flatMap { try? SourceFile(path: path, raw: $0) }
        }
        return DiagnosticPrinter(sources: sources).text(diagnostics)
    }
}
