import Foundation

/// A browser window that a test sits before.
struct Session: Sendable {
    let driver: WebDriver
    let id: String
    /// Where the site is served: `http://127.0.0.1:38471`.
    let origin: String

    private struct Opened: Decodable, Sendable {
        let sessionId: String
    }

    static func open(_ driver: WebDriver, origin: String, scripts: Bool = true) async throws -> Session {
        let opened: Opened = try await driver.ask("POST", "/session", Chromium.capabilities(scripts: scripts))
        return Session(driver: driver, id: opened.sessionId, origin: origin)
    }

    func close() async throws { let _: Ignored = try await ask("DELETE", "") }

    func ask<Answer: Decodable & Sendable>(_ method: String, _ path: String, _ body: JSON? = nil) async throws -> Answer
    {
        try await driver.ask(method, "/session/\(id)\(path)", body)
    }

    private func tell(_ path: String, _ body: JSON = [:]) async throws {
        let _: Ignored = try await ask("POST", path, body)
    }

    // MARK: Going from page to page

    /// - Parameter page: A path of the site, or a whole address.
    func go(to page: String) async throws {
        try await tell("/url", ["url": .text(page.hasPrefix("/") ? origin + page : page)])
    }

    func reload() async throws { try await tell("/refresh") }
    func goBack() async throws { try await tell("/back") }

    var address: String { get async throws { try await ask("GET", "/url") } }
    var title: String { get async throws { try await ask("GET", "/title") } }

    // MARK: What the page says

    /// Runs the body of a function in the page; works without scripts, too, for the page's own alone are off.
    func evaluate<Answer: Decodable & Sendable>(_ body: String, _ arguments: JSON...) async throws -> Answer {
        try await ask("POST", "/execute/sync", ["script": .text(body), "args": .list(arguments)])
    }

    func run(_ body: String, _ arguments: JSON...) async throws {
        let _: Ignored = try await ask("POST", "/execute/sync", ["script": .text(body), "args": .list(arguments)])
    }

    /// The same for a function that says when it is done: the last of its `arguments` is called with the answer.
    func evaluateLater<Answer: Decodable & Sendable>(_ body: String, _ arguments: JSON...) async throws -> Answer {
        try await ask("POST", "/execute/async", ["script": .text(body), "args": .list(arguments)])
    }

    struct Entry: Decodable, Sendable, CustomStringConvertible {
        let level: String
        let message: String
        var description: String { "\(level) \(message)" }
    }

    /// What the console said since it was last asked.
    func console() async throws -> [Entry] { try await ask("POST", "/se/log", ["type": "browser"]) }

    struct Cookie: Decodable, Sendable {
        let name: String
    }

    func cookies() async throws -> [Cookie] { try await ask("GET", "/cookie") }

    /// The page on paper.
    func printed() async throws -> Data {
        let text: String = try await ask("POST", "/print", [:])
        return Data(base64Encoded: text) ?? Data()
    }

    // MARK: The screen

    func devtools(_ command: String, _ parameters: JSON = [:]) async throws {
        try await tell("/goog/cdp/execute", ["cmd": .text(command), "params": parameters])
    }

    func show(width: Int, isDark: Bool = false) async throws {
        try await devtools(
            "Emulation.setDeviceMetricsOverride",
            ["width": .integer(width), "height": 800, "deviceScaleFactor": 1, "mobile": false])
        try await show(medium: "", isDark: isDark)
    }

    /// - Parameter medium: `print`, or nothing for what it is.
    func show(medium: String, isDark: Bool = false) async throws {
        let scheme: JSON = ["name": "prefers-color-scheme", "value": isDark ? "dark" : "light"]
        let still: JSON = ["name": "prefers-reduced-motion", "value": "reduce"]
        try await devtools("Emulation.setEmulatedMedia", ["media": .text(medium), "features": [scheme, still]])
    }
}
