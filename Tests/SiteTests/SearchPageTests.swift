import Foundation
import Generator
import Testing

/// What the site that ships with Charte offers to those who look for something.
@Suite struct SearchPageTests {
    private static var site: Task<FinishedSite, Never> { FinishedSite.shipped }

    @Test func `the list of names holds every page but what is not found, and is light`() async throws {
        let site = await Self.site.value
        let file = try #require(site.build.files.first { $0.path == "names.js" })
        #expect(file.bytes.count < 100 * 1024)
        let json = Data(file.bytes.dropFirst("var charteNames=".utf8.count).dropLast(2))
        let list = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
        let addresses = try #require(list["entries"] as? [[Any]]).compactMap { $0[1] as? String }
        let pages = site.pages.keys.filter { $0 != "404.html" }.map { String($0.dropLast("index.html".utf8.count)) }
        #expect(addresses.sorted() == pages.sorted())
        let kinds = try #require(list["kinds"] as? [String])
        #expect(kinds == ["État", "Organe", "Événement", "Personne", "Document", "Organisation", "Page"])
    }

    @Test func `the index from A to Z leads to all of them, and is light`() async throws {
        let site = await Self.site.value
        let path = "index-a-z/index.html"
        let page = try #require(site.pages[path])
        let led = Set(page.anchors.compactMap { site.target(of: $0, on: path)?.file })
        #expect(Set(site.pages.keys).subtracting(led) == ["404.html"])
        #expect(try #require(site.build.files.first { $0.path == path }).bytes.count < 60 * 1024)
        let letters = page.elements.filter { $0.name == "h2" }.map { page.text(of: $0) }
        #expect(letters.first == "0–9" && letters.contains("E") && !letters.contains("É"))
        #expect(Set(letters).count == letters.count)
    }

    @Test func `every page leads to that index where no script runs`() async {
        let site = await Self.site.value
        for (path, page) in site.pages {
            let files = page.anchors.compactMap { site.target(of: $0, on: path)?.file }
            #expect(files.contains("index-a-z/index.html"), "\(path)")
        }
    }

    @Test func `the box in the header knows where everything is`() async throws {
        let site = await Self.site.value
        let paths = Set(site.build.files.map(\.path))
        for (path, page) in site.pages where path != "recherche/index.html" {
            let box = try #require(page.elements.first { $0.attributes["data-search"] != nil }, "\(path)")
            for name in ["data-names", "data-page", "data-styles"] {
                let address = try #require(box.attributes[name]).dropFirst()
                #expect(paths.contains(address.hasSuffix("/") ? "\(address)index.html" : String(address)), "\(address)")
            }
        }
    }

    @Test func `records alone and pages of prose are indexed, each with its kind`() async throws {
        let site = await Self.site.value
        for (path, page) in site.pages {
            let isIndexed = page.elements.contains { $0.attributes["data-pagefind-body"] != nil }
            let filters = page.elements.compactMap { $0.attributes["data-pagefind-filter"] }
            #expect(isIndexed == filters.contains { $0.hasPrefix("kind") }, "\(path)")
        }
        let parts = ["etats/maroc", "evenements/sommet-islamique-01", "presentation"]
        for part in parts {
            let page = try #require(site.pages["\(part)/index.html"])
            #expect(page.elements.contains { $0.attributes["data-pagefind-body"] != nil })
        }
        let missing = try #require(site.pages["404.html"])
        #expect(!missing.elements.contains { $0.attributes["data-pagefind-body"] != nil })
    }

    @Test func `all scripts together stay small`() async {
        let scripts = await Self.site.value.build.files.filter {
            $0.path.hasPrefix("assets/") && $0.path.hasSuffix(".js")
        }
        #expect(scripts.reduce(0) { $0 + $1.bytes.count } < 20 * 1024)
    }
}
