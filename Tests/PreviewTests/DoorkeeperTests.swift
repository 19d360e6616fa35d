import Testing

@testable import Preview

/// Who may ask for the preview, and for what.
@Suite struct DoorkeeperTests {
    private let keeper = Doorkeeper(port: 4000)

    private func request(_ host: String?, origin: String? = nil, method: String = "GET") -> Request {
        var request = Request(method, "/", host: host)
        request.origin = origin
        return request
    }

    @Test(arguments: ["localhost:4000", "LOCALHOST:4000", "127.0.0.1:4000", "[::1]:4000"])
    func `this machine may`(host: String) { #expect(keeper.refusal(request(host)) == nil) }

    @Test(arguments: [
        nil, "", "localhost", "localhost:4001", "evil.example", "evil.example:4000", "localhost:4000.evil.example",
        "localhost.evil.example:4000", "127.0.0.1.evil.example:4000", "0.0.0.0:4000", " localhost:4000",
    ])
    func `no other name may`(host: String?) { #expect(keeper.refusal(request(host))?.status == 403) }

    @Test(arguments: [
        "http://evil.example", "null", "https://localhost:4000", "http://localhost:4001", "localhost:4000", "",
    ])
    func `no other site may`(origin: String) {
        #expect(keeper.refusal(request("localhost:4000", origin: origin))?.status == 403)
    }

    @Test func `who names two hosts asks for none`() {
        var twice = request("localhost:4000")
        twice.hostCount = 2
        #expect(keeper.refusal(twice)?.status == 400)
    }

    @Test func `its own pages may`() {
        #expect(keeper.refusal(request("localhost:4000", origin: "http://localhost:4000")) == nil)
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "get", "PROPFIND"])
    func `it can only be looked at`(method: String) {
        let refusal = keeper.refusal(request("localhost:4000", method: method))
        #expect(refusal?.status == 405)
        #expect(refusal?["Allow"] == "GET, HEAD")
    }
}
