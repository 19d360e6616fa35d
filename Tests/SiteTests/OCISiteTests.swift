import Diagnostics
import Generator
import Testing

@testable import enum Generator.SHA256

/// The site that ships with Charte, built whole.
@Suite struct OCISiteTests {
    private static var site: Task<FinishedSite, Never> { FinishedSite.shipped }

    private static func build(jobs: Int = 2, base: String? = nil) async -> SiteBuild {
        var input = FinishedSite.input(FinishedSite.root)
        input.jobs = jobs
        input.baseURL = base.flatMap { BaseURL($0) }
        return await SiteBuild(input)
    }

    @Test func `it builds without an error or a warning`() async {
        let found = await Self.site.value.build.diagnostics.map(\.message)
        #expect(found == [])
    }

    @Test(arguments: [
        ("states", 62), ("organs", 37), ("events", 95), ("people", 12), ("documents", 19), ("organisations", 6),
    ])
    func `every record has its page`(kind: String, count: Int) async {
        let found = await Self.site.value.build.counts.first { $0.name == kind }?.pages
        #expect(found == count)
    }

    @Test func `the folders hold as many pages as there are records, and an index`() async {
        let paths = await Self.site.value.pages.keys
        for (folder, count) in [
            ("etats", 62), ("organes", 37), ("evenements", 95), ("personnes", 12), ("documents", 19),
            ("organisations", 6),
        ] {
            #expect(paths.count { $0.hasPrefix("\(folder)/") } == count + 1, "\(folder)")
        }
        for path in ["index.html", "404.html", "presentation/index.html", "a-propos/index.html", "sources/index.html"] {
            #expect(paths.contains(path))
        }
    }

    @Test func `the founding text leads to what it names`() async throws {
        let page = try #require(await Self.site.value.pages["presentation/index.html"])
        for address in [
            "etats/maroc", "evenements/sommet-islamique-01", "evenements/incendie-al-aqsa-1969", "evenements/cmae-01",
            "organes/secretariat-general", "organes/sommet-islamique",
            "organes/conseil-ministres-affaires-etrangeres",
        ] {
            #expect(page.anchors.contains("../\(address)/"), "\(address)")
        }
        let cited = try #require(await Self.site.value.pages["evenements/cmae-01/index.html"])
        #expect(cited.anchors.contains("../../presentation/"))
    }

    @Test func `the founding text stands on its page character for character`() async throws {
        let file = FinishedSite.root.appending(path: "Content/presentation").path()
        let text = try #require(try DiskFolder(file).read("texte-fondateur.txt"))
        // The file itself is the text as it was handed over, to the byte.
        let handedOver = "6155b8c5d52c85b7f6f0f6fa8c181ca5944d95775ecfca5fdbedadd807fdd609"
        #expect(SHA256.hexadecimal(text) == handedOver)
        let page = try #require(await Self.site.value.pages["presentation/index.html"])
        let quotation = try #require(page.first("blockquote"))
        let shown = page.text(of: quotation).split(separator: "\n", omittingEmptySubsequences: true).joined(
            separator: "\n")
        #expect(Array(shown.utf8) == text)
        #expect(shown.split(separator: "\n").count == 2, "its paragraphs")
    }

    @Test func `every link leads to a file, every fragment to a part`() async {
        let found = await Self.site.value.deadLinks
        #expect(found == [])
    }

    @Test func `links and fragments hold under a base path too`() async {
        let site = FinishedSite(await Self.build(base: "https://example.org/oci/"), base: "/oci/")
        #expect(!site.pages.isEmpty)
        #expect(site.deadLinks == [])
        let absolute = site.pages.filter { $0.key != "404.html" }.flatMap {
            $0.value.links.filter { $0.hasPrefix("/") }
        }
        #expect(absolute == [])
    }

    @Test func `no page has an id twice`() async {
        let found = await Self.site.value.duplicateIDs
        #expect(found == [])
    }

    @Test func `every page can be reached from the first, but for the one that is not to be found`() async {
        let found = await Self.site.value.unreachable
        #expect(found == ["404.html"])
    }

    @Test func `every page has one title, one heading, a description and its own address`() async {
        for (path, page) in await Self.site.value.pages {
            #expect(page.elements.count { $0.name == "h1" } == 1, "\(path)")
            let title = page.first("title").map { page.text(of: $0) } ?? ""
            #expect(!title.isEmpty && !title.hasPrefix(" –"), "\(path)")
            let descriptions = page.elements.filter { $0.attributes["name"] == "description" }
            #expect(descriptions.count == 1 && descriptions[0].attributes["content"]?.isEmpty == false, "\(path)")
            let address = path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path
            let canonical = page.elements.first { $0.attributes["rel"] == "canonical" }?.attributes["href"]
            #expect(canonical == "https://oci.example.org/\(address)", "\(path)")
        }
    }

    @Test func `the map of the site names every page once, and not the one for what is not found`() async throws {
        let site = await Self.site.value
        let map = try #require(site.build.files.first { $0.path == "sitemap.xml" }.map { HTMLPage($0.bytes) })
        let named = map.elements.filter { $0.name == "loc" }.map { map.text(of: $0) }
        let pages = site.pages.keys.filter { $0 != "404.html" }.map {
            "https://oci.example.org/\($0.dropLast("index.html".count))"
        }
        #expect(named.sorted() == pages.sorted())
    }

    @Test(arguments: [1, 8]) func `any number of threads gives the same bytes`(jobs: Int) async {
        let (one, other) = (await Self.site.value.build, await Self.build(jobs: jobs))
        #expect(one.files.map(\.path) == other.files.map(\.path))
        #expect(zip(one.files, other.files).allSatisfy { $0.bytes == $1.bytes })
    }

    @Test func `files handed over the other way round give the same bytes`() async {
        let input = FinishedSite.input(FinishedSite.root)
        let other = await SiteBuild(
            BuildInput(content: ReversedFolder(input.content), templates: ReversedFolder(input.templates)))
        let one = await Self.site.value.build
        #expect(one.files.map(\.path) == other.files.map(\.path))
        #expect(zip(one.files, other.files).allSatisfy { $0.bytes == $1.bytes })
    }

    /// One event in each state that hosted any; the forms are those of the French administration.
    @Test(arguments: [
        ("azerbaidjan", "en Azerbaïdjan"), ("arabie-saoudite", "en Arabie saoudite"), ("bangladesh", "au Bangladesh"),
        ("burkina-faso", "au Burkina Faso"), ("cameroun", "au Cameroun"), ("cote-d-ivoire", "en Côte d’Ivoire"),
        ("djibouti", "à Djibouti"), ("egypte", "en Égypte"), ("emirats-arabes-unis", "aux Émirats arabes unis"),
        ("gambie", "en Gambie"), ("guinee", "en Guinée"), ("indonesie", "en Indonésie"), ("irak", "en Irak"),
        ("iran", "en Iran"), ("jordanie", "en Jordanie"), ("kazakhstan", "au Kazakhstan"), ("koweit", "au Koweït"),
        ("libye", "en Libye"), ("malaisie", "en Malaisie"), ("mali", "au Mali"), ("maroc", "au Maroc"),
        ("mauritanie", "en Mauritanie"), ("niger", "au Niger"), ("ouganda", "en Ouganda"),
        ("ouzbekistan", "en Ouzbékistan"), ("pakistan", "au Pakistan"), ("qatar", "au Qatar"),
        ("senegal", "au Sénégal"), ("soudan", "au Soudan"), ("syrie", "en Syrie"), ("tadjikistan", "au Tadjikistan"),
        ("turquie", "en Turquie"), ("yemen", "au Yémen"),
    ])
    func `events tell in which state they were held`(state: String, form: String) async {
        let site = await Self.site.value
        let hosted = site.pages.filter { path, page in
            path.hasPrefix("evenements/") && path != "evenements/index.html"
                && Self.placeLinks(page, site, path).contains { $0.file == "etats/\(state)/index.html" }
        }
        #expect(!hosted.isEmpty)
        for (path, page) in hosted {
            let link = Self.placeLinks(page, site, path).first { $0.file == "etats/\(state)/index.html" }
            #expect(link?.text == form, "\(path)")
            #expect(page.text.contains(", \(form)"), "\(path)")
        }
    }

    /// The links to states in the box of facts of an event, which come before its text.
    private static func placeLinks(
        _ page: HTMLPage, _ site: FinishedSite, _ path: String
    ) -> [(file: String, text: String)] {
        let facts = page.elements.drop { $0.name != "dl" }.prefix { $0.attributes["class"] != "record-body" }
        return facts.filter { $0.name == "a" }.compactMap { element in
            site.target(of: element.attributes["href"] ?? "", on: path).map { ($0.file, page.text(of: element)) }
        }
    }

    @Test func `each event with a state is one of those`() async {
        let site = await Self.site.value
        let states = site.pages.filter { $0.key.hasPrefix("evenements/") }.flatMap { path, page in
            Self.placeLinks(page, site, path).map(\.file).filter { $0.hasPrefix("etats/") }
        }
        #expect(Set(states).count == 33)
    }
}

/// The files of a folder, the last one first.
private struct ReversedFolder: Folder {
    private let folder: any Folder

    init(_ folder: any Folder) { self.folder = folder }

    func files() throws(FileError) -> [String] { try folder.files().reversed() }
    func read(_ path: String) throws(FileError) -> [UInt8]? { try folder.read(path) }
    func write(_ bytes: [UInt8], to path: String) {}
    func remove(_ path: String) {}
}
