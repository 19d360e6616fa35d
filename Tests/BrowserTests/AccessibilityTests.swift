import Foundation
import Testing

extension BrowserTests {
    /// What axe-core finds (https://github.com/dequelabs/axe-core), rules of WCAG 2.2 A and AA and its best practices.
    @Suite(.enabled(if: Axe.isThere, "axe-core is not beside the build; make test-tools puts it there"))
    struct AccessibilityTests {
        @Test func `axe finds nothing to blame, by day and by night, on wide screens and on narrow ones`() async throws
        {
            let browser = try Browser.shared()
            let (reader, axe) = (browser.reader, try Axe.script())
            for page in browser.site.samples {
                try await reader.go(to: page)
                try await reader.run(axe)
                for (width, isDark, parts, rules) in Self.settings {
                    try await reader.show(width: width, isDark: isDark)
                    let violations: [String] = try await reader.evaluateLater(Axe.check, parts, rules)
                    #expect(violations == [], "\(page) at \(width) px, \(isDark ? "dark" : "light")")
                }
            }
        }

        /// All rules on all of the page by day on a wide screen and by night on a narrow one. The other way round the text
        /// has the same colours: only parts that look otherwise by width are looked at.
        private static let settings: [(width: Int, isDark: Bool, parts: JSON, rules: JSON)] = [
            (1280, false, everything, []), (360, true, everything, []), (360, false, byWidth, looks),
            (1280, true, byWidth, looks),
        ]
        private static let everything: JSON = [["html"]]
        private static let byWidth: JSON = [["header"], ["nav"], ["figure"], ["form"]]
        private static let looks: JSON = ["color-contrast", "link-in-text-block", "target-size"]

        @Test func `axe does find what is wrong`() async throws {
            let reader = try Browser.shared().reader
            try await reader.show(width: 1280)
            try await reader.go(to: "/")
            try await reader.run("document.querySelector('main').append(new Image())")
            try await reader.run(try Axe.script())
            let violations: [String] = try await reader.evaluateLater(Axe.check, Self.everything, [])
            #expect(violations.count == 1 && violations[0].hasPrefix("image-alt: "))
        }
    }
}

/// axe-core, from the package of PyPI that carries it.
private enum Axe {
    private static let file = PublishedSite.root.appending(path: ".build/axe/axe_playwright_python/axe.min.js").path()

    static var isThere: Bool {
        FileManager.default.fileExists(atPath: file)
            || ProcessInfo.processInfo.environment["CHARTE_REQUIRE_BROWSER"] != nil
    }

    static func script() throws -> String { try String(contentsOfFile: file, encoding: .utf8) }

    /// Of a long list or table the first items are looked at, for the others are made by the same lines of a template.
    static let check = """
        const done = arguments[arguments.length - 1];
        const context = { include: arguments[0], exclude: [['li:nth-child(n+9)'], ['tr:nth-child(n+9)']] };
        const some = arguments[1].length > 0 ? { runOnly: { type: 'rule', values: arguments[1] } } : {};
        axe.run(context, { resultTypes: ['violations'], preload: false, ...some }).then(
            result => done(result.violations.flatMap(rule =>
                rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 160)} (${node.failureSummary})`))),
            error => done([String(error)]));
        """
}
