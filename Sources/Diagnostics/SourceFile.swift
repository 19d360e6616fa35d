internal import Bytes

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// A text file, read once: valid UTF-8, without a byte order mark, every line ended by a line feed alone.
public struct SourceFile: Sendable {
    /// The path as the site's author knows it; the `file` of every place in it.
    public let path: String
    public let bytes: [UInt8]
    /// The file as a whole, whose name every place in it shares.
    public let place: SourceLocation

    /// Takes the bytes as they stand on disk. Drops a byte order mark and reads CRLF as LF; nothing else is touched.
    ///
    /// - Throws: `invalid-utf-8` with the place and the offset (in bytes, from 0) of the first byte that is wrong.
    public init(path: String, raw: [UInt8]) throws(Diagnostic) {
        (self.path, place) = (path, SourceLocation(file: path))
        self.bytes = Self.normalised(raw)
        if let offset = Self.firstInvalidByte(in: raw) {
            throw Diagnostic.invalidUTF8(path: path, raw: raw, at: offset)
        }
    }

    /// A text that is known to be good: what a test or the program itself wrote.
    public init(path: String, text: String) {
        (self.path, place) = (path, SourceLocation(file: path))
        self.bytes = Self.normalised(Array(text.utf8))
    }

    public var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension SourceFile {
    private static func normalised(_ raw: [UInt8]) -> [UInt8] {
        let hasMark = raw.starts(with: [0xEF, 0xBB, 0xBF])
        guard containsReturn(raw) else {
            return hasMark ? Array(raw.dropFirst(3)) : raw
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(raw.count)
        for index in (hasMark ? 3 : 0)..<raw.count {
            let isReturnBeforeFeed = raw[index] == 0x0D && index + 1 < raw.count && raw[index + 1] == 0x0A
            if !isReturnBeforeFeed { bytes.append(raw[index]) }
        }
        return bytes
    }

    /// Whether a CR stands anywhere, by the system's own search, which looks at many bytes at once.
    private static func containsReturn(_ raw: [UInt8]) -> Bool {
        unsafe raw.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return false }
            return unsafe memchr(start, 0x0D, bytes.count) != nil
        }
    }

    private static func firstInvalidByte(in raw: [UInt8]) -> Int? {
        guard !isValidUTF8(raw) else { return nil }
        var decoder = Unicode.UTF8.ForwardParser()
        var iterator = raw.makeIterator()
        var offset = 0
        while true {
            switch decoder.parseScalar(from: &iterator) {
            case .valid(let scalar): offset += scalar.count
            case .error: return offset
            case .emptyInput: return nil
            }
        }
    }
}
