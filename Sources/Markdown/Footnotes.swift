/// The footnotes of a text: what defines them, and in which order they are mentioned.
struct Footnotes {
    struct Definition {
        let label: String
        let node: NodeID
        /// The bytes of `[^label]:` in the source.
        let place: Range<Int>
    }

    let definitions: [Definition]
    let labels: [String]
    /// The definitions that are mentioned, in the order of their first mention: the first is footnote 1.
    private(set) var numbered: [Int] = []
    /// How often each of them is mentioned.
    private(set) var mentions: [Int] = []
    private var numbers: [String: Int] = [:]
    private var indices: [String: Int] = [:]

    init(_ definitions: [Definition]) {
        self.definitions = definitions
        labels = definitions.map(\.label)
        if definitions.isEmpty { return }
        indices = Dictionary(definitions.enumerated().map { (key($0.element.label), $0.offset) }) { first, _ in first }
    }

    /// Counts a mention; which footnote it is, and which of its mentions, both from 1.
    mutating func mention(_ label: String) -> (footnote: Int, mention: Int)? {
        let label = key(label)
        guard let index = indices[label] else { return nil }
        let number = numbers[label] ?? numbered.count
        if number == numbered.count {
            numbers[label] = number
            numbered.append(index)
            mentions.append(0)
        }
        mentions[number] += 1
        return (number + 1, mentions[number])
    }

    /// The ids that the mentions and the list have in the HTML.
    func ids(prefix: String) -> [String] {
        if numbered.isEmpty { return [] }
        var ids: [String] = []
        for number in numbered.indices.map({ $0 + 1 }) {
            ids.append(Self.id("fn-", footnote: number, prefix: prefix))
            for mention in 1...mentions[number - 1] {
                ids.append(Self.id("fnref-", footnote: number, mention: mention, prefix: prefix))
            }
        }
        return ids
    }

    static func id(_ kind: String, footnote: Int, mention: Int = 1, prefix: String) -> String {
        "\(prefix)\(kind)\(footnote)" + (mention > 1 ? "-\(mention)" : "")
    }

    /// Definitions that no one mentions, and those that come too late because the label is taken.
    func unused() -> [Finding] {
        definitions.enumerated().compactMap { index, definition in
            let label = key(definition.label)
            if let first = indices[label], first != index {
                return Finding(
                    fact: .repeatedFootnote(definition.label), place: definition.place, first: definitions[first].place)
            }
            guard numbers[label] == nil else { return nil }
            return Finding(fact: .unusedFootnote(definition.label), place: definition.place)
        }
    }
}

/// Labels are compared as the labels of references are: case does not count.
private func key(_ label: String) -> String { label.lowercased() }
