import Foundation

/// Chromium and its driver, as Debian installs them.
enum Chromium {
    static let browser = program(["chromium", "chromium-browser", "google-chrome"])
    static let driver = program(["chromedriver"])

    /// Where they are asked for and not there, the tests run and fail.
    static var isThere: Bool {
        (browser != nil && driver != nil) || ProcessInfo.processInfo.environment["CHARTE_REQUIRE_BROWSER"] != nil
    }

    private static func program(_ names: [String]) -> String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return names.flatMap { name in folders.map { "\($0)/\(name)" } }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// What a session is asked to be.
    ///
    /// By the pipe the browser ends with its driver, however that ends. A test that asks for another host finds none.
    static func capabilities(scripts: Bool) -> JSON {
        var arguments: [JSON] = [
            "--headless", "--remote-debugging-pipe", "--hide-scrollbars", "--disable-gpu", "--lang=fr",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
            "--disable-background-networking",
            "--disable-dev-shm-usage",
        ]
        if geteuid() == 0 { arguments.append("--no-sandbox") }
        var options: [String: JSON] = ["args": .list(arguments)]
        if let browser { options["binary"] = .text(browser) }
        if !scripts { options["prefs"] = ["profile.managed_default_content_settings.javascript": 2] }
        return [
            "capabilities": [
                "alwaysMatch": [
                    "goog:chromeOptions": .object(options), "goog:loggingPrefs": ["browser": "ALL"],
                    "unhandledPromptBehavior": "dismiss",
                ]
            ]
        ]
    }
}
