import Foundation

@testable import enum Preview.MediaType

/// A folder on the loopback address, as any static host serves it: nothing is added to what was built.
final class StaticServer: Sendable {
    private let socket: LoopbackSocket
    private let folder: String
    let port: Int

    /// - Parameter folder: Ends with `/`.
    init(_ folder: String) throws {
        let (socket, port) = try LoopbackSocket.listening()
        (self.socket, self.port, self.folder) = (socket, port, folder)
        Thread.detachNewThread { [weak self] in
            while let connection = socket.accepted() {
                guard let self else { return }
                Thread.detachNewThread { self.serve(connection) }
            }
        }
    }

    var origin: String { "http://127.0.0.1:\(port)" }

    func end() { socket.shutDown() }

    private func serve(_ connection: LoopbackSocket) {
        let head = connection.receive(until: Array("\r\n\r\n".utf8))
        let words = String(decoding: head, as: UTF8.self).split(separator: " ", maxSplits: 2)
        if words.count == 3 { connection.send(answer(to: String(words[1]))) }
        connection.close()
    }

    private func answer(to target: String) -> [UInt8] {
        let path = target.prefix { $0 != "?" }.removingPercentEncoding ?? "/"
        let name = String(path.dropFirst()) + (path.hasSuffix("/") ? "index.html" : "")
        guard !path.contains(".."), let data = FileManager.default.contents(atPath: folder + name) else {
            return Self.answer("404 Not Found", "404.html", FileManager.default.contents(atPath: folder + "404.html"))
        }
        return Self.answer("200 OK", name, data)
    }

    private static func answer(_ status: String, _ name: String, _ data: Data?) -> [UInt8] {
        let head = """
            HTTP/1.1 \(status)\r
            Content-Type: \(MediaType.of(name))\r
            Content-Length: \(data?.count ?? 0)\r
            X-Content-Type-Options: nosniff\r
            Connection: close\r
            \r

            """
        return Array(head.utf8) + (data ?? Data())
    }
}
