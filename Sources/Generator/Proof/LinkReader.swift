internal import Bytes

/// Understands the addresses on a page as a browser does (URL, https://url.spec.whatwg.org): where within the site they
/// lead, whatever the base path.
struct LinkReader {
    enum Destination: Hashable, Sendable {
        /// Another site, or no page at all: a mail address.
        case outside
        /// A path within the site that begins with `/`, and the part of the page that is meant.
        case inside(String, fragment: String?)
        /// A part of the page itself.
        case here(fragment: String?)
        /// Above the folder in which the site stands.
        case above
    }

    private let base: BaseURL
    /// Of the page, or what it gives as its own base: begins and ends with `/`.
    private let folder: String
    /// What leads from that folder to the root.
    private let toRoot: String

    init(base: BaseURL, page: SitePath) {
        let folder = SitePath(String(page.text[...(page.text.lastIndex(of: "/") ?? page.text.startIndex)]))
        (self.base, self.folder, toRoot) = (base, folder.text, folder.toRoot)
    }

    func destination(_ text: String) -> Destination { usual(text) ?? anyDestination(text) }

    /// What almost all links are: a part of the page, or a path that climbs to the root first, with nothing to be decoded.
    private func usual(_ text: String) -> Destination? {
        return unsafe text.withUTF8Bytes { bytes in
            let end = unsafe bytes.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? bytes.count
            let (path, rest) = unsafe (bytes[..<end], bytes[end...])
            guard let fragment = unsafe Self.plainFragment(rest) else { return nil }
            if unsafe path.isEmpty { return end == bytes.count ? nil : .here(fragment: fragment.name) }
            let climb = toRoot.utf8.count
            guard unsafe path.starts(with: toRoot.utf8) else { return nil }
            let below = unsafe path[climb...]
            var before: UInt8 = 0
            for index in unsafe below.indices {
                let byte = unsafe below[index]
                if byte == UInt8(ascii: "%") || (byte == UInt8(ascii: "/") && before == UInt8(ascii: ".")) {
                    return nil
                }
                before = byte
            }
            // A last « . » or « .. » is a step, too.
            if before == UInt8(ascii: ".") { return nil }
            return .inside("/" + (unsafe String(decoding: below, as: UTF8.self)), fragment: fragment.name)
        }
    }

    /// The part that a `#…` means, as it stands; `nil` where it has to be looked at more closely.
    private static func plainFragment(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> (name: String?, Void)? {
        if unsafe bytes.isEmpty { return (nil, ()) }
        guard unsafe bytes.first == UInt8(ascii: "#"), unsafe !bytes.contains(UInt8(ascii: "%")),
            unsafe !bytes.contains(UInt8(ascii: ":"))
        else { return nil }
        let name = unsafe String(decoding: bytes.dropFirst(), as: UTF8.self)
        return (name.isEmpty || (name.utf8.count == 3 && name.lowercased() == "top") ? nil : name, ())
    }

    private func anyDestination(_ text: String) -> Destination {
        let address = text.prefix { $0 != "#" && $0 != "?" }
        let rest = text.utf8[address.endIndex...]
        let fragment = rest.firstIndex(of: UInt8(ascii: "#")).map { String(text[text.utf8.index(after: $0)...]) }
        if address.isEmpty { return .here(fragment: Self.part(fragment)) }
        guard let path = path(String(address)) else { return .outside }
        guard let inside = path else { return .above }
        return .inside(percentDecoded(inside) ?? inside, fragment: Self.part(fragment))
    }

    /// The part that a fragment means; none for the top of the page, nor for a text to look for
    /// (https://wicg.github.io/scroll-to-text-fragment/).
    private static func part(_ fragment: String?) -> String? {
        guard let fragment, !fragment.isEmpty else { return nil }
        let name = fragment.firstRange(of: ":~:").map { String(fragment[..<$0.lowerBound]) } ?? fragment
        return name.isEmpty || name.lowercased() == "top" ? nil : percentDecoded(name) ?? name
    }

    /// `nil` for what is outside, `.some(nil)` for what is above.
    private func path(_ address: String) -> String?? {
        if address.hasPrefix("//") { return absolute(base.origin.prefix { $0 != "/" } + address) }
        if address.hasPrefix("/") { return .some(below(base.path, address)) }
        // Most links climb to the root first.
        if address.hasPrefix(toRoot), !address.dropFirst(toRoot.utf8.count).contains("./") {
            return "/" + address.dropFirst(toRoot.utf8.count)
        }
        if hasScheme(address) { return absolute(address) }
        return .some(joined(address))
    }

    private func absolute(_ address: String) -> String?? {
        guard !base.origin.isEmpty else { return .none }
        if address == base.origin { return base.path == "/" ? "/" : .some(nil) }
        guard address.hasPrefix(base.origin + "/") else { return .none }
        // Whatever else stands on the same host is another's affair, when it is named in full.
        return below(base.path, String(address.dropFirst(base.origin.utf8.count))).map { .some($0) } ?? .none
    }

    private func below(_ folder: String, _ path: String) -> String? {
        if path + "/" == folder { return "/" }
        return path.hasPrefix(folder) ? "/" + path.dropFirst(folder.utf8.count) : nil
    }

    /// `nil` where `..` leads above the site.
    private func joined(_ address: String) -> String? {
        var parts = folder.split(separator: "/")
        let steps = address.split(separator: "/", omittingEmptySubsequences: false)
        for step in steps.dropLast() where step != "." {
            if step != ".." {
                parts.append(step)
            } else if parts.popLast() == nil {
                return nil
            }
        }
        guard let last = steps.last else { return nil }
        if last == "..", parts.popLast() == nil { return nil }
        let folder = parts.isEmpty ? "/" : "/" + parts.joined(separator: "/") + "/"
        return last == "." || last == ".." ? folder : folder + last
    }
}

/// Whether an address begins with a scheme: `https:`, `mailto:` (RFC 3986 § 3.1).
func hasScheme(_ address: String) -> Bool {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")), colon > address.startIndex else { return false }
    return address.utf8[..<colon].allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}
