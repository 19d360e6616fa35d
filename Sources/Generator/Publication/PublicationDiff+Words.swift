extension PublicationDiff {
    /// « 3 states changed, 1 event added, 1 page moved »: what has several pages, one for each language, counts once.
    public var summary: String {
        let parts = tallies.map { "\($0.count) \($0.count == 1 ? $0.noun.one : $0.noun.several) \($0.change.rawValue)" }
        return parts.isEmpty ? "nothing changed" : parts.joined(separator: ", ")
    }

    /// The summary, then a line for each change.
    public var text: String {
        let lines = entries.map(line)
        return ([summary] + (lines.isEmpty ? [] : [""] + lines)).joined(separator: "\n") + "\n"
    }

    /// `moved    state cote-divoire: Côte d'Ivoire, /etats/cote-ivoire/ → /etats/cote-divoire/`.
    private func line(_ entry: Entry) -> String {
        let change = entry.change.rawValue
        let head = change + String(repeating: " ", count: Self.width - change.utf8.count) + entry.kind
        let tag = hasSeveralLanguages ? entry.language.map { " (\($0))" } ?? "" : ""
        let name = entry.title.map { " \(entry.id)\(tag): \($0)," } ?? tag
        let way = [entry.formerAddress, entry.address, entry.target].compactMap { $0 }.joined(separator: " → ")
        return "\(head)\(name) \(way)"
    }

    private static let width = (Change.allCases.map(\.rawValue.utf8.count).max() ?? 0) + 2

    private var hasSeveralLanguages: Bool { Set(entries.compactMap(\.language)).count > 1 }
}

extension PublicationDiff {
    private struct Tally {
        let change: Change
        let kind: String
        let noun: (one: String, several: String)
        var ids: Set<String>

        var count: Int { ids.count }
    }

    /// In the order of the entries.
    private var tallies: [Tally] {
        var tallies: [Tally] = []
        for entry in entries {
            if let last = tallies.last, last.change == entry.change, last.kind == entry.kind {
                tallies[tallies.count - 1].ids.insert(entry.id)
            } else {
                let noun = nouns.first { $0.one == entry.kind } ?? (entry.kind, "\(entry.kind)s")
                tallies.append(Tally(change: entry.change, kind: entry.kind, noun: noun, ids: [entry.id]))
            }
        }
        return tallies
    }

    /// The same for programs.
    public var json: [UInt8] {
        var bytes = Array("{\n  \"summary\": ".utf8)
        bytes.append(json: summary)
        bytes.append(contentsOf: ",\n  \"counts\": [".utf8)
        for (position, tally) in tallies.enumerated() {
            let start = position == 0 ? "\n" : ",\n"
            bytes.append(contentsOf: "\(start)    {\"change\": \"\(tally.change.rawValue)\", \"kind\": ".utf8)
            bytes.append(json: tally.kind)
            bytes.append(contentsOf: ", \"count\": \(tally.count)}".utf8)
        }
        bytes.append(contentsOf: "\(tallies.isEmpty ? "" : "\n  ")],\n  \"changes\": ".utf8)
        bytes.append(json: entries.map(members), indent: "  ")
        bytes.append(contentsOf: "\n}\n".utf8)
        return bytes
    }

    private func members(_ entry: Entry) -> [(name: String, value: String?)] {
        [
            ("change", entry.change.rawValue), ("kind", entry.kind), ("id", entry.id), ("language", entry.language),
            ("title", entry.title), ("address", entry.address), ("from", entry.formerAddress),
            ("target", entry.target),
        ]
    }
}
