import Testing

extension BrowserTests {
    /// The box in the header, and the search page.
    @Suite struct SearchTests {
        private let browser: Browser
        private var reader: Session { browser.reader }

        init() throws { browser = try Browser.shared() }

        private static let box = "[data-search] [role=combobox]"

        private func options() async throws -> [String] {
            try await reader.evaluate(
                "return [...document.querySelectorAll('[data-search] [role=option]')].map(option => option.textContent)"
            )
        }

        private func waitForOptions() async throws {
            try await reader.wait(
                until: """
                    document.querySelector(arguments[0]).ariaExpanded === 'true'
                        && document.querySelector('[data-search] [role=listbox]').checkVisibility()
                    """, .text(Self.box))
        }

        @Test func `a name is found and opened by keyboard alone`() async throws {
            try await reader.show(width: 1280)
            try await reader.go(to: "/etats/")
            try await reader.type("/")
            try await reader.wait(until: "document.activeElement.matches(arguments[0])", .text(Self.box))
            try await reader.type("maroc")
            try await waitForOptions()
            #expect(try await options().first?.contains("Maroc") == true)
            try await reader.press(.down)
            let active: String = try await reader.evaluate(
                """
                const id = document.activeElement.getAttribute('aria-activedescendant');
                return document.getElementById(id)?.getAttribute('aria-selected') ?? 'none';
                """)
            #expect(active == "true")
            try await reader.press(.enter)
            try await reader.wait(forPage: "/etats/maroc/")
        }

        @Test(arguments: [("senegal", "/etats/senegal/"), ("المغرب", "/etats/maroc/")])
        func `a name is found without accents and in Arabic, and opened by mouse`(words: String, page: String)
            async throws
        {
            try await reader.show(width: 1280)
            try await reader.go(to: "/")
            try await reader.click(Self.box)
            try await reader.type(words)
            try await waitForOptions()
            try await reader.click("[data-search] [role=option]")
            try await reader.wait(forPage: page)
        }

        @Test func `Escape closes the list and leaves the page`() async throws {
            try await reader.go(to: "/")
            try await reader.click(Self.box)
            try await reader.type("a")
            try await waitForOptions()
            try await reader.press(.escape)
            try await reader.wait(
                until: "document.querySelector(arguments[0]).ariaExpanded === 'false'", .text(Self.box))
            #expect(try await reader.address == reader.origin + "/")
        }

        @Test func `the search page finds names, and texts where they are indexed`() async throws {
            _ = try await reader.console()
            try await reader.go(to: "/recherche/?q=charte")
            try await reader.wait(until: "document.querySelectorAll('[data-part=names] a').length > 0")
            if browser.site.hasFullText {
                try await reader.wait(until: "document.querySelectorAll('[data-part=texts] a').length > 0")
                // The policy of the page lets Pagefind run.
                #expect(try await reader.console().map(\.description) == [])
            } else {
                try await reader.wait(until: "document.querySelector('[data-part=missing]').checkVisibility()")
            }
        }
    }
}
