internal import Diagnostics

extension Elaboration {
    /// An id for each heading, unique in the text: those that their authors chose first, so that no other takes them.
    func headingIDs() -> [NodeID: String] {
        guard options.headingIDs else { return [:] }
        var ids: [NodeID: String] = [:]
        var taken: Set<String> = []
        for heading in headings.map(\.node) where tree[heading].end > tree[heading].start {
            let id = String(decoding: tree.bytes[Int(tree[heading].start)..<Int(tree[heading].end)], as: UTF8.self)
            if taken.insert(id).inserted { ids[heading] = id }
        }
        var next: [String: Int] = [:]
        for heading in headings.map(\.node) where ids[heading] == nil {
            let slug = slug(plainText(of: heading))
            let base = slug.isEmpty ? "section" : slug
            var id = base
            while !taken.insert(id).inserted {
                next[base, default: 1] += 1
                id = "\(base)-\(next[base]!)"
            }
            ids[heading] = id
        }
        return ids
    }

    func headings(ids: [NodeID: String], places: inout Places) -> [Heading] {
        headings.map { heading in
            var writer = HTMLWriter(self, isPlainOfLinks: true)
            writer.write(childrenOf: heading.node)
            return Heading(
                level: Int(tree[heading.node].number), id: ids[heading.node] ?? "", html: writer.html,
                text: plainText(of: heading.node), location: places.location(of: heading.place))
        }
    }

    func links(places: inout Places) -> [Link] {
        links.map { link in
            let node = tree[link.node]
            let address = tree.head(of: link.node)
            return Link(
                kind: options.kind(of: node, address: address), destination: String(decoding: address, as: UTF8.self),
                text: plainText(of: link.node), location: places.location(of: link.place),
                isHole: !node.flags.contains(.isUnsafe) && options.isHole(node, address: address))
        }
    }

    func summary() -> String {
        var block = tree[Tree.root].first
        while block != nowhere, tree[block].kind != .paragraph { block = tree[block].next }
        return block == nowhere ? "" : plainText(of: block)
    }

    func diagnostics(places: inout Places) -> [Diagnostic] {
        let inOrder = findings.enumerated().sorted {
            ($0.element.place.lowerBound, $0.offset) < ($1.element.place.lowerBound, $1.offset)
        }
        var others = places
        return inOrder.map { _, finding in
            Diagnostic(finding, at: places.location(of: finding.place)) { others.location(of: $0..<$0 + 1) }
        }
    }

    /// What stands under a node as text: images by their alternative text, footnotes not at all.
    func plainText(of top: NodeID) -> String {
        var text: [UInt8] = []
        guard tree[top].first != nowhere else { return "" }
        var step = (Tree.Step.enter, tree[top].first)
        while step.1 != top {
            if step.0 == .enter { appendPlain(step.1, to: &text) }
            guard let next = tree.step(after: step.0, at: step.1, under: top) else { break }
            step = next
        }
        return String(decoding: text, as: UTF8.self)
    }

    private func appendPlain(_ id: NodeID, to text: inout [UInt8]) {
        switch tree[id].kind {
        case .text, .code: text.append(contentsOf: tree.body(of: id))
        case .softBreak, .lineBreak: text.append(UInt8(ascii: " "))
        case .recordLink where tree[id].first == nowhere: text.append(contentsOf: tree.head(of: id))
        default: break
        }
    }
}
