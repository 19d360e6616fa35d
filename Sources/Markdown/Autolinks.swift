/// The names that become links by themselves, and what each leads to.
public struct Autolinks: Sendable {
    /// By target, how a link calls the record: `state:maroc`.
    public let addresses: [String]
    private let matcher: NameMatcher
    /// By address, and by the id alone.
    private let targets: [String: Int]

    /// - Parameter names: Names with the address of the record that each belongs to. A name that belongs to several records
    ///   leads nowhere: a wrong link is worse than none.
    public init(_ names: some Sequence<(name: String, address: String)>) {
        var addresses: [String] = []
        var targets: [String: Int] = [:]
        var owners: [String: Int] = [:]
        var shared: Set<String> = []
        var order: [String] = []
        for (name, address) in names {
            let target = targets[address] ?? addresses.count
            if target == addresses.count { addresses.append(address) }
            targets[address] = target
            let id = address.drop { $0 != ":" }.dropFirst()
            targets[String(id)] = target
            if let owner = owners.updateValue(target, forKey: name) {
                if owner != target { shared.insert(name) }
            } else {
                order.append(name)
            }
        }
        (self.addresses, self.targets) = (addresses, targets)
        matcher = NameMatcher(
            order.filter { !shared.contains($0) }.compactMap { name in owners[name].map { (name: name, target: $0) } })
    }

    func matches(in text: ArraySlice<UInt8>) -> [NameMatcher.Match] { matcher.matches(in: text) }

    /// What a link that a person wrote leads to: `state:maroc`, or `maroc` alone.
    func target(_ address: String) -> Int? { targets[address] }
}

/// Which names were mentioned since the last heading: only the first mention of each becomes a link.
public struct AutolinkSection: Sendable {
    private let links: Autolinks
    private let own: Int?
    private var mentioned: Set<Int> = []

    /// - Parameter own: The address of the record that the page itself is about, which is never linked.
    public init(_ links: Autolinks, own: String? = nil) {
        self.links = links
        self.own = own.flatMap { links.target($0) }
    }

    public mutating func begin() { mentioned = [] }

    /// Notes a link that a person wrote, so that the name is not linked again.
    public mutating func note(_ address: String) {
        if let target = links.target(address) { mentioned.insert(target) }
    }

    /// The places in a text that become links, each with the address of its record.
    public mutating func links(in text: ArraySlice<UInt8>) -> [(range: Range<Int>, address: String)] {
        links.matches(in: text).compactMap { match in
            guard match.target != own, mentioned.insert(match.target).inserted else { return nil }
            return (match.range, links.addresses[match.target])
        }
    }
}
