import Testing

extension BrowserTests {
    /// Without a mouse.
    @Suite struct KeyboardTests {
        private let reader: Session

        init() throws { reader = try Browser.shared().reader }

        private func isFocusShown() async throws -> Bool {
            try await reader.evaluate(
                """
                const style = getComputedStyle(document.activeElement);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
                """)
        }

        @Test func `the first key leads past the menu`() async throws {
            try await reader.show(width: 1280)
            try await reader.go(to: "/etats/maroc/")
            try await reader.press(.tab)
            #expect(try await reader.hasFocus(".skip"))
            try await reader.press(.enter)
            try await reader.wait(until: "document.activeElement === document.getElementById('main')")
        }

        @Test(arguments: [1280, 360]) func `the keyboard walks from the first page to a state, an event and back`(
            width: Int
        )
            async throws
        {
            try await reader.show(width: width)
            try await reader.go(to: "/")
            if width < 1280 {
                try await reader.tab(to: "header summary")
                try await reader.press(.enter)
                try await reader.wait(until: "document.querySelector('header details').open")
            }
            try await reader.tab(to: "nav.menu a[href$='etats/']")
            #expect(try await isFocusShown())
            try await reader.press(.enter)
            try await reader.wait(forPage: "/etats/")

            try await reader.run("document.getElementById('table').scrollIntoView()")
            try await reader.tab(to: "#table tbody a", within: 100)
            #expect(try await isFocusShown())
            try await reader.press(.enter)
            try await reader.wait(until: "/\\/etats\\/[^/]+\\/$/.test(location.href)")
            let state = try await reader.address

            try await reader.tab(to: "main a[href*='evenements/']", within: 100)
            #expect(try await isFocusShown())
            try await reader.press(.enter)
            try await reader.wait(until: "/\\/evenements\\/[^/]+\\/(#.*)?$/.test(location.href)")

            try await reader.goBack()
            try await reader.wait(until: "location.href === arguments[0]", .text(state))
        }
    }
}
