import Foundation
import Synchronization

/// A web server on this machine, with answers made up for tests; it counts what it is asked.
final class SmallServer: Sendable {
    struct Request: Hashable, Sendable {
        let method: String
        let path: String
    }

    private struct State {
        var requests: [Request] = []
        var open = 0
        var mostOpen = 0
    }

    let port: UInt16
    private let socket: Int32
    private let state = Mutex(State())
    private let answer: @Sendable (Request, _ asked: Int) -> String?

    /// - Parameter answer: The head of the answer, line by line, from the status on; `nil` for none, ever. `asked` is how
    ///   often the same was asked before.
    init(_ answer: @escaping @Sendable (Request, Int) -> String?) {
        self.answer = answer
        let socket = Foundation.socket(AF_INET, Self.stream, 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                _ = bind(socket, pointer, size)
                _ = listen(socket, 16)
                _ = getsockname(socket, pointer, &size)
            }
        }
        (port, self.socket) = (UInt16(bigEndian: address.sin_port), socket)
        Thread.detachNewThread { [weak self] in
            while true {
                let connection = accept(socket, nil, nil)
                guard connection >= 0, let self else { return }
                Thread.detachNewThread { self.serve(connection) }
            }
        }
    }

    deinit { close() }

    #if canImport(Glibc)
        private static let stream = Int32(SOCK_STREAM.rawValue)
    #else
        private static let stream = SOCK_STREAM
    #endif

    func close() { _ = shutdown(socket, Int32(SHUT_RDWR)) }

    var requests: [Request] { state.withLock { $0.requests } }
    /// How many connections were open at once, at most.
    var mostOpen: Int { state.withLock { $0.mostOpen } }

    func address(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

    private func serve(_ connection: Int32) {
        state.withLock {
            $0.open += 1
            $0.mostOpen = max($0.mostOpen, $0.open)
        }
        var head = [UInt8](repeating: 0, count: 4096)
        let count = recv(connection, &head, head.count, 0)
        let words = String(decoding: head[..<max(count, 0)], as: UTF8.self).split(separator: " ").map(String.init)
        if words.count > 2 {
            let request = Request(method: words[0], path: words[1])
            let asked = state.withLock { state in
                state.requests.append(request)
                return state.requests.count { $0 == request } - 1
            }
            if let answer = answer(request, asked) {
                // Whoever has the answer may ask again before this thread goes on: here its work is done.
                state.withLock { $0.open -= 1 }
                let lines = Array("HTTP/1.1 \(answer)\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".utf8)
                _ = send(connection, lines, lines.count, 0)
                _ = Foundation.close(connection)
                return
            }
            Thread.sleep(forTimeInterval: 4)
        }
        state.withLock { $0.open -= 1 }
        _ = Foundation.close(connection)
    }
}
