import Testing

extension BrowserTests {
    /// With JavaScript off.
    @Suite struct ScriptlessTests {
        private let browser: Browser

        init() throws { browser = try Browser.shared() }

        @Test func `the page's own scripts are off indeed`() async throws {
            try await browser.scriptless.go(to: "/")
            let hasRun: Bool = try await browser.scriptless.evaluate(
                "return 'script' in document.documentElement.dataset")
            #expect(!hasRun)
        }

        /// What a script shows or sorts away, but for its own controls, is shown from the beginning, and nothing is shown that needs one.
        @Test func `everything is readable, and no control stands there that does nothing`() async throws {
            let page = browser.scriptless
            try await page.show(width: 1280)
            for address in browser.site.samples {
                try await page.go(to: address)
                let found: [String] = try await page.evaluate(
                    """
                    const main = document.querySelector('main');
                    const hidden = [...main.querySelectorAll('[hidden]')]
                        .filter(element => element.textContent.trim() && !element.querySelector('button, input'))
                        .filter(element => !element.closest('form, [data-part], .results'));
                    const idle = [...document.querySelectorAll('button, input, select, textarea')]
                        .filter(element => element.checkVisibility() && !element.closest('form[action]'));
                    const text = main.innerText.trim().length;
                    return [...hidden, ...idle].map(element => element.outerHTML.slice(0, 120))
                        .concat(text > 40 ? [] : ['no text']);
                    """)
                #expect(found == [], "\(address)")
            }
        }

        @Test func `the menu leads everywhere, on a wide screen and on a narrow one`() async throws {
            let page = browser.scriptless
            for width in [1280, 360] {
                try await page.show(width: width)
                try await page.go(to: "/")
                if width == 360 { try await page.click("header summary") }
                try await page.click("nav.menu a[href$='etats/']")
                try await page.wait(forPage: "/etats/")
                try await page.click("#table a[href$='/maroc/'], #table a[href='maroc/']")
                try await page.wait(forPage: "/etats/maroc/")
                try await page.click(".breadcrumbs a")
                try await page.wait(forPage: "/")
            }
        }
    }
}
