/// An address outside the site, and the pages that link to it.
struct OutsideLink: Hashable, Sendable {
    /// Without its fragment: that is not sent to a server.
    let address: String
    /// By index in the plan, in order, each once.
    let pages: [Int]
}

extension OutsideLink {
    /// Every address that pages mention, each once, in the order of their first pages.
    ///
    /// - Parameter mentions: The addresses on each page.
    static func all(_ mentions: [[String]]) -> [OutsideLink] {
        var order: [String] = []
        var pages: [String: [Int]] = [:]
        for (page, addresses) in mentions.enumerated() {
            for written in addresses {
                let address = String(written.prefix { $0 != "#" })
                if pages[address] == nil { order.append(address) }
                if pages[address]?.last != page { pages[address, default: []].append(page) }
            }
        }
        return order.map { OutsideLink(address: $0, pages: pages[$0] ?? []) }
    }

    /// Whether an address can be asked over HTTP.
    static func isAskable(_ address: String) -> Bool {
        let scheme = address.prefix(8).lowercased()
        return scheme.hasPrefix("http://") || scheme.hasPrefix("https://")
    }
}

/// Scheme, host and port of an address: what one server answers for.
func serverName(_ address: String) -> String {
    let parts = address.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count < 3 ? address : "\(parts[0])//\(parts[2].prefix { $0 != "/" && $0 != "?" })".lowercased()
}
