/// What a browser asks for: the parts of a request that the preview looks at.
struct Request: Sendable {
    var method = "GET"
    /// As it was sent: percent-encoded, without its query.
    var target = "/"
    var host: String?
    var origin: String?
    var ifNoneMatch: String?
    var range: String?
    var ifRange: String?
    /// What follows the `?`, by name.
    var query: [String: String] = [:]

    init(_ method: String = "GET", _ target: String = "/", host: String? = nil) {
        (self.method, self.target, self.host) = (method, target, host)
    }
}
