internal import HTML

/// What a page may run and show, as it says itself in its head (Content Security Policy Level 3,
/// https://www.w3.org/TR/CSP3/), as far as that concerns what stands in the page.
struct ContentPolicy: Sendable {
    /// By name, the sources that are allowed, in small letters but for hashes. Of two of a name the first one holds (§ 2.2.1).
    private let directives: [String: [String]]

    init(_ text: String) {
        let words = text.split(separator: ";").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
        directives = Dictionary(
            words.filter { !$0.isEmpty }.map { ($0[0].lowercased(), Array($0.dropFirst())) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The directive by which something that stands in a page is not run or followed; `nil` where it is, or where that
    /// cannot be told.
    func refusal(of mention: Mention, on page: [UInt8]) -> String? {
        guard let names = Self.directives(for: mention.role),
            let name = names.first(where: { directives[$0] != nil }), let sources = directives[name]
        else { return nil }
        let allows = sources.contains { Self.isHash($0) || $0.hasPrefix("'nonce-") }
        if !allows, sources.contains(where: { $0.lowercased() == "'unsafe-inline'" }) { return nil }
        return allows && isAllowed(mention, by: sources, on: page)
            ? nil : "\(([name] + sources).joined(separator: " "))"
    }

    /// Those that concern it, the nearest one first (§ 6.8.3).
    private static func directives(for role: Mention.Role) -> [String]? {
        switch role {
        case .inlineScript: ["script-src-elem", "script-src", "default-src"]
        case .handler: ["script-src-attr", "script-src", "default-src"]
        case .inlineStyles: ["style-src-elem", "style-src", "default-src"]
        case .styleAttribute: ["style-src-attr", "style-src", "default-src"]
        case .id, .anchor, .link, .asset, .reference, .base, .policy: nil
        }
    }

    private static func isHash(_ source: String) -> Bool { source.lowercased().hasPrefix("'sha") }

    /// By nonce or by a hash that is not reckoned here it may be allowed; attributes need a word more (§ 6.7.3.3).
    private func isAllowed(_ mention: Mention, by sources: [String], on page: [UInt8]) -> Bool {
        let isAttribute = mention.role == .handler || mention.role == .styleAttribute
        if isAttribute, !sources.contains(where: { $0.lowercased() == "'unsafe-hashes'" }) { return false }
        let text = isAttribute ? Array(mention.text.utf8) : Self.text(ofElementAt: mention.end, on: page)
        let hash = "'sha256-\(SHA256.base64(text))'"
        return sources.contains { source in
            let isReckoned = source.lowercased().hasPrefix("'sha256-")
            return isReckoned ? source == hash : Self.isHash(source) || source.hasPrefix("'nonce-")
        }
    }

    /// What stands in a script or style element whose attributes end at a byte.
    private static func text(ofElementAt end: Int, on page: [UInt8]) -> [UInt8] {
        guard let start = page[min(end, page.count)...].firstIndex(of: UInt8(ascii: ">")) else { return [] }
        let rest = page[(start + 1)...]
        return Array(rest[..<(rest.firstRange(of: Array("</".utf8))?.lowerBound ?? rest.endIndex)])
    }
}
