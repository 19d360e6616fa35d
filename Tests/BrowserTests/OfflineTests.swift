import Foundation
import Generator
import Testing

extension BrowserTests {
    /// The edition without a server.
    @Suite struct OfflineTests {
        @Test func `one walks from file to file, with scripts and without`() async throws {
            let browser = try Browser.shared()
            let edition = try await PublishedSite(isOffline: true)
            defer { edition.end() }
            for reader in [browser.reader, browser.scriptless] { try await walk(edition, reader) }
        }

        private func walk(_ edition: PublishedSite, _ reader: Session) async throws {
            try await reader.show(width: 1280)
            _ = try await reader.console()
            let home = "file://" + edition.folder + "index.html"
            try await reader.go(to: home)
            try await reader.click("nav.menu a[href$='etats/index.html']")
            try await reader.wait(until: "location.pathname.endsWith('/etats/index.html')")
            try await reader.click("#table a[href$='maroc/index.html']")
            try await reader.wait(until: "location.pathname.endsWith('/etats/maroc/index.html')")
            try await reader.click("main a[href*='evenements/'][href$='/index.html']")
            try await reader.wait(until: "/\\/evenements\\/[^/]+\\/index.html$/.test(location.pathname)")
            try await reader.click(".breadcrumbs a")
            try await reader.wait(until: "location.href === arguments[0]", .text(home))
            let isStyled: Bool = try await reader.evaluate("return document.styleSheets.length > 0")
            #expect(isStyled)
            #expect(try await reader.console().filter { $0.level != "DEBUG" }.map(\.description) == [])
        }

        @Test func `a name is found from a file, and leads to a file`() async throws {
            let browser = try Browser.shared()
            let reader = browser.reader
            try await reader.show(width: 1280)
            try await reader.go(to: "file://" + browser.site.folder + "index.html")
            try await reader.click("[data-search] [role=combobox]")
            try await reader.type("senegal")
            try await reader.wait(until: "document.querySelector('[data-search] [role=option]')?.checkVisibility()")
            try await reader.click("[data-search] [role=option]")
            try await reader.wait(until: "location.pathname.endsWith('/etats/senegal/index.html')")
        }
    }
}
