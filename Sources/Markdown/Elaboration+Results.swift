internal import Bytes
internal import Diagnostics

extension Elaboration {
    /// An id for each heading, unique in the text: those that their authors chose first, so that no other takes them.
    ///
    /// None at all where headings have no ids. From here on a heading knows its number.
    mutating func headingIDs() -> [String] {
        for (number, heading) in headings.enumerated() { tree[heading].middle = Int32(number) }
        guard options.headingIDs, !headings.isEmpty else { return [] }
        var taken = TakenNames(footnotes.ids(prefix: options.footnotePrefix))
        var ids = chosenHeadingIDs(&taken)
        var next: [String: Int] = [:]
        for number in headings.indices where ids[number].isEmpty {
            let slug = slug(of: headings[number])
            let base = slug.isEmpty ? "section" : slug
            var id = base
            while !taken.insert(id) {
                next[base, default: 1] += 1
                id = "\(base)-\(next[base]!)"
            }
            ids[number] = id
        }
        return ids
    }

    /// Of what a heading says; mostly it says it in one piece.
    private func slug(of heading: NodeID) -> String {
        guard let text = onlyText(of: heading) else { return Markdown.slug(plainText(of: heading)) }
        return unsafe tree.bytes.withUnsafeBufferPointer {
            unsafe Markdown.slug(UnsafeBufferPointer(rebasing: $0[text]))
        }
    }

    /// The ids that stand in the text, and nothing for other headings; one that is taken is a mistake and is not given again.
    private mutating func chosenHeadingIDs(_ taken: inout TakenNames) -> [String] {
        var ids: [String] = []
        ids.reserveCapacity(headings.count)
        for heading in headings {
            let node = tree[heading]
            let id = tree.text(node.start, node.end)
            let isFree = id.isEmpty || taken.insert(id)
            if !isFree {
                let first = ids.firstIndex(of: id).map { placeOfBlock(headings[$0]) }
                findings.append(Finding(fact: .repeatedHeadingID(id), place: placeOfBlock(heading), first: first))
            }
            ids.append(isFree ? id : "")
        }
        return ids
    }

    func links(at places: inout Places) -> [Link] {
        // Looked up together: the source is read once for all.
        let found = places.locations(of: links.map(\.place))
        return links.indices.map { number in
            let node = tree[links[number].node]
            return Link(
                kind: links[number].kind, destination: tree.text(node.start, node.middle), location: found[number],
                isHole: node.flags.contains(.isHole))
        }
    }

    /// - Parameter html: The HTML of the whole.
    func lead(in html: SharedBytes) -> Lead {
        var block = tree[Tree.root].first
        while block != nowhere, tree[block].kind != .paragraph { block = tree[block].next }
        if block == nowhere { return Lead("") }
        guard let text = onlyText(of: block) else { return Lead(plainText(of: block)) }
        return unsafe tree.bytes.withUnsafeBytes { unsafe Lead(UnsafeRawBufferPointer(rebasing: $0[text]), in: html) }
    }

    func diagnostics(places: inout Places) -> [Diagnostic] {
        if findings.isEmpty { return [] }
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
        if let text = onlyText(of: top) { return tree.text(Int32(text.lowerBound), Int32(text.upperBound)) }
        let first = tree[top].first
        guard first != nowhere else { return "" }
        var text: [UInt8] = []
        var step = (Tree.Step.enter, first)
        while step.1 != top {
            if step.0 == .enter { appendPlain(step.1, to: &text) }
            guard let next = tree.step(after: step.0, at: step.1, under: top) else { break }
            step = next
        }
        return unsafe text.withUnsafeBytes { unsafe String(utf8: $0) }
    }

    /// Where the text stands of a node that has no other; `nil` for one that has markup.
    private func onlyText(of top: NodeID) -> Range<Int>? {
        let first = tree[top].first
        guard first != nowhere, first == tree[top].last, tree[first].kind == .text else { return nil }
        return Int(tree[first].middle)..<Int(tree[first].end)
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
