/// What a browser is answered.
struct Response: Sendable {
    var status: Int
    var headers: [(name: String, value: String)] = []
    var body: [UInt8] = []

    init(_ status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
        (self.status, self.headers, self.body) = (status, headers, body)
    }

    /// A sentence as plain text.
    static func text(_ status: Int, _ sentence: String) -> Response {
        Response(
            status, headers: [("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store")],
            body: Array((sentence + "\n").utf8))
    }

    subscript(name: String) -> String? { headers.first { $0.name == name }?.value }
}
