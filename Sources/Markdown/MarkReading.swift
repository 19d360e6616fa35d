/// Rebuilds the children of one node: marks become nodes, and what stands between two that belong together goes into one.
///
/// Reads from left to right with a stack of openings, each of which is looked at a bounded number of times: linear. One
/// reading after another is done in the same room.
struct MarkReading {
    private struct Opening {
        let mark: Mark
        /// Where its text node stands among the children.
        let index: Int
    }

    private var isInLink = false
    private var children: [NodeID] = []
    private var tildes: [Opening] = []
    /// `[[id|`; only the last one can be closed, since links do not stand in links.
    private var recordOpening: Opening?
    /// How many of the open runs of one and of two tildes need not be looked at again.
    private var settled = (one: 0, two: 0)

    mutating func read(_ parent: NodeID, in tree: inout Tree, _ marks: [Mark], isInLink: Bool) {
        begin(isInLink: isInLink)
        var child = tree[parent].first
        while child != nowhere {
            let next = tree[child].next
            if tree[child].flags.contains(.hasMarks) {
                read(text: child, in: &tree, marks)
            } else {
                keep(child, in: tree)
            }
            child = next
        }
        tree.replaceChildren(of: parent, with: children[...])
    }

    private mutating func begin(isInLink: Bool) {
        self.isInLink = isInLink
        children.removeAll(keepingCapacity: true)
        children.reserveCapacity(8)
        tildes.removeAll(keepingCapacity: true)
        (recordOpening, settled) = (nil, (0, 0))
    }

    /// Links do not stand in links: the inner one stays, what would become the outer one is text.
    private mutating func keep(_ child: NodeID, in tree: Tree) {
        if tree[child].kind == .link || tree[child].flags.contains(.holdsLink) { recordOpening = nil }
        children.append(child)
    }

    private mutating func read(text: NodeID, in tree: inout Tree, _ marks: [Mark]) {
        let (first, last) = (Int(tree[text].number), Int(tree[text].length))
        var cursor = tree[text].start
        let end = tree[text].end
        for mark in marks[first..<last] where mark.start >= cursor && mark.end <= end {
            addText(cursor..<mark.start, to: &tree)
            read(mark, in: &tree)
            cursor = mark.end
        }
        addText(cursor..<end, to: &tree)
    }

    private mutating func read(_ mark: Mark, in tree: inout Tree) {
        switch mark.kind {
        case .tildes: readTildes(mark, in: &tree)
        case .footnote where !isInLink: addMention(mark, to: &tree)
        case .record where !isInLink: addRecordLink(mark, to: &tree)
        case .recordOpening where !isInLink: recordOpening = opening(mark, in: &tree)
        case .recordClosing where !isInLink: closeRecordLink(mark, in: &tree)
        default: addText(mark.start..<mark.end, to: &tree)
        }
    }

    private mutating func addText(_ range: Range<Int32>, to tree: inout Tree) {
        guard !range.isEmpty else { return }
        var node = Node(kind: .text)
        (node.start, node.middle, node.end) = (range.lowerBound, range.lowerBound, range.upperBound)
        children.append(tree.add(node))
    }

    private mutating func addMention(_ mark: Mark, to tree: inout Tree) {
        var node = Node(kind: .footnoteMention)
        (node.start, node.middle, node.end) = (mark.start, mark.start, mark.end)
        (node.place, node.length) = (mark.place, mark.length)
        children.append(tree.add(node))
        recordOpening = nil
    }

    private mutating func opening(_ mark: Mark, in tree: inout Tree) -> Opening {
        addText(mark.start..<mark.end, to: &tree)
        return Opening(mark: mark, index: children.count - 1)
    }
}

// MARK: - Strikethrough

extension MarkReading {
    /// A run closes the last one that it may, if that is as long (GFM 0.29 § 6.5, as cmark-gfm reads it).
    private mutating func readTildes(_ mark: Mark, in tree: inout Tree) {
        let found = mark.canClose ? lastOpening(for: mark) : nil
        if let found, tildes[found].mark.length == mark.length {
            return wrap(Node(kind: .strikethrough), from: tildes[found], in: &tree)
        }
        if mark.canClose, found == nil { settle(mark.length) }
        if mark.canOpen {
            tildes.append(opening(mark, in: &tree))
        } else {
            addText(mark.start..<mark.end, to: &tree)
        }
    }

    private mutating func settle(_ length: Int32) {
        if length == 1 { settled.one = tildes.count } else { settled.two = tildes.count }
    }

    /// Runs that could both open and close pass those whose lengths add up to three: the rule of emphasis.
    private func lastOpening(for mark: Mark) -> Int? {
        let bottom = min(mark.length == 1 ? settled.one : settled.two, tildes.count)
        return tildes[bottom...].lastIndex { opening in
            let isDouble = mark.canOpen || opening.mark.canClose
            return !isDouble || (opening.mark.length + mark.length) % 3 != 0
        }
    }

    /// Puts all that follows an opening into `node`, in place of it. What opened in between stays text.
    private mutating func wrap(_ node: Node, from opening: Opening, in tree: inout Tree) {
        let id = tree.add(node)
        tree.replaceChildren(of: id, with: children[(opening.index + 1)...])
        children.removeLast(children.count - opening.index)
        children.append(id)
        while let last = tildes.last, last.index >= opening.index { tildes.removeLast() }
        if let record = recordOpening, record.index >= opening.index { recordOpening = nil }
        settled = (min(settled.one, tildes.count), min(settled.two, tildes.count))
    }
}

// MARK: - Record links

extension MarkReading {
    private mutating func addRecordLink(_ mark: Mark, to tree: inout Tree) {
        let (start, end) = trimmed(mark.start + 2..<mark.end - 2, in: tree)
        children.append(tree.add(recordLink(start..<end, at: mark.place, length: mark.length)))
        recordOpening = nil
    }

    private mutating func closeRecordLink(_ mark: Mark, in tree: inout Tree) {
        guard let recordOpening else { return addText(mark.start..<mark.end, to: &tree) }
        let opening = recordOpening.mark
        let (start, end) = trimmed(opening.start + 2..<opening.end - 1, in: tree)
        let length = mark.place + mark.length - opening.place
        wrap(recordLink(start..<end, at: opening.place, length: length), from: recordOpening, in: &tree)
    }

    private func recordLink(_ id: Range<Int32>, at place: Int32, length: Int32) -> Node {
        var node = Node(kind: .recordLink)
        (node.start, node.middle, node.end) = (id.lowerBound, id.upperBound, id.upperBound)
        (node.place, node.length) = (place, length)
        return node
    }

    private func trimmed(_ range: Range<Int32>, in tree: Tree) -> (Int32, Int32) {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, isBlank(tree.bytes[Int(start)]) { start += 1 }
        while start < end, isBlank(tree.bytes[Int(end - 1)]) { end -= 1 }
        return (start, end)
    }
}

extension Tree {
    /// Whether marks stand in a text right under a node.
    func hasMarks(under parent: NodeID) -> Bool {
        var child = self[parent].first
        while child != nowhere {
            if self[child].flags.contains(.hasMarks) { return true }
            child = self[child].next
        }
        return false
    }
}
