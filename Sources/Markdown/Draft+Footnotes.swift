/// Writes the definitions of footnotes as items of lists and reads the text so.
///
/// A line that only looks like a definition, in a code block say, gives no item. Then the text is read again without it.
func readingFootnotes(
    _ candidates: [Survey.Definition], of source: Manuscript
) -> (Manuscript, Tree, [Footnotes.Definition]) {
    var candidates = candidates
    // One lie brought to light may bring another, but not for ever.
    for _ in 0..<4 where !candidates.isEmpty {
        let manuscript = source.writingItems(for: candidates)
        var tree = manuscript.parsed()
        if let definitions = tree.footnotes(at: candidates) {
            tree.detach(definitions)
            return (manuscript, tree, definitions)
        }
        let items = tree.items(at: candidates)
        candidates = zip(candidates, items).filter { $0.1 != nowhere }.map(\.0)
    }
    return (source, source.parsed(), [])
}

extension Manuscript {
    /// `[^1]: text` becomes `+   text`: what a footnote goes on with is indented by four, and is then in the item.
    func writingItems(for definitions: [Survey.Definition]) -> Manuscript {
        var copy = ManuscriptCopy(of: self)
        for definition in definitions {
            copy.copy(upTo: definition.range.lowerBound)
            copy.write("+   ")
            copy.skip(to: definition.range.upperBound)
        }
        return copy.finished()
    }
}

extension Tree {
    /// The footnotes of all the definitions, whose lines stand `shift` further down; nil where one gave no item.
    func footnotes(at definitions: [Survey.Definition], shift: Int = 0) -> [Footnotes.Definition]? {
        if definitions.isEmpty { return [] }
        let items = items(at: definitions, shift: shift)
        if items.contains(nowhere) { return nil }
        return zip(definitions, items).map { definition, node in
            let start = definition.range.lowerBound
            let place = start..<start + definition.label.utf8.count + 4
            return Footnotes.Definition(label: definition.label, node: node, place: place)
        }
    }

    /// The items that begin where the definitions stand; `nowhere` where none does.
    fileprivate func items(at definitions: [Survey.Definition], shift: Int = 0) -> [NodeID] {
        var items: [NodeID] = []
        items.reserveCapacity(definitions.count)
        items.append(contentsOf: repeatElement(nowhere, count: definitions.count))
        var index = 0
        for id in nodes.indices where nodes[id].kind == .item {
            let (line, column) = (Int(nodes[id].place) - shift, Int(nodes[id].length))
            while index < definitions.count, definitions[index].line < line { index += 1 }
            guard index < definitions.count else { break }
            if definitions[index].line == line, definitions[index].column == column { items[index] = NodeID(id) }
        }
        return items
    }

    /// Makes footnotes of the items, and takes out the lists that hold nothing else.
    mutating func detach(_ definitions: [Footnotes.Definition]) {
        for definition in definitions { self[definition.node].kind = .footnote }
        var last = nowhere
        for definition in definitions {
            let list = self[definition.node].parent
            if list != last && !hasItems(list) { self[list].kind = .nothing }
            last = list
        }
    }

    private func hasItems(_ list: NodeID) -> Bool {
        var item = self[list].first
        while item != nowhere {
            if self[item].kind == .item { return true }
            item = self[item].next
        }
        return false
    }
}
