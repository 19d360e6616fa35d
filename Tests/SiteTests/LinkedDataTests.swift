import Foundation
import Testing

/// What pages tell machines: JSON-LD in the words of schema.org, Open Graph.
@Suite struct LinkedDataTests {
    /// The things that a page tells of, by path of the page.
    private static func graphs() async throws -> [String: [[String: Any]]] {
        var graphs: [String: [[String: Any]]] = [:]
        for file in await FinishedSite.shipped.value.build.files where file.path.hasSuffix(".html") {
            let text = String(decoding: file.bytes, as: UTF8.self)
            let scripts = text.matches(of: /<script type="application\/ld\+json">((?s:.*?))<\/script>/)
            guard !text.contains("http-equiv=\"refresh\"") else { continue }
            try #require(scripts.count == 1, "\(file.path)")
            let data = try #require(
                try JSONSerialization.jsonObject(with: Data(scripts[0].1.utf8)) as? [String: Any], "\(file.path)")
            #expect(data["@context"] as? String == "https://schema.org")
            graphs[file.path] = try #require(data["@graph"] as? [[String: Any]], "\(file.path)")
        }
        return graphs
    }

    private static func types(_ thing: [String: Any]) -> [String] {
        thing["@type"] as? [String] ?? [thing["@type"] as? String].compactMap { $0 }
    }

    /// All values of a key, however deep.
    private static func values(of keys: Set<String>, in value: Any) -> [Any] {
        if let list = value as? [Any] { return list.flatMap { values(of: keys, in: $0) } }
        guard let object = value as? [String: Any] else { return [] }
        return object.flatMap { key, value in (keys.contains(key) ? [value] : []) + values(of: keys, in: value) }
    }

    @Test(arguments: [
        ("etats/", ["Country", "Organization"]), ("organes/", ["Organization"]), ("evenements/", ["Event"]),
        ("personnes/", ["Person"]), ("organisations/", ["Organization"]), ("documents/", ["Legislation"]),
    ])
    func `the page of a record tells what it is about`(folder: String, types: [String]) async throws {
        let pages = try await Self.graphs().filter {
            $0.key.hasPrefix(folder) && $0.key != folder + "index.html"
        }
        #expect(!pages.isEmpty)
        for (path, graph) in pages {
            let address = "https://oci.example.org/" + path.dropLast("index.html".count)
            let subject = try #require(graph.first, "\(path)")
            #expect(Self.types(subject) == types || Self.types(subject) == ["CreativeWork"], "\(path)")
            #expect(subject["@id"] as? String == address + "#sujet" && subject["url"] as? String == address)
            #expect((subject["name"] as? String)?.isEmpty == false, "\(path)")
            let page = try #require(graph.last)
            #expect(Self.types(page) == ["WebPage"] && page["@id"] as? String == address)
            #expect((page["mainEntity"] as? [String: Any])?["@id"] as? String == address + "#sujet")
            #expect((page["citation"] as? [Any])?.isEmpty == false, "\(path)")
        }
    }

    @Test func `dates are as precise as they are known, in ISO 8601`() async throws {
        let keys: Set = [
            "startDate", "endDate", "foundingDate", "dissolutionDate", "dateCreated", "legislationDate", "dateModified",
        ]
        let dates = try await Self.graphs().values.flatMap { Self.values(of: keys, in: $0) }
        let texts = dates.compactMap { $0 as? String }
        #expect(texts.count == dates.count && texts.count > 200)
        for text in texts { #expect(text.wholeMatch(of: /\d{4}(-\d\d(-\d\d)?)?/) != nil, "\(text)") }
        #expect(texts.contains { $0.count == 4 } && texts.contains { $0.count == 10 })
    }

    @Test func `whatever refers to a thing of the site refers to one that is there`() async throws {
        let graphs = try await Self.graphs()
        let known = Set(graphs.values.flatMap { $0 }.compactMap { $0["@id"] as? String })
        for (path, graph) in graphs {
            for case let id as String in Self.values(of: ["@id"], in: graph) {
                #expect(known.contains(id), "\(path): \(id)")
            }
        }
    }

    @Test func `the way to a page stands in it as on the page`() async throws {
        let site = await FinishedSite.shipped.value
        let canonicals = Set(
            site.pages.values.compactMap { page in
                page.elements.first { $0.attributes["rel"] == "canonical" }?.attributes["href"]
            })
        for (path, graph) in try await Self.graphs() where path != "index.html" && path != "404.html" {
            let trail = graph.last?["breadcrumb"] as? [String: Any]
            let items = try #require(trail?["itemListElement"] as? [[String: Any]], "\(path)")
            #expect(items.compactMap { $0["position"] as? Int } == Array(1...items.count))
            for item in items { #expect(canonicals.contains(item["item"] as? String ?? ""), "\(path)") }
        }
    }

    @Test func `the first page tells of the organisation, the site and its search`() async throws {
        let graph = try #require(try await Self.graphs()["index.html"])
        #expect(graph.map(Self.types) == [["Organization"], ["WebSite"], ["WebPage"]])
        #expect(graph[0]["foundingDate"] as? String == "1969-09-25")
        let target = (graph[1]["potentialAction"] as? [String: Any])?["target"] as? [String: Any]
        #expect(target?["urlTemplate"] as? String == "https://oci.example.org/recherche/?q={q}")
    }

    @Test func `every page says how others may show it`() async throws {
        for (path, page) in await FinishedSite.shipped.value.pages {
            var told: [String: String] = [:]
            for element in page.elements where element.name == "meta" {
                if let name = element.attributes["property"] { told[name] = element.attributes["content"] }
            }
            guard page.first("main") != nil else { continue }
            for name in ["og:type", "og:site_name", "og:locale", "og:url", "og:title", "og:description"] {
                #expect(told[name]?.isEmpty == false, "\(path): \(name)")
            }
            #expect(told["og:locale"] == "fr_FR" && told["og:url"]?.hasPrefix("https://oci.example.org/") == true)
        }
    }
}
