internal import Diagnostics

extension Elaboration {
    /// An id for each heading, unique in the text: those that their authors chose first, so that no other takes them.
    mutating func headingIDs() -> [NodeID: String] {
        guard options.headingIDs else { return [:] }
        var taken = footnotes.ids(prefix: options.footnotePrefix)
        var ids = chosenHeadingIDs(&taken)
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

    /// The ids that stand in the text; one that is taken is a mistake and is not given again.
    private mutating func chosenHeadingIDs(_ taken: inout Set<String>) -> [NodeID: String] {
        var ids: [NodeID: String] = [:]
        var places: [String: Range<Int>] = [:]
        for heading in headings where tree[heading.node].end > tree[heading.node].start {
            let node = tree[heading.node]
            let id = String(decoding: tree.bytes[Int(node.start)..<Int(node.end)], as: UTF8.self)
            if taken.insert(id).inserted {
                ids[heading.node] = id
                places[id] = heading.place
            } else {
                findings.append(Finding(fact: .repeatedHeadingID(id), place: heading.place, first: places[id]))
            }
        }
        return ids
    }

    func headings(ids: [NodeID: String], places: inout Places) -> [Heading] {
        zip(headings, places.locations(of: headings.map(\.place))).map { heading, location in
            var writer = HTMLWriter(self, isPlainOfLinks: true)
            writer.write(childrenOf: heading.node)
            return Heading(
                level: Int(tree[heading.node].number), id: ids[heading.node] ?? "", html: writer.html,
                text: plainText(of: heading.node), location: location)
        }
    }

    func links(places: inout Places) -> [Link] {
        zip(links, places.locations(of: links.map(\.place))).map { link, location in
            let node = tree[link.node]
            let address = tree.head(of: link.node)
            return Link(
                kind: options.kind(of: node, address: address), destination: String(decoding: address, as: UTF8.self),
                text: plainText(of: link.node), location: location,
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
        let locations = places.locations(of: inOrder.map(\.element.place))
        let firsts = inOrder.compactMap(\.element.first)
        let places = Dictionary(zip(firsts, places.locations(of: firsts))) { first, _ in first }
        return zip(inOrder, locations).map { finding, location in
            Diagnostic(finding.element, at: location, first: finding.element.first.flatMap { places[$0] })
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
