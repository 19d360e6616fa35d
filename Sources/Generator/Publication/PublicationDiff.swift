public import Domain

/// What changed between two publications of a site: pages by what they show, files and redirects by address.
public struct PublicationDiff: Sendable {
    public enum Change: String, CaseIterable, Sendable {
        case changed, added, moved, removed
    }

    public struct Entry: Sendable {
        public let change: Change
        /// `state`, `index`, `page`; `file` and `redirect` for what is no page.
        public let kind: String
        /// The permanent name of what changed; its address where it has none.
        public let id: String
        public let language: String?
        public let title: String?
        /// Where it stands; for what was removed, where it stood.
        public let address: String
        /// For what moved, where it stood.
        var formerAddress: String?
        /// For a redirect, where it leads.
        var target: String?
    }

    /// By change, then by kind, then by address.
    public private(set) var entries: [Entry] = []
    /// The kinds in their order, with what several of one are called.
    let nouns: [(one: String, several: String)]

    /// - Parameter kinds: The kinds of record, which are told in this order.
    public init(from old: Manifest, to new: Manifest, kinds: [any Record.Type] = Domain.kinds) {
        let builder = RegistryBuilder(kinds: kinds)
        nouns =
            zip(builder.kindNames, builder.collections).map { ($0, $1) }
            + ["index", "page", "file", "redirect"].map { ($0, $0 == "index" ? "indexes" : "\($0)s") }
        let found = PageComparison(old, new).entries + Self.files(old, new) + Self.redirects(old, new)
        entries = sorted(found)
    }
}

extension PublicationDiff {
    private static func files(_ old: Manifest, _ new: Manifest) -> [Entry] {
        compared(old.files, new.files, address: \.address) {
            $0.hash == $1.hash
        } entry: { change, file in
            Entry(
                change: change, kind: "file", id: file.address, language: nil, title: nil, address: file.address)
        }
    }

    private static func redirects(_ old: Manifest, _ new: Manifest) -> [Entry] {
        compared(old.redirects, new.redirects, address: \.address) {
            $0.target == $1.target
        } entry: { change, item in
            Entry(
                change: change, kind: "redirect", id: item.address, language: item.language, title: nil,
                address: item.address, target: item.target)
        }
    }

    /// What is known by its address alone cannot move.
    private static func compared<Item>(
        _ old: [Item], _ new: [Item], address: (Item) -> String, isSame: (Item, Item) -> Bool,
        entry: (Change, Item) -> Entry
    ) -> [Entry] {
        var remaining = Dictionary(old.map { (address($0), $0) }) { first, _ in first }
        var entries: [Entry] = []
        for item in new {
            guard let earlier = remaining.removeValue(forKey: address(item)) else {
                entries.append(entry(.added, item))
                continue
            }
            if !isSame(earlier, item) { entries.append(entry(.changed, item)) }
        }
        return entries + remaining.values.map { entry(.removed, $0) }
    }

    private func sorted(_ entries: [Entry]) -> [Entry] {
        let changes = Dictionary(uniqueKeysWithValues: Change.allCases.enumerated().map { ($1, $0) })
        let kinds = Dictionary(nouns.enumerated().map { ($1.one, $0) }) { first, _ in first }
        let keys = entries.map { entry in
            (changes[entry.change] ?? 0, kinds[entry.kind] ?? nouns.count, entry.kind, entry.address)
        }
        return entries.indices.sorted { keys[$0] < keys[$1] }.map { entries[$0] }
    }
}
