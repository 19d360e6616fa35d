import Testing

/// Gives a suite a browser with the site before it, and takes it away again after the last test.
struct BrowserTrait: SuiteTrait, TestScoping {
    var isRecursive: Bool { false }

    func scopeProvider(for test: Test, testCase: Test.Case?) -> Self? { test.isSuite ? self : nil }

    func provideScope(for test: Test, testCase: Test.Case?, performing body: @Sendable () async throws -> Void)
        async throws
    {
        let site = try await PublishedSite()
        defer { site.end() }
        let process = try await DriverProcess()
        do {
            let reader = try await Session.open(process.driver, origin: site.server.origin)
            let scriptless = try await Session.open(process.driver, origin: site.server.origin, scripts: false)
            try await Browser.$current.withValue(
                Browser(site: site, reader: reader, scriptless: scriptless), operation: body)
            try await reader.close()
            try await scriptless.close()
        } catch {
            await process.end()
            throw error
        }
        await process.end()
    }
}

extension Trait where Self == BrowserTrait {
    static var browser: Self { BrowserTrait() }
}

/// What the tests of a browser share; one after the other uses it.
struct Browser: Sendable {
    let site: PublishedSite
    /// As most readers have it.
    let reader: Session
    /// With JavaScript off.
    let scriptless: Session

    @TaskLocal static var current: Browser?

    struct NoBrowser: Error {}

    static func shared() throws -> Browser {
        guard let current else { throw NoBrowser() }
        return current
    }
}
