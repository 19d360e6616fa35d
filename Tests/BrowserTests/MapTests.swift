import Testing

extension BrowserTests {
    /// The map with its years.
    @Suite struct MapTests {
        private let reader: Session

        init() throws { reader = try Browser.shared().reader }

        /// How many states the map shows in each standing.
        private func shown() async throws -> [String: Int] {
            try await reader.evaluate(
                """
                const counts = {};
                for (const place of document.querySelectorAll('.figure-map .place')) {
                  if (!place.checkVisibility()) continue;
                  for (const name of place.classList) if (name !== 'place') counts[name] = (counts[name] ?? 0) + 1;
                }
                return counts;
                """)
        }

        private func told() async throws -> String {
            try await reader.evaluate("return document.querySelector('.years output').textContent")
        }

        @Test func `the keyboard leads through the years, and the places follow`() async throws {
            try await reader.show(width: 1280)
            try await reader.go(to: "/carte/")
            let now = try await shown()
            #expect(now["member"] == 57)
            try await reader.run("document.querySelector('.years input').focus()")
            try await reader.press(.home)
            let first = try await shown()
            #expect(try await told() == "25 États membres en 1969")
            #expect(first["member"] == 25 && first.count == 1)
            for _ in 0..<11 { try await reader.press(.right) }
            // In 1980 Egypt and Afghanistan were suspended.
            #expect(try await told().hasSuffix("en 1980"))
            #expect(try await shown()["suspended"] == 2)
            try await reader.press(.end)
            #expect(try await shown() == now)
            let spoken: String? = try await reader.evaluate(
                "return document.querySelector('.years input').getAttribute('aria-valuetext')")
            #expect(spoken == (try await told()))
        }

        @Test(arguments: [1280, 360]) func `a place leads to its state`(width: Int) async throws {
            try await reader.show(width: width)
            try await reader.go(to: "/carte/")
            try await reader.click(".figure-map a[href$='/maldives/'] circle")
            try await reader.wait(forPage: "/etats/maldives/")
        }

        @Test func `going back finds the year that was left`() async throws {
            try await reader.show(width: 1280)
            try await reader.go(to: "/carte/")
            try await reader.run("document.querySelector('.years input').focus()")
            try await reader.press(.home)
            try await reader.click(".figure-map a[href$='/maroc/'] circle")
            try await reader.wait(forPage: "/etats/maroc/")
            try await reader.goBack()
            try await reader.wait(forPage: "/carte/")
            let year: String = try await reader.evaluate("return document.querySelector('.years input').value")
            #expect(try await told().hasSuffix("en \(year)"))
        }
    }
}
