internal import Bytes

/// An address within the site: `/etats/maroc/`. It knows nothing of the base path; that is added where it is written.
struct SitePath: Hashable, Sendable {
    /// As people read it: begins with `/`, ends with `/` where it is a folder's page.
    let text: String

    static let home = SitePath("/")

    init(_ text: String) { self.text = text }

    /// Whether a text may stand between two `/` of an address: it leads neither up nor nowhere.
    static func isSegment(_ text: String) -> Bool {
        !text.isEmpty && text != "." && text != ".."
            && !text.unicodeScalars.contains { $0 == "/" || $0 == "\\" || $0.value < 0x20 || $0.value == 0x7F }
    }

    /// Whether a text is the address of a folder's page: `/`, `/etats/maroc/`.
    static func isFolder(_ text: String) -> Bool {
        guard text != "/" else { return true }
        guard text.hasPrefix("/"), text.hasSuffix("/"), text.utf8.count > 2 else { return false }
        return text.dropFirst().dropLast().split(separator: "/", omittingEmptySubsequences: false)
            .allSatisfy { isSegment(String($0)) }
    }

    /// The page of a folder within the page of another.
    func folder(_ segment: String) -> SitePath {
        let (start, count) = (text.utf8.count, segment.utf8.count)
        let path = unsafe String(unsafeUninitializedCapacity: start + count + 1) { bytes in
            let all = UnsafeMutableRawBufferPointer(bytes)
            unsafe text.withBytes { unsafe all.copyMemory(from: $0) }
            unsafe segment.withBytes {
                unsafe UnsafeMutableRawBufferPointer(rebasing: all[start...]).copyMemory(from: $0)
            }
            unsafe all[start + count] = UInt8(ascii: "/")
            return start + count + 1
        }
        return SitePath(path)
    }

    func file(_ name: String) -> SitePath { SitePath(text + name) }

    /// Where the bytes are written, relative to the output folder.
    var outputPath: String {
        let name: StaticString = isOfFolder ? "index.html" : ""
        return unsafe text.withUTF8Bytes { path in
            let below = max(0, path.count - 1)
            return unsafe String(unsafeUninitializedCapacity: below + name.utf8CodeUnitCount) { bytes in
                let rest = unsafe bytes.initialize(fromContentsOf: UnsafeBufferPointer(rebasing: path.dropFirst()))
                return name.withUTF8Buffer { name in
                    unsafe UnsafeMutableBufferPointer(rebasing: bytes[rest...]).initialize(fromContentsOf: name) + rest
                }
            }
        }
    }

    /// Whether a page stands there, rather than a file of another sort.
    var isHTML: Bool { isOfFolder || text.hasSuffix(".html") }

    /// Whether it is the address of a folder's page.
    var isOfFolder: Bool { text.utf8.last == UInt8(ascii: "/") }

    /// As it stands in a link: what a URL cannot hold is percent-encoded (RFC 3986 § 2.1).
    var encoded: String { percentEncoded(text) }

    /// What leads from this page up to the root of the site: `../../`, or `./` at the root itself.
    var toRoot: String {
        var slashes = 0
        // Without a look for an overflow many bytes are counted at once.
        unsafe text.withUTF8Bytes { text in
            for index in text.indices { unsafe slashes &+= text[index] == UInt8(ascii: "/") ? 1 : 0 }
        }
        let depth = slashes - 1
        return depth < Self.climbs.count ? Self.climbs[depth] : String(repeating: "../", count: depth)
    }

    /// What leads up from the depths at which nearly all pages stand.
    private static let climbs = ["./"] + (1..<8).map { String(repeating: "../", count: $0) }
}

/// Bytes that may not stand in a path are written as `%C3%A9`; what is encoded already stays.
func percentEncoded(_ text: String) -> String {
    guard unsafe !text.withUTF8Bytes({ unsafe PathBytes.holdAll($0) }) else { return text }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
        if PathBytes.all.contains(byte) {
            bytes.append(byte)
        } else {
            bytes += [UInt8(ascii: "%"), hexadecimal(byte >> 4), hexadecimal(byte & 15)]
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}

private func hexadecimal(_ nibble: UInt8) -> UInt8 {
    nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "A") + nibble - 10
}

/// The bytes that may stand in a path, a bit for each.
private struct PathBytes {
    private var bits: (low: UInt64, high: UInt64) = (0, 0)

    static let all = PathBytes("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789$%&'()*+,-./:;!=@_~")

    private init(_ letters: String) {
        for byte in letters.utf8 {
            if byte < 64 { bits.low |= 1 << UInt64(byte) } else { bits.high |= 1 << UInt64(byte & 63) }
        }
    }

    @inline(__always) func contains(_ byte: UInt8) -> Bool {
        let bits = byte < 64 ? bits.low : byte < 128 ? bits.high : 0
        return bits >> UInt64(byte & 63) & 1 != 0
    }

    /// Whether none of the bytes is another. Eight at a time, for most paths are small letters, digits, `-` and `/`.
    static func holdAll(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
        let bytes = UnsafeRawBufferPointer(path)
        var index = 0
        while index + 8 <= bytes.count, unsafe areCommon(bytes, at: index) { index += 8 }
        // The last eight, of which some were looked at already.
        if bytes.count >= 8, index + 8 > bytes.count, unsafe areCommon(bytes, at: bytes.count - 8) { return true }
        let all = all
        return unsafe bytes[index...].allSatisfy { all.contains($0) }
    }

    @inline(__always) private static func areCommon(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Bool {
        areCommon(unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    /// Whether eight bytes are small letters, or stand among `-`, `.`, `/` and the digits.
    @inline(__always) private static func areCommon(_ bytes: UInt64) -> Bool {
        (bytes.within(0x61, 0x7A) | bytes.within(0x2D, 0x39)) & ~bytes & .each(0x80) == .each(0x80)
    }
}

/// The text that a percent-encoded one stands for; `nil` where it is no UTF-8.
func percentDecoded(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
        if byte == UInt8(ascii: "%"), rest.count >= 2,
            let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
        {
            bytes.append(value)
            rest.removeFirst(2)
        } else {
            bytes.append(byte)
        }
    }
    return String(validating: bytes, as: UTF8.self)
}
