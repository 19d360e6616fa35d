/// Lets the script of the preview work on a page with a policy of its own (Content-Security-Policy in its head): it is a
/// file of the same host, and listens to that host.
enum LivePolicy {
    /// As templates write it; before it stands little, for a policy holds only for what follows.
    private static let opening: StaticString = "http-equiv=\"Content-Security-Policy\" content=\""
    private static let reach = 4096

    static func widened(_ page: [UInt8]) -> [UInt8] {
        let head = page[..<min(reach, page.count)]
        guard let start = head.range(of: opening)?.upperBound,
            let end = page[start...].firstIndex(of: UInt8(ascii: "\""))
        else { return page }
        let policy = widened(String(decoding: page[start..<end], as: UTF8.self))
        return page[..<start] + Array(policy.utf8) + page[end...]
    }

    static func widened(_ policy: String) -> String {
        ["script-src", "connect-src"].reduce(policy) { admitting($1, in: $0) }
    }

    /// The policy with this host among the sources of a directive, which else are those of `default-src`.
    private static func admitting(_ name: String, in policy: String) -> String {
        var directives = policy.split(separator: ";").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
            .filter { !$0.isEmpty }
        func place(_ name: String) -> Int? { directives.firstIndex { $0[0].lowercased() == name } }
        guard let own = place(name) ?? place("default-src") else { return policy }
        let sources = directives[own].dropFirst().filter { $0.lowercased() != "'none'" }
        let admitting = [name] + sources + (sources.contains("'self'") ? [] : ["'self'"])
        if let place = place(name) { directives[place] = admitting } else { directives.append(admitting) }
        return directives.map { $0.joined(separator: " ") }.joined(separator: "; ")
    }
}
