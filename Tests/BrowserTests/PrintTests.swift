import Foundation
import Testing

extension BrowserTests {
    /// Pages on paper.
    @Suite struct PrintTests {
        private let browser: Browser

        init() throws { browser = try Browser.shared() }

        @Test(arguments: ["/etats/", "/presentation/"]) func `a page prints as a PDF with sheets`(page: String)
            async throws
        {
            try await browser.reader.show(width: 1280, isDark: true)
            try await browser.reader.go(to: page)
            let paper = try await browser.reader.printed()
            #expect(paper.starts(with: Array("%PDF-".utf8)))
            let sheets = String(decoding: paper, as: UTF8.self).matches(of: /\/Type\s*\/Page\b/).count
            #expect(sheets >= 1)
            if page == "/etats/" { #expect(sheets > 2) }
        }

        @Test func `on paper there is the text without the menu, dark on white`() async throws {
            let reader = browser.reader
            try await reader.show(width: 1280)
            for page in browser.site.samples {
                try await reader.go(to: page)
                try await reader.show(medium: "print", isDark: true)
                let found: [String] = try await reader.evaluate(
                    """
                    const shown = [...document.querySelectorAll('nav.menu, .theme, .skip, form.filters, .breadcrumbs')]
                        .filter(element => element.checkVisibility()).map(element => element.className);
                    const ink = getComputedStyle(document.querySelector('main')).color;
                    const light = Math.max(...ink.match(/[\\d.]+/g).slice(0, 3).map(Number)) > 80;
                    const heading = document.querySelector('main h1').checkVisibility();
                    return [...shown, ...(light ? [`ink ${ink}`] : []), ...(heading ? [] : ['no heading'])];
                    """)
                #expect(found == [], "\(page)")
            }
            try await reader.show(medium: "")
        }
    }
}
