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
    func folder(_ segment: String) -> SitePath { SitePath(text + segment + "/") }

    func file(_ name: String) -> SitePath { SitePath(text + name) }

    /// Where the bytes are written, relative to the output folder.
    var outputPath: String { String(text.dropFirst()) + (text.hasSuffix("/") ? "index.html" : "") }

    /// Whether a page stands there, rather than a file of another sort.
    var isHTML: Bool { text.hasSuffix("/") || text.hasSuffix(".html") }

    /// As it stands in a link: what a URL cannot hold is percent-encoded (RFC 3986 § 2.1).
    var encoded: String { percentEncoded(text) }

    /// What leads from this page up to the root of the site: `../../`, or `./` at the root itself.
    var toRoot: String {
        let depth = text.utf8.count(where: { $0 == UInt8(ascii: "/") }) - 1
        return depth == 0 ? "./" : String(repeating: "../", count: depth)
    }
}

/// Bytes that may not stand in a path are written as `%C3%A9`; what is encoded already stays.
func percentEncoded(_ text: String) -> String {
    guard !text.utf8.allSatisfy(isPathByte) else { return text }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
        if isPathByte(byte) {
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

private func isPathByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
    case UInt8(ascii: "$")...UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "!"),
        UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "~"):
        true
    default: false
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
