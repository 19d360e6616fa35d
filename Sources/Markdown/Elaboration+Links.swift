internal import Diagnostics

extension Elaboration {
    mutating func enterLink(_ id: NodeID) {
        let place = placeOfInline(id)
        let kind = kind(of: id)
        if links.isEmpty { links.reserveCapacity(4) }
        links.append(FoundLink(node: id, kind: kind, place: place))
        check(id, kind, at: place)
        tree[id].number = Int32(links.count - 1)
        if isHole(id, kind) { tree[id].flags.insert(.isHole) }
        depthOfLinks += 1
        noteMention(id)
        readMarks(under: id)
    }

    /// What a link is, by where it leads.
    private func kind(of id: NodeID) -> Link.Kind {
        if tree[id].kind == .image { return .image }
        guard options.activeExtensions.contains(.recordLinks) else { return .page }
        let address = tree.head(of: id)
        let isRecord = tree[id].kind == .recordLink
        let colon = isRecord ? address.firstIndex(of: UInt8(ascii: ":")) : endOfScheme(address)
        let kind = colon.map { String(decoding: address[..<$0], as: UTF8.self) }
        guard isRecord || kind.map(options.recordKinds.contains) ?? false else { return .page }
        let id = String(decoding: colon.map { address[($0 + 1)...] } ?? address, as: UTF8.self)
        return .record(id: id, kind: kind)
    }

    /// Whether only the site knows where a link leads.
    private func isHole(_ id: NodeID, _ kind: Link.Kind) -> Bool {
        if tree[id].flags.contains(.isUnsafe) { return false }
        switch kind {
        case .record: return true
        case .page, .image: return !isSettled(address: tree.head(of: id))
        }
    }

    private mutating func check(_ id: NodeID, _ kind: Link.Kind, at place: Range<Int>) {
        let address = tree.head(of: id)
        if tree[id].kind != .recordLink, options.unsafeLinks == .omit, isUnsafe(address: address) {
            tree[id].flags.insert(.isUnsafe)
            findings.append(Finding(fact: .unsafeLink(String(decoding: address, as: UTF8.self)), place: place))
        } else if let kind = misspeltKind(of: id, kind, address: address) {
            let known = options.recordKinds.sorted()
            findings.append(Finding(fact: .unknownRecordKind(kind, known: known), place: place))
        }
    }

    /// The kind of a record link, if no kind is called so; of an ordinary link, only where it is close to one.
    private func misspeltKind(of id: NodeID, _ kind: Link.Kind, address: ArraySlice<UInt8>) -> String? {
        guard options.activeExtensions.contains(.recordLinks), let colon = endOfScheme(address) else { return nil }
        switch kind {
        case .record(_, let kind?) where tree[id].kind == .recordLink:
            return options.recordKinds.contains(kind) ? nil : kind
        case .record, .image: return nil
        case .page: return address[colon...].starts(with: "://".utf8) ? nil : misspeltKind(scheme: address[..<colon])
        }
    }

    private func misspeltKind(scheme: ArraySlice<UInt8>) -> String? {
        let kind = String(decoding: scheme, as: UTF8.self)
        if wellKnownSchemes.contains(kind.lowercased()) { return nil }
        return nearest(to: kind, in: options.recordKinds.sorted()) == nil ? nil : kind
    }
}

private let wellKnownSchemes: Set = [
    "data", "file", "ftp", "geo", "http", "https", "javascript", "mailto", "sms", "tel", "urn", "vbscript",
]

extension MarkdownOptions {
    /// Record links sleep while no kind of record is known.
    var activeExtensions: Extensions { recordKinds.isEmpty ? extensions.subtracting(.recordLinks) : extensions }
}

/// The index of the colon after a scheme (RFC 3986 § 3.1).
func endOfScheme(_ address: ArraySlice<UInt8>) -> Int? {
    guard let first = address.first, isLetter(first) else { return nil }
    let end = address.firstIndex { byte in
        !isLetter(byte) && !isDigit(byte) && byte != 0x2B && byte != 0x2D && byte != 0x2E
    }
    return end.flatMap { address[$0] == UInt8(ascii: ":") ? $0 : nil }
}

/// Whether a destination leads elsewhere by itself: to another site, or to a place on the same page.
func isSettled(address: ArraySlice<UInt8>) -> Bool {
    address.first == UInt8(ascii: "#") || address.starts(with: "//".utf8) || endOfScheme(address) != nil
}

/// Whether a browser might run what the address leads to; libcmark's rule (`_scan_dangerous_url`).
func isUnsafe(address: ArraySlice<UInt8>) -> Bool {
    guard endOfScheme(address) != nil, dangerous.contains(where: { begins(address, with: $0) }) else { return false }
    return !harmless.contains { begins(address, with: $0) }
}

private let dangerous: [StaticString] = ["javascript:", "vbscript:", "file:", "data:"]

private let harmless: [StaticString] = [
    "data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp",
]

/// Whether an address begins so, where case does not count.
private func begins(_ address: ArraySlice<UInt8>, with start: StaticString) -> Bool {
    start.withUTF8Buffer { start in
        unsafe address.count >= start.count
            && zip(address, start).allSatisfy { (isLetter($0) ? $0 | 0x20 : $0) == $1 }
    }
}
