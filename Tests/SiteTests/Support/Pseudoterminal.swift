import Foundation
import Testing

/// A terminal that is none: what a program writes to it can be read.
final class Pseudoterminal {
    private let main: Int32
    let handle: FileHandle

    init() throws {
        main = Self.call("posix_openpt", O_RDWR | O_NOCTTY)
        guard main >= 0, Self.call("grantpt", main) == 0, Self.call("unlockpt", main) == 0 else {
            throw CocoaError(.fileReadUnknown)
        }
        let other = Self.name(of: main).map { open($0, O_RDWR | O_NOCTTY) } ?? -1
        guard other >= 0 else { throw CocoaError(.fileReadUnknown) }
        handle = FileHandle(fileDescriptor: other, closeOnDealloc: true)
    }

    // The headers of some systems hide these from Swift, so they are asked for by name.
    private static func call(_ function: String, _ argument: Int32) -> Int32 {
        guard let symbol = dlsym(dlopen(nil, RTLD_NOW), function) else { return -1 }
        return unsafeBitCast(symbol, to: (@convention(c) (Int32) -> Int32).self)(argument)
    }

    private static func name(of descriptor: Int32) -> String? {
        guard let symbol = dlsym(dlopen(nil, RTLD_NOW), "ptsname") else { return nil }
        let name = unsafeBitCast(symbol, to: (@convention(c) (Int32) -> UnsafePointer<CChar>?).self)(descriptor)
        return name.map { String(cString: $0) }
    }

    deinit { close(main) }

    /// Everything that is written until all writers are gone; the program must be running.
    func text() -> String {
        try? handle.close()
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(main, &buffer, buffer.count)
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes += buffer[..<count]
        }
    }
}
