import Compression
import Generator
import Testing

/// How the site that ships with Charte looks, as far as it can be told without a browser.
@Suite struct LookTests {
    private static var site: Task<FinishedSite, Never> { FinishedSite.shipped }

    private static func files(_ ending: String) async -> [[UInt8]] {
        await site.value.build.files.filter { $0.path.hasSuffix(ending) }.map(\.bytes)
    }

    private static var styles: Stylesheet { get async { Stylesheet(await files(".css")) } }

    /// The sheet that gives the tokens their values; paper has colours of its own.
    private static var tokens: Stylesheet {
        get async {
            Stylesheet(await site.value.build.files.filter { $0.path.hasPrefix("assets/style.") }.map(\.bytes))
        }
    }

    @Test(arguments: [
        "--colour-ink", "--colour-muted", "--colour-accent", "--colour-accent-strong", "--colour-visited",
        "--colour-warning",
    ])
    func `text can be read as AAA asks, by day and by night`(name: String) async throws {
        let styles = await Self.tokens
        let text = try #require(styles.colour(name))
        for ground in ["--colour-paper", "--colour-surface", "--colour-warning-surface"] {
            let ground = try #require(styles.colour(ground))
            #expect(text.light.contrast(with: ground.light) >= 7)
            #expect(text.dark.contrast(with: ground.dark) >= 7)
        }
    }

    @Test(arguments: ["--colour-on-brand", "--colour-on-brand-muted"])
    func `so can the text of the header`(name: String) async throws {
        let styles = await Self.tokens
        let (text, ground) = (try #require(styles.colour(name)), try #require(styles.colour("--colour-brand")))
        #expect(text.light.contrast(with: ground.light) >= 7)
        #expect(text.dark.contrast(with: ground.dark) >= 7)
    }

    @Test(arguments: [
        ("--colour-edge", "--colour-paper"), ("--colour-edge", "--colour-surface"),
        ("--colour-accent", "--colour-land"), ("--colour-warning", "--colour-land"),
        ("--colour-observer", "--colour-land"), ("--colour-observer", "--colour-paper"),
        ("--colour-focus", "--colour-focus-ink"), ("--colour-focus", "--colour-brand"),
    ])
    func `what is drawn stands out from what lies below it`(drawn: String, ground: String) async throws {
        let styles = await Self.tokens
        let (drawn, ground) = (try #require(styles.colour(drawn)), try #require(styles.colour(ground)))
        #expect(drawn.light.contrast(with: ground.light) >= 3)
        #expect(drawn.dark.contrast(with: ground.dark) >= 3)
    }

    @Test func `every custom property that is read is given a value`() async {
        let styles = await Self.styles
        #expect(styles.usedNames.subtracting(styles.definedNames) == [])
    }

    @Test func `styles name no side of the page, so that they serve both directions of writing`() async {
        let sides = /(?:margin|padding|border)-(?:left|right|top|bottom)|[{;]\s*(?:left|right|top|bottom|float)\s*:/
        let found = await Self.styles.text.matches(of: sides).map { String($0.0) }
        #expect(found == [])
    }

    @Test func `what a page loads of styles and scripts stays within their budgets`() async {
        let site = await Self.site.value
        let sizes = Dictionary(uniqueKeysWithValues: site.build.files.map { ($0.path, $0.bytes.count) })
        for (path, page) in site.pages {
            let loaded = page.links.compactMap { site.target(of: $0, on: path)?.file }
            func size(_ ending: String) -> Int {
                loaded.filter { $0.hasSuffix(ending) }.compactMap { sizes[$0] }.reduce(0, +)
            }
            #expect((1..<30_000).contains(size(".css")), "\(path): \(size(".css"))")
            #expect(size(".js") > 0, "\(path)")
        }
        let scripts = site.build.files.filter { $0.path.hasPrefix("assets/") && $0.path.hasSuffix(".js") }
        #expect((1..<20_000).contains(scripts.map(\.bytes.count).reduce(0, +)))
    }

    /// As it is sent: compressed. What is loaded only for a search, and the files of Pagefind, stand apart.
    @Test func `a page with all that it loads weighs less than 60 KB`() async throws {
        let site = await Self.site.value
        var sizes: [String: Int] = [:]
        for file in site.build.files where file.path.hasSuffix(".html") || file.path.hasPrefix("assets/") {
            sizes[file.path] = try #require(CompressedForm.gzip.packed(file.bytes)).count
        }
        for (path, page) in site.pages {
            let loaded = Set(page.links.compactMap { site.target(of: $0, on: path)?.file })
                .filter { $0.hasPrefix("assets/") }
            let weight = ([path] + loaded).compactMap { sizes[$0] }.reduce(0, +)
            #expect((1..<60_000).contains(weight), "\(path): \(weight)")
        }
    }

    @Test func `nothing is loaded from another host`() async {
        let addresses = await Self.styles.text.matches(of: /url\([^)]*\)|@import[^;]*/).map { String($0.0) }
        #expect(addresses.filter { $0.contains("//") } == [])
        for (path, page) in await Self.site.value.pages {
            let loaded = page.elements.filter { ["link", "script", "img", "iframe"].contains($0.name) }.compactMap {
                ["canonical", "alternate"].contains($0.attributes["rel"])
                    ? nil : $0.attributes["src"] ?? $0.attributes["href"]
            }
            #expect(loaded.filter { $0.contains("//") } == [], "\(path)")
        }
    }

    @Test func `no page has a script or a style in itself, which a strict policy would refuse`() async {
        for (path, page) in await Self.site.value.pages {
            #expect(page.elements.allSatisfy { $0.name != "style" && $0.attributes["style"] == nil }, "\(path)")
            // Data is no script: no policy forbids it (Content Security Policy Level 3 § 6.1.11).
            let scripts = page.elements.filter { $0.name == "script" && $0.attributes["type"] != "application/ld+json" }
            #expect(scripts.allSatisfy { $0.attributes["src"] != nil }, "\(path)")
            #expect(page.elements.allSatisfy { !$0.attributes.keys.contains { $0.hasPrefix("on") } }, "\(path)")
        }
    }

    @Test func `a name in another language says which, and which way it is written`() async {
        for (path, page) in await Self.site.value.pages {
            for element in page.elements where element.name == "bdi" && element.attributes["lang"] != nil {
                let isArabic = page.text(of: element).unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }
                #expect(element.attributes["lang"] == "ar" || !isArabic, "\(path)")
                #expect(element.attributes["dir"] == (isArabic ? "rtl" : "ltr"), "\(path)")
            }
        }
    }

    @Test(arguments: ["etats", "organes", "evenements", "documents", "sources"])
    func `each choice over a list narrows it to something`(folder: String) async throws {
        let page = try #require(await Self.site.value.pages["\(folder)/index.html"])
        let form = try #require(page.first("form"))
        #expect(page.ids.contains(form.attributes["data-filter"] ?? ""))
        var field = ""
        for element in page.elements {
            if element.name == "fieldset" { field = element.attributes["name"] ?? "" }
            guard element.attributes["type"] == "checkbox", let choice = element.attributes["value"] else { continue }
            let fits = page.elements.contains {
                $0.attributes["data-item"] != nil && $0.attributes["data-\(field)"] == choice
            }
            #expect(fits, "\(field): \(choice)")
        }
        #expect(page.elements.contains { $0.attributes["type"] == "checkbox" })
    }

    @Test func `every page offers light, dark and what the system has`() async {
        for (path, page) in await Self.site.value.pages {
            let choices = page.elements.compactMap { $0.attributes["data-theme-choice"] }
            #expect(choices == ["auto", "light", "dark"], "\(path)")
        }
    }
}
