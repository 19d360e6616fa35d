import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// What programs subscribe to, or search the site by: the feed, the calendar, the description of the search.
@Suite struct FeedTests {
    private static func text(_ path: String) async throws -> String {
        let file = await FinishedSite.shipped.value.build.files.first { $0.path == path }
        return String(decoding: try #require(file, "\(path)").bytes, as: UTF8.self)
    }

    private static func document(_ path: String) async throws -> XMLElement {
        try #require(try XMLDocument(xmlString: try await text(path)).rootElement())
    }

    private static func value(_ name: String, of element: XMLElement) -> String? {
        element.elements(forName: name).first?.stringValue
    }

    /// Asked for by name, Foundation on Linux finds no attribute of an element that has a namespace.
    private static func attribute(_ name: String, of element: XMLElement) -> String? {
        element.attributes?.first { $0.name == name }?.stringValue
    }

    /// RFC 4287 § 4.1.1, § 4.1.2, § 4.2.
    @Test func `the feed has what the rule asks for`() async throws {
        let feed = try await Self.document("atom.xml")
        #expect(feed.name == "feed" && feed.uri == "http://www.w3.org/2005/Atom")
        for name in ["id", "title", "updated"] { #expect(feed.elements(forName: name).count == 1, "\(name)") }
        #expect(feed.elements(forName: "author").first.flatMap { Self.value("name", of: $0) }?.isEmpty == false)
        let own = feed.elements(forName: "link").filter { Self.attribute("rel", of: $0) == "self" }
        #expect(own.map { Self.attribute("href", of: $0) } == ["https://oci.example.org/atom.xml"])
        let entries = feed.elements(forName: "entry")
        #expect(entries.count > 20)
        for entry in entries {
            for name in ["id", "title", "updated"] { #expect(entry.elements(forName: name).count == 1, "\(name)") }
            #expect(Self.value("summary", of: entry)?.isEmpty == false)
        }
        #expect(Set(entries.map { Self.value("id", of: $0) }).count == entries.count)
    }

    @Test func `the feed goes from the newest to the oldest, and is as new as the newest`() async throws {
        let feed = try await Self.document("atom.xml")
        let dates = feed.elements(forName: "entry").compactMap { Self.value("updated", of: $0) }
        #expect(dates.allSatisfy { $0.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}T00:00:00Z/) != nil })
        #expect(dates == dates.sorted(by: >))
        #expect(Self.value("updated", of: feed) == dates.max())
    }

    @Test func `entries of the feed lead to pages`() async throws {
        let feed = try await Self.document("atom.xml")
        let pages = await FinishedSite.shipped.value.pages
        for entry in feed.elements(forName: "entry") {
            let address = try #require(Self.value("id", of: entry))
            let path = address.dropFirst("https://oci.example.org/".count)
            #expect(pages["\(path)index.html"] != nil, "\(address)")
            #expect(path.hasPrefix("evenements/") || path.hasPrefix("documents/"), "\(address)")
        }
    }

    @Test func `every page names the feed and the search, where they are`() async {
        for (path, page) in await FinishedSite.shipped.value.pages where page.first("main") != nil {
            let types = page.elements.filter { $0.name == "link" }.compactMap { $0.attributes["type"] }
            guard page.elements.contains(where: { $0.attributes["property"] == "og:url" }) else { continue }
            #expect(types.contains("application/atom+xml"), "\(path)")
            #expect(types.contains("application/opensearchdescription+xml"), "\(path)")
        }
    }

    @Test func `the search is described with the place of what is searched for`() async throws {
        let description = try await Self.document("opensearch.xml")
        #expect(description.uri == "http://a9.com/-/spec/opensearch/1.1/")
        let name = try #require(Self.value("ShortName", of: description))
        #expect(!name.isEmpty && name.count <= 16)
        let url = try #require(description.elements(forName: "Url").first)
        let template = Self.attribute("template", of: url)
        #expect(template == "https://oci.example.org/recherche/?q={searchTerms}")
    }

    @Test func `the map of the site gives days as its rule asks`() async throws {
        let map = try await Self.document("sitemap.xml")
        #expect(map.uri == "http://www.sitemaps.org/schemas/sitemap/0.9")
        let entries = map.elements(forName: "url")
        #expect(entries.count > 200 && entries.count <= 50_000)
        for entry in entries {
            #expect(Self.value("loc", of: entry)?.hasPrefix("https://oci.example.org/") == true)
            let day = Self.value("lastmod", of: entry) ?? "2026"
            #expect(day.wholeMatch(of: /[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?/) != nil)
        }
        #expect(try await Self.text("robots.txt").contains("Sitemap: https://oci.example.org/sitemap.xml"))
    }
}
