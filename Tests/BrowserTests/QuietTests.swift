import Testing

extension BrowserTests {
    /// What a page does besides showing itself: nothing.
    @Suite struct QuietTests {
        private let browser: Browser

        init() throws { browser = try Browser.shared() }

        @Test func `no page complains, asks another host, sets a cookie or stores anything`() async throws {
            let reader = browser.reader
            try await reader.show(width: 1280)
            _ = try await reader.console()
            for page in browser.site.samples {
                try await reader.go(to: page)
                let asked: [String] = try await reader.evaluate(
                    """
                    return performance.getEntriesByType('resource').map(entry => entry.name)
                        .filter(name => new URL(name).origin !== location.origin)
                    """)
                #expect(asked == [], "\(page)")
                let complaints = try await reader.console().filter { $0.level != "DEBUG" && !isExpected($0) }
                #expect(complaints.map(\.description) == [], "\(page)")
            }
            #expect(try await reader.cookies().map(\.name) == [])
            #expect(try await reader.evaluate("return localStorage.length + sessionStorage.length") == 0)
        }

        /// Which icon Chromium asks for is its own affair; and the search page asks for the full text, which may be left out.
        private func isExpected(_ entry: Session.Entry) -> Bool {
            entry.message.contains("/favicon.ico")
                || !browser.site.hasFullText && entry.message.contains("/pagefind/pagefind.js")
        }

        @Test func `a page opened as a file complains of nothing either`() async throws {
            let reader = browser.reader
            _ = try await reader.console()
            for page in browser.site.samples {
                let file = page.hasSuffix("/") ? page + "index.html" : page
                // Its addresses are written for a server, from its root.
                if page.hasSuffix("404.html") { continue }
                try await reader.go(to: "file://" + browser.site.folder + file.dropFirst())
                let complaints = try await reader.console().filter { $0.level != "DEBUG" }
                #expect(complaints.map(\.description) == [], "\(page)")
                let isStyled: Bool = try await reader.evaluate(
                    "return document.styleSheets.length > 0 && document.documentElement.dataset.script === ''")
                #expect(isStyled, "\(page)")
            }
        }
    }
}
