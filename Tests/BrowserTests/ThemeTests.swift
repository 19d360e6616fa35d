import Testing

extension BrowserTests {
    /// Light, dark or as the system has it.
    @Suite struct ThemeTests {
        private let reader: Session

        init() throws { reader = try Browser.shared().reader }

        private func background() async throws -> String {
            try await reader.evaluate("return getComputedStyle(document.documentElement).backgroundColor")
        }

        @Test func `the theme follows the system until the reader chooses, and the choice outlives a reload`()
            async throws
        {
            try await reader.show(width: 1280)
            try await reader.go(to: "/")
            let light = try await background()
            try await reader.show(width: 1280, isDark: true)
            let dark = try await background()
            #expect(light != dark)

            try await reader.click("[data-theme-choice=light]")
            #expect(try await background() == light)
            try await reader.reload()
            #expect(try await background() == light)
            #expect(try await pressed() == ["light"])

            try await reader.go(to: "/etats/")
            #expect(try await background() == light, "on another page")
            try await reader.click("[data-theme-choice=auto]")
            #expect(try await background() == dark)
        }

        @Test func `the theme is all that is ever stored, and nothing is when it is the system's`() async throws {
            try await reader.show(width: 1280)
            try await reader.go(to: "/")
            try await reader.click("[data-theme-choice=dark]")
            #expect(try await stored() == ["localStorage.theme"])
            try await reader.click("[data-theme-choice=auto]")
            #expect(try await stored() == [])
        }

        private func pressed() async throws -> [String] {
            try await reader.evaluate(
                """
                return [...document.querySelectorAll('[data-theme-choice][aria-pressed=true]')]
                    .map(button => button.dataset.themeChoice)
                """)
        }

        private func stored() async throws -> [String] {
            try await reader.evaluate(
                """
                return ['localStorage', 'sessionStorage'].flatMap(store => Object.keys(window[store]).map(key => `${store}.${key}`))
                """)
        }
    }
}
