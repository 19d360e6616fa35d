import Foundation

/// One question over HTTP to this machine and its whole answer, on a connection of its own.
struct Exchange: Sendable {
    let status: Int
    let body: Data

    struct Broken: Error {
        let what: String
    }

    /// A thread of its own waits for the answer, for those that compute must not.
    static func ask(_ port: Int, _ method: String, _ path: String, body: Data = Data()) async throws -> Exchange {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(with: Result { try exchange(port, method, path, body) })
            }
        }
    }

    private static func exchange(_ port: Int, _ method: String, _ path: String, _ body: Data) throws -> Exchange {
        let connection = try LoopbackSocket(connectedTo: port)
        defer { connection.close() }
        let head = """
            \(method) \(path) HTTP/1.1\r
            Host: 127.0.0.1:\(port)\r
            Content-Type: application/json; charset=utf-8\r
            Content-Length: \(body.count)\r
            Connection: close\r
            \r

            """
        connection.send(Array(head.utf8) + body)
        return try answer(connection)
    }

    /// The head up to the empty line, then as many bytes as it says.
    private static func answer(_ connection: LoopbackSocket) throws -> Exchange {
        var bytes = connection.receive(until: Array("\r\n\r\n".utf8))
        guard let blank = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { throw Broken(what: "no head came") }
        let head = String(decoding: bytes[..<blank.lowerBound], as: UTF8.self)
        guard let status = head.split(separator: " ").dropFirst().first.flatMap({ Int($0) }),
            let count = head.lowercased().firstMatch(of: /content-length: *(\d+)/).flatMap({ Int($0.1) })
        else { throw Broken(what: head) }
        connection.receive(upTo: blank.upperBound + count, &bytes)
        guard bytes.count >= blank.upperBound + count else { throw Broken(what: "the answer was cut short") }
        return Exchange(status: status, body: Data(bytes[blank.upperBound..<blank.upperBound + count]))
    }
}
