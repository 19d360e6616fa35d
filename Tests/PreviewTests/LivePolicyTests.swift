import Testing

@testable import Preview

/// The script of the preview on pages that have a policy.
@Suite struct LivePolicyTests {
    @Test(arguments: [
        ("default-src 'none'; script-src 'self'", "default-src 'none'; script-src 'self'; connect-src 'self'"),
        ("default-src 'none'", "default-src 'none'; script-src 'self'; connect-src 'self'"),
        (
            "default-src 'self' https://a.example",
            "default-src 'self' https://a.example; script-src 'self' https://a.example; "
                + "connect-src 'self' https://a.example"
        ),
        ("script-src 'none'; connect-src 'none'", "script-src 'self'; connect-src 'self'"),
        ("img-src 'self'", "img-src 'self'"), ("", ""),
    ])
    func `it may be loaded, and listen`(policy: String, widened: String) {
        #expect(LivePolicy.widened(policy) == widened)
    }

    @Test func `nothing else of the page changes`() {
        let page = Array("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\"><p>é</p>".utf8)
        let widened = String(decoding: LivePolicy.widened(page), as: UTF8.self)
        #expect(
            widened.hasPrefix("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src"))
        #expect(widened.hasSuffix("connect-src 'self'\"><p>é</p>"))
        #expect(LivePolicy.widened(Array("<p>x</p>".utf8)) == Array("<p>x</p>".utf8))
    }
}
