/// What a browser asks for: the parts of a request that the preview looks at.
struct Request: Sendable {
    var method = "GET"
    /// As it was sent: percent-encoded, without its query.
    var target = "/"
    var host: String?
    /// How many `Host` lines there are; more than one is no request (RFC 9112 § 3.2, https://www.rfc-editor.org/rfc/rfc9112#section-3.2).
    var hostCount = 1
    var origin: String?
    var ifNoneMatch: String?
    var range: String?
    var ifRange: String?
    /// What follows the `?`: as it was sent, and by name.
    var search = ""
    var query: [String: String] = [:]

    init(_ method: String = "GET", _ target: String = "/", host: String? = nil) {
        (self.method, self.target, self.host) = (method, target, host)
    }
}
