import Testing

extension BrowserTests {
    /// The controls above the lists of the index pages.
    @Suite struct FilterTests {
        private let reader: Session

        init() throws { reader = try Browser.shared().reader }

        /// The items of a list that are shown, by what their `data-…` says; `nil` where it says nothing.
        private func shown(_ list: String, _ attribute: String) async throws -> [String?] {
            try await reader.evaluate(
                """
                return [...document.querySelectorAll(`#${arguments[0]} [data-item]`)]
                    .filter(item => item.checkVisibility()).map(item => item.getAttribute(`data-${arguments[1]}`))
                """, .text(list), .text(attribute))
        }

        private func count() async throws -> Int {
            try await reader.evaluate("return Number.parseInt(document.querySelector('[data-count]').textContent, 10)")
        }

        /// What each choice is called, and how many items of the list have it.
        @Test(arguments: [
            ("/etats/", "table", "region"), ("/etats/", "table", "group"), ("/etats/", "table", "decade"),
            ("/evenements/", "liste", "series"), ("/evenements/", "liste", "decade"),
        ])
        func `a choice leaves what has it, by mouse`(page: String, list: String, choice: String) async throws {
            try await reader.show(width: 1280)
            try await reader.go(to: page)
            let all = try await shown(list, choice)
            let box = "fieldset[name=\(choice)] input"
            let value: String = try await reader.evaluate(
                "return document.querySelector(arguments[0]).value", .text(box))
            try await reader.click(box)
            let left = try await shown(list, choice)
            #expect(left.count > 0 && left.count < all.count)
            #expect(left.allSatisfy { $0 == value })
            #expect(left.count == all.count { $0 == value })
            #expect(try await count() == left.count)

            try await reader.click("button[type=reset]")
            try await reader.wait(until: "document.querySelector('button[type=reset]').disabled")
            #expect(try await shown(list, choice).count == all.count)
        }

        @Test func `words and choices narrow a list together, by keyboard alone`() async throws {
            try await reader.show(width: 1280)
            try await reader.go(to: "/etats/")
            let all = try await shown("table", "region").count
            try await reader.tab(to: "form[data-filter] input[type=search]")
            try await reader.type("ma")
            let withWord = try await shown("table", "region")
            #expect(withWord.count > 1 && withWord.count < all)
            try await reader.tab(to: "fieldset[name=region] input")
            try await reader.press(.space)
            let narrowed = try await shown("table", "region")
            #expect(narrowed.count < withWord.count)
            #expect(Set(narrowed).count <= 1)
            #expect(try await count() == narrowed.count || narrowed.isEmpty)

            // Enter in the field does not leave the page.
            try await reader.run("document.querySelector('form[data-filter] input[type=search]').focus()")
            try await reader.press(.enter)
            #expect(try await reader.address.hasSuffix("/etats/"))
            try await reader.tab(to: "button[type=reset]", within: 5)
            try await reader.press(.enter)
            try await reader.wait(until: "document.querySelector('button[type=reset]').disabled")
            #expect(try await shown("table", "region").count == all)
        }

        @Test func `accents and capitals do not matter to who looks for a name`() async throws {
            try await reader.go(to: "/etats/")
            try await reader.click("form[data-filter] input[type=search]")
            try await reader.type("SENEGAL")
            #expect(try await shown("table", "region").count == 1)
        }

        @Test func `the head of a column sorts the table, and turns it round`() async throws {
            try await reader.go(to: "/etats/")
            let first = "return document.querySelector('#table tbody tr').textContent"
            let before: String = try await reader.evaluate(first)
            try await reader.run("document.querySelector('#table th:last-child .sort').focus()")
            try await reader.press(.enter)
            let order: String? = try await reader.evaluate(
                "return document.querySelector('#table th:last-child').getAttribute('aria-sort')")
            #expect(order == "ascending")
            try await reader.press(.space)
            let after: String = try await reader.evaluate(first)
            #expect(before != after)
        }
    }
}
