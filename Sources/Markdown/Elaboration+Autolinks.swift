extension Elaboration {
    /// Makes links of the names in a text node: what stands before, the link, what stands after. The bytes stay as they are.
    mutating func linkNames(in id: NodeID) {
        guard autolinks != nil, depthOfLinks == 0, !isInHeading else { return }
        let text = tree.body(of: id)
        let found = autolinks?.links(in: text) ?? []
        guard let first = found.first else { return }
        let (end, next) = (tree[id].end, tree[id].next)
        tree[id].end = Int32(first.range.lowerBound)
        var last = id
        for (index, name) in found.enumerated() {
            let rest = index + 1 < found.count ? Int32(found[index + 1].range.lowerBound) : end
            last = insert(linkNode(to: name.address, name.range, like: id), after: last)
            last = insert(textNode(Int32(name.range.upperBound)..<rest, like: id), after: last)
        }
        tree[last].next = next
        let parent = tree[id].parent
        if next == nowhere { tree[parent].last = last }
    }

    /// Notes a record that the author links to, so that its name is not linked again under the same heading.
    mutating func noteMention(_ id: NodeID) {
        guard autolinks != nil else { return }
        let address = String(decoding: tree.head(of: id), as: UTF8.self)
        autolinks?.note(address)
    }

    private mutating func insert(_ node: NodeID, after sibling: NodeID) -> NodeID {
        tree[node].parent = tree[sibling].parent
        tree[sibling].next = node
        return node
    }

    private mutating func textNode(_ range: Range<Int32>, like text: NodeID) -> NodeID {
        var node = Node(kind: .text)
        (node.start, node.middle, node.end) = (range.lowerBound, range.lowerBound, range.upperBound)
        (node.place, node.length) = (tree[text].place, tree[text].length)
        return tree.add(node)
    }

    private mutating func linkNode(to address: String, _ range: Range<Int>, like text: NodeID) -> NodeID {
        var node = Node(kind: .recordLink)
        let (start, end) = tree.store(address.utf8)
        (node.start, node.middle, node.end) = (start, end, end)
        (node.place, node.length) = (tree[text].place, tree[text].length)
        let link = tree.add(node)
        let name = textNode(Int32(range.lowerBound)..<Int32(range.upperBound), like: text)
        tree.append(name, to: link)
        return link
    }
}
