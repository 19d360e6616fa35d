import Foundation
import Synchronization
import Testing

@testable import Generator

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct CardTests {
    /// Paints every drawing as the same picture, and remembers what it was given.
    private final class Painter: Sendable {
        let drawings = Mutex<[String]>([])
        let folder = MemoryFolder()

        static let picture = png(width: 1200, height: 630, rows: [UInt8](repeating: 0, count: 630 * 3601))

        var choice: CardChoice {
            .painted(
                CardPainter(keeping: folder) { drawing in
                    self.drawings.withLock { $0.append(String(decoding: drawing, as: UTF8.self)) }
                    return Self.picture
                })
        }

        /// What was drawn since this was last asked.
        func new() -> [String] {
            drawings.withLock { drawings in
                defer { drawings = [] }
                return drawings
            }
        }
    }

    private static let template = """
        {% set title = page.title | fitted(900, 80, 4) -%}
        <svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" direction="{{ page.direction }}">
        {% for line in title.lines %}<text y="{{ loop.index * title.leading }}" font-size="{{ title.size }}">{{ line }}</text>
        {% endfor %}<text>{{ site.title }}</text></svg>
        """
    private static let base = SmallSite.baseTemplates["base.html"]!.replacing(
        "<link rel=\"stylesheet\"",
        with:
            "{% if page.card %}<meta property=\"og:image\" content=\"{{ page.card.canonical }}\">{% endif %}<link rel=\"stylesheet\""
    )

    private func site(wantsCards: Bool = true, template: String = Self.template) -> SmallSite {
        SmallSite(
            [
                "site.yml": SmallSite.baseContent["site.yml"]! + (wantsCards ? "\ncards: true" : ""),
                "a-propos.md": "---\ntitle: Quais & « ports » <1> \"A\"\n---\nRien.\n",
            ], templates: ["base.html": Self.base, "card.svg": template])
    }

    private func build(_ site: SmallSite, _ cards: CardChoice, jobs: Int = 2) async -> SiteBuild {
        var input = site.input(jobs: jobs)
        input.cards = cards
        return await SiteBuild(input)
    }

    @Test func `every page has a card, and names it`() async throws {
        let painter = Painter()
        let build = await build(site(), painter.choice)
        #expect(build.codesAndPlaces == [])
        let pages = build.paths.filter { $0.hasSuffix("index.html") }
        let cards = build.paths.filter { $0.hasPrefix("cards/") }
        #expect(cards.count == pages.count)
        #expect(cards.contains("cards/index.png") && cards.contains("cards/etats/maroc.png"))
        let page = try #require(build.text("etats/maroc/index.html"))
        #expect(page.contains("<meta property=\"og:image\" content=\"https://ligue.example/cards/etats/maroc.png\">"))
        #expect(!build.paths.contains("card.svg"))
        let card = try #require(build.files.first { $0.path == "cards/index.png" }).bytes
        #expect(CardFormat.isRight(card))
        #expect(card.count < 2000)
    }

    @Test func `drawings are well formed, whatever pages are called`() async {
        let painter = Painter()
        _ = await build(site(), painter.choice)
        let drawings = painter.new()
        for drawing in drawings { #expect(XMLParser(data: Data(drawing.utf8)).parse(), "\(drawing)") }
        #expect(drawings.contains { $0.contains("Quais &amp;") && $0.contains("&lt;1&gt;") })
    }

    @Test func `a card is painted once, and again only when it is drawn otherwise`() async {
        let painter = Painter()
        var site = site()
        let first = await build(site, painter.choice)
        #expect(painter.new().count > 5)
        let second = await build(site, painter.choice, jobs: 1)
        #expect(painter.new() == [])
        #expect(second.bytes == first.bytes)
        site.content["events.yml"] = Array(
            SmallSite.baseContent["events.yml"]!.replacing("Deuxième session", with: "Autre session").utf8)
        _ = await build(site, painter.choice)
        #expect(painter.new().count == 1)
        let kept = painter.folder.files().count
        site.content["events.yml"] = Array(
            SmallSite.baseContent["events.yml"]!.replacing("Deuxième session", with: "Encore une").utf8)
        _ = await build(site, painter.choice)
        #expect(painter.folder.files().count == kept)
    }

    @Test func `without the program, or where none are wanted, no page speaks of a card`() async throws {
        for (site, choice, isLacking) in [
            (site(), CardChoice.unavailable, true), (site(), .none, false),
            (site(wantsCards: false), Painter().choice, false),
        ] {
            let build = await build(site, choice)
            #expect(build.codesAndPlaces == [])
            #expect(build.lacksCards == isLacking)
            #expect(!build.paths.contains { $0.hasPrefix("cards/") })
            #expect(try #require(build.text("index.html")).contains("og:image") == false)
        }
    }

    @Test func `a card that cannot be painted is told, and nothing is written`() async {
        let painter = CardPainter(keeping: MemoryFolder()) { _ in [1, 2, 3] }
        let build = await build(site(), .painted(painter))
        #expect(Set(build.diagnostics.map(\.code)) == ["card-not-painted"])
        #expect(build.files.isEmpty)
    }

    @Test func `a site that wants cards needs their template, which is checked like any other`() async {
        var bare = site()
        bare.templates["card.svg"] = nil
        #expect(await build(bare, Painter().choice).diagnostics.map(\.code) == ["unknown-template"])
        let wrong = site(template: "<svg>{{ page.titel }}{{ page.title | fitted(9, 8) }}</svg>")
        #expect(
            await build(wrong, .none).codesAndPlaces == [
                "unknown-field Templates/card.svg:1:14", "missing-argument Templates/card.svg:1:38",
            ])
    }

    @Test(.enabled(if: Self.isThere, "there is no rsvg-convert"))
    func `rsvg-convert paints a picture of the right size, the same each time`() throws {
        let drawing = Array(
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><rect width="1200" height="630" fill="#0c4a32"/>
            <text x="80" y="300" font-size="80" fill="#fff">L'État, المغرب</text></svg>
            """.utf8)
        let pictures = try (0..<2).map { _ in
            try CardPainter(keeping: MemoryFolder(), CardPainter.convert).picture(of: drawing).bytes()
        }
        #expect(pictures[0] == pictures[1])
        #expect(CardFormat.isRight(pictures[0]))
        #expect(pictures[0].count < 40_000)
        #expect(throws: FileError.self) {
            try CardPainter(keeping: MemoryFolder(), CardPainter.convert).picture(of: Array("<svg>".utf8))
        }
    }

    private static var isThere: Bool {
        if case .painted = CardChoice.found(beside: ".") { true } else { false }
    }

    /// As from one process to the next.
    @Test func `a later build leaves the cards that are the same, and takes away those of pages that are gone`()
        async throws
    {
        let url = FileManager.default.temporaryDirectory.appending(path: "charte-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: url) }
        let (root, site, painter) = (DiskFolder(url.path()), site(), Painter())
        for (path, bytes) in site.content { try root.write(bytes, to: "Content/\(path)") }
        for (path, bytes) in site.templates { try root.write(bytes, to: "Templates/\(path)") }
        let output = DiskFolder(url.path() + "/Output")
        func build() async -> CachedBuild.Outcome {
            var input = BuildInput(
                content: DiskFolder(url.path() + "/Content"), templates: DiskFolder(url.path() + "/Templates"))
            (input.jobs, input.cards) = (2, painter.choice)
            var workshop = Workshop(input)
            let cache = BuildCache(source: url.path(), output: output, key: "test", jobs: 2)
            let build = CachedBuild(
                into: output, name: "Output", cache: cache, isRight: { $0.isEmpty }, summary: { "\($0.files.count)" })
            return await build.run(&workshop)
        }
        guard case .written(_, let first?, _) = await build() else {
            return #expect(Bool(false), "nothing was written")
        }
        #expect(first.written > 20 && painter.new().count > 5)
        guard case .unchanged = await build() else { return #expect(Bool(false), "something has changed") }
        try root.remove("Content/a-propos.md")
        try root.write(Array("---\ntitle: Accueil\n---\nRien.".utf8), to: "Content/index.md")
        let settings = SmallSite.baseContent["site.yml"]!.replacing(", a-propos", with: "") + "\ncards: true"
        try root.write(Array(settings.utf8), to: "Content/site.yml")
        guard case .written(_, let second?, _) = await build() else {
            return #expect(Bool(false), "nothing was written")
        }
        #expect(painter.new() == [])
        #expect(second.removed == 2)
        #expect(try !output.files().contains("cards/a-propos.png"))
    }
}
