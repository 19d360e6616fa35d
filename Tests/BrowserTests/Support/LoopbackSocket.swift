import Foundation

/// A TCP socket on this machine.
struct LoopbackSocket: Sendable {
    private let descriptor: Int32

    struct Failure: Error {
        let call: String
        let code: Int32
    }

    private init(_ descriptor: Int32) { self.descriptor = descriptor }

    /// One that waits for connections on a port that was free.
    static func listening() throws -> (socket: LoopbackSocket, port: Int) {
        let socket = try open()
        var address = address(port: 0)
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isReady = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(socket.descriptor, pointer, size) == 0 && listen(socket.descriptor, 128) == 0
                    && getsockname(socket.descriptor, pointer, &size) == 0
            }
        }
        guard isReady else { throw Failure(call: "listen", code: errno) }
        return (socket, Int(UInt16(bigEndian: address.sin_port)))
    }

    init(connectedTo port: Int) throws {
        self = try Self.open()
        var address = Self.address(port: UInt16(port))
        let descriptor = descriptor
        let isConnected = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                connect(descriptor, pointer, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isConnected else {
            close()
            throw Failure(call: "connect", code: errno)
        }
    }

    /// Programs that the tests start do not hold it, too.
    private static func open() throws -> LoopbackSocket {
        #if canImport(Glibc)
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        guard descriptor >= 0 else { throw Failure(call: "socket", code: errno) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        return LoopbackSocket(descriptor)
    }

    private static func address(port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }

    /// Waits for the next connection; `nil` when it is no longer listened.
    func accepted() -> LoopbackSocket? {
        let connection = accept(descriptor, nil, nil)
        return connection < 0 ? nil : LoopbackSocket(connection)
    }

    func close() { _ = Foundation.close(descriptor) }

    /// Ends what waits on it.
    func shutDown() { _ = shutdown(descriptor, Int32(SHUT_RDWR)) }

    /// To who has hung up nothing is sent, and no signal ends the tests for it.
    func send(_ bytes: [UInt8]) {
        #if canImport(Glibc)
            let flags = Int32(MSG_NOSIGNAL)
        #else
            let flags: Int32 = 0
        #endif
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Foundation.send(descriptor, $0.baseAddress! + sent, $0.count - sent, flags)
            }
            guard count > 0 else { return }
            sent += count
        }
    }

    /// Everything up to a mark and what came with it, or until the other side ends.
    func receive(until mark: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.firstRange(of: mark) == nil, receive(into: &bytes) {}
        return bytes
    }

    func receive(upTo count: Int, _ bytes: inout [UInt8]) {
        while bytes.count < count, receive(into: &bytes) {}
    }

    private func receive(into bytes: inout [UInt8]) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        bytes += buffer[..<max(count, 0)]
        return count > 0
    }
}
