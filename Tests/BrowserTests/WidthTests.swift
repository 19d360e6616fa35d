import Testing

extension BrowserTests {
    @Suite struct WidthTests {
        @Test func `no page is wider than the screen`() async throws {
            let browser = try Browser.shared()
            let reader = browser.reader
            for page in browser.site.samples {
                try await reader.go(to: page)
                for width in [320, 360, 1280] {
                    try await reader.show(width: width)
                    let wide: [String] = try await reader.evaluate(Self.overflow)
                    #expect(wide == [], "\(page) at \(width) px")
                }
            }
        }

        /// Nothing, or the first elements that reach out of the window.
        private static let overflow = """
            const root = document.documentElement;
            if (root.scrollWidth <= root.clientWidth) return [];
            const reach = [...document.body.querySelectorAll('*')]
                .filter(element => element.getBoundingClientRect().right > root.clientWidth + 0.5);
            return [`${root.scrollWidth} px`, ...reach.slice(0, 3).map(element => element.outerHTML.slice(0, 120))];
            """
    }
}
