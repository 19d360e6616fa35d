internal import Bytes

/// Understands the addresses that nearly all links of a page have, as bytes: a part of the page, a path that climbs to the
/// root of the site or begins there, a full address within the site, an address of another one. The rest is left to ``LinkReader``, and
/// what is understood here is understood the same there.
struct PlainLinks {
    enum Destination {
        /// A path within the site, without its first `/`, and the part that is meant; none is empty.
        case inside(path: Range<Int>, part: Range<Int>)
        /// A part of the page itself; the whole of it is empty.
        case here(part: Range<Int>)
        case outside
    }

    /// What leads from the page to the root.
    private(set) var toRoot: [UInt8]
    private let origin: [UInt8]
    /// Whether that is of ASCII alone.
    private let isOriginPlain: Bool
    /// The path under which the site stands.
    private let path: [UInt8]
    /// The full address of the site, with its last `/`.
    private let full: [UInt8]

    init(base: BaseURL, page: SitePath = .home) {
        toRoot = Array(page.toRoot.utf8)
        (origin, path) = (Array(base.origin.utf8), Array(base.path.utf8))
        full = origin + path
        isOriginPlain = origin.allSatisfy { $0 < 0x80 }
    }

    /// Goes on to the links of another page.
    mutating func turn(to page: SitePath) {
        let root = page.toRoot
        unsafe root.withUTF8Bytes { root in
            // Neighbours mostly stand at the same depth.
            if unsafe !root.elementsEqual(toRoot) { toRoot = unsafe Array(root) }
        }
    }

    /// `nil` where an address has to be looked at more closely.
    func destination(_ address: UnsafeBufferPointer<UInt8>) -> Destination? {
        guard let first = unsafe address.first else { return .here(part: 0..<0) }
        // Where something is to be decoded, letters are looked at one by one.
        if unsafe address.holds(UInt8(ascii: "%")), unsafe !address.allSatisfy({ $0 < 0x80 }) { return nil }
        if first == UInt8(ascii: "#") { return unsafe part(of: address, at: 0).map { .here(part: $0) } }
        if unsafe address.begins(with: toRoot) { return unsafe inside(address, from: toRoot.count) }
        if !origin.isEmpty, unsafe address.begins(with: full) {
            return unsafe address.allSatisfy { $0 < 0x80 } ? unsafe inside(address, from: full.count) : nil
        }
        if first == UInt8(ascii: "/") { return unsafe insideFromRoot(address) }
        return unsafe isOutside(address) ? .outside : nil
    }

    /// A path as the page that is not found has them, which may be shown anywhere.
    private func insideFromRoot(_ address: UnsafeBufferPointer<UInt8>) -> Destination? {
        let isHost = unsafe address.count > 1 && address[1] == UInt8(ascii: "/")
        guard !isHost, unsafe address.begins(with: path), unsafe address.allSatisfy({ $0 < 0x80 }) else { return nil }
        return unsafe inside(address, from: path.count)
    }

    private func inside(_ address: UnsafeBufferPointer<UInt8>, from start: Int) -> Destination? {
        let below = unsafe UnsafeBufferPointer(rebasing: address[start...])
        if unsafe !below.holds(UInt8(ascii: ".")), unsafe !below.holds(UInt8(ascii: "?")) {
            let end = unsafe below.find(UInt8(ascii: "#")).map { start + $0 } ?? address.count
            return unsafe part(of: address, at: end).map { .inside(path: start..<end, part: $0) }
        }
        return unsafe insideWithDots(address, from: start)
    }

    /// The same where there may be steps or a query in it.
    private func insideWithDots(_ address: UnsafeBufferPointer<UInt8>, from start: Int) -> Destination? {
        var (index, before) = (start, UInt8(ascii: "/"))
        while index < address.count, unsafe address[index] != UInt8(ascii: "#") {
            let byte = unsafe address[index]
            if byte == UInt8(ascii: "?") || (byte == UInt8(ascii: "/") && before == UInt8(ascii: ".")) { return nil }
            before = byte
            index += 1
        }
        // A last « . » or « .. » is a step, too.
        guard before != UInt8(ascii: "."), let part = unsafe part(of: address, at: index) else { return nil }
        return .inside(path: start..<index, part: part)
    }

    /// The part that a `#…` at the end means; empty for the top of the page, `nil` for what a browser looks for as text.
    private func part(of address: UnsafeBufferPointer<UInt8>, at index: Int) -> Range<Int>? {
        guard index < address.count else { return index..<index }
        let name = index + 1..<address.count
        guard unsafe !address[name].contains(UInt8(ascii: ":")) else { return nil }
        let isTop = unsafe name.count == 3 && address[name].elementsEqual("top".utf8) { $0 | 0x20 == $1 }
        return isTop ? index..<index : name
    }

    /// Whether an address has a scheme (RFC 3986 § 3.1) and does not begin as those of the site do.
    private func isOutside(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let colon = unsafe address.firstIndex(where: { !Self.isOfScheme($0) }), colon > 0,
            unsafe address[colon] == UInt8(ascii: ":")
        else { return false }
        guard !origin.isEmpty else { return true }
        // Where it first differs, a letter of ASCII is surely another one; any other may be the same written otherwise.
        let shared = unsafe sharedCount(address)
        guard shared < origin.count, isOriginPlain else { return false }
        return unsafe shared == address.count || address[shared] < 0x80
    }

    /// How many bytes of an address are those of the origin, from the first on.
    private func sharedCount(_ address: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        while count < address.count, count < origin.count, unsafe address[count] == origin[count] { count += 1 }
        return count
    }

    private static func isOfScheme(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}
