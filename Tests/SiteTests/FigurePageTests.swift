import Generator
import Testing

/// The figures of the site that ships with Charte, and the data beside them.
@Suite struct FigurePageTests {
    private static func links(_ path: String, in folder: String) async throws -> Set<String> {
        let site = await FinishedSite.shipped.value
        let page = try #require(site.pages[path])
        return Set(
            page.anchors.compactMap { site.target(of: $0, on: path)?.file }.filter { $0.hasPrefix(folder + "/") })
    }

    private static func pages(of folder: String) async -> Set<String> {
        Set(
            await FinishedSite.shipped.value.pages.keys.filter {
                $0.hasPrefix(folder + "/") && $0 != folder + "/index.html"
            })
    }

    @Test(arguments: [("carte", "etats"), ("organigramme", "organes"), ("chronologie", "personnes")])
    func `a large figure and its table name every record`(page: String, folder: String) async throws {
        let missing = try await Self.pages(of: folder).subtracting(Self.links("\(page)/index.html", in: folder))
        #expect(missing == [])
    }

    @Test func `each state shows its membership, and its place where that is known`() async {
        let site = await FinishedSite.shipped.value
        let states = site.pages.filter { $0.key.hasPrefix("etats/") && $0.key != "etats/index.html" }
        func count(_ name: String) -> Int {
            states.values.count { page in
                page.elements.contains { $0.attributes["class"]?.split(separator: " ").contains(name[...]) ?? false }
            }
        }
        #expect(count("figure-locator") == 57)
        #expect(count("figure-bar") >= 57)
    }

    @Test func `the slider goes from the first year of membership to the last event, and hides without a script`()
        async throws
    {
        let page = try #require(await FinishedSite.shipped.value.pages["carte/index.html"])
        let panel = try #require(page.elements.first { $0.attributes["class"] == "years" })
        #expect(panel.attributes["hidden"] != nil && panel.attributes["data-first"] == "1969")
        let slider = try #require(page.elements.first { $0.attributes["type"] == "range" })
        #expect(slider.attributes["max"] == slider.attributes["value"])
        #expect(page.elements.count { $0.attributes["data-spans"] != nil } == 57)
    }
}
