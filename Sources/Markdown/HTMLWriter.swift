internal import Bytes

/// Writes a tree as HTML, byte for byte as libcmark does where libcmark would know the node.
struct HTMLWriter: ~Copyable {
    /// What is written. It is handed over whole: of its parts each would be counted.
    let elaboration: Elaboration
    /// By number of the heading; empty where headings have none.
    let headingIDs: [String]
    var html: ByteBuffer
    private(set) var holes: [Fragment.Hole] = []
    /// By number, the headings, and where they stand as soon as they are written.
    var headings: [(node: NodeID, place: Headings.Place)]
    /// The numbers of those that a table of contents shows otherwise than the text does.
    var otherHeadings: [Int] = []
    /// How many links, images and mentions were written: what a table of contents leaves out.
    private(set) var leftOut = 0
    /// How many it were when the last heading began.
    var leftOutBefore = 0
    /// The image whose alternative text is being written, without markup.
    private var image = nowhere
    /// For a table of contents: no links, images or footnotes, since it makes links itself.
    private var isPlainOfLinks = false

    /// - Parameter sourceCount: How many bytes the text has; its HTML has about as many, and some for each node.
    init(_ elaboration: consuming Elaboration, headingIDs: [String], sourceCount: Int) {
        self.headingIDs = headingIDs
        html = ByteBuffer(capacity: max(sourceCount + elaboration.tree.nodes.count * 8, workingRoom))
        headings = []
        headings.reserveCapacity(elaboration.headings.count)
        for heading in elaboration.headings {
            headings.append((heading, Headings.Place(level: elaboration.tree[heading].number)))
        }
        if !elaboration.links.isEmpty { holes.reserveCapacity(elaboration.links.count * 2) }
        self.elaboration = elaboration
    }

    var tree: Tree { @inline(__always) _read { yield elaboration.trace.tree } }
    var options: MarkdownOptions { @inline(__always) _read { yield elaboration.options } }
    var footnotes: Footnotes { @inline(__always) _read { yield elaboration.footnotes } }

    /// Writes behind the text what a table of contents shows otherwise.
    mutating func writeOtherHeadings() {
        isPlainOfLinks = true
        for number in otherHeadings {
            let start = Int32(html.count)
            write(childrenOf: headings[number].node)
            headings[number].place.words = start..<Int32(html.count)
        }
    }

    /// Writes what stands under `top`, but not `top` itself.
    mutating func write(childrenOf top: NodeID) {
        guard tree[top].first != nowhere else { return }
        var step = (Tree.Step.enter, tree[top].first)
        while step.1 != top {
            var skips = false
            if step.0 == .enter { skips = !enter(step.1) } else { leave(step.1) }
            guard let next = tree.step(after: step.0, at: step.1, under: top, skipping: skips) else { return }
            step = next
        }
    }

    /// Begins a new line, unless one has just begun.
    mutating func breakLine() {
        if let last = html.last, last != newline { html.append(newline) }
    }

    /// Writes the beginning of a node; whether its children are written.
    private mutating func enter(_ id: NodeID) -> Bool {
        if image != nowhere { return enterPlain(id) }
        let node = tree[id]
        switch node.kind {
        case .document: break
        case .nothing, .footnote: return false
        case .text: writeText(node)
        case .softBreak: html.append(newline)
        case .lineBreak: html.append("<br />\n")
        case .code: writeCode(id)
        case .html: writeHTML(id)
        case .emphasis: html.append("<em>")
        case .strong: html.append("<strong>")
        case .strikethrough: html.append("<del>")
        case .link, .recordLink: openLink(id)
        case .image: openImage(id)
        case .footnoteMention: writeMention(node)
        default: enterBlock(id, node)
        }
        return true
    }

    private mutating func leave(_ id: NodeID) {
        if image != nowhere && image != id { return }
        let node = tree[id]
        switch node.kind {
        case .emphasis: html.append("</em>")
        case .strong: html.append("</strong>")
        case .strikethrough: html.append("</del>")
        case .link, .recordLink: if !isPlainOfLinks { html.append("</a>") }
        case .image: closeImage(id)
        case .document, .nothing, .footnote, .text, .softBreak, .lineBreak, .code, .html, .footnoteMention: break
        default: leaveBlock(id, node)
        }
    }

    private mutating func enterPlain(_ id: NodeID) -> Bool {
        switch tree[id].kind {
        case .text, .code, .html: html.append(escaping: tree.body(of: id))
        case .softBreak, .lineBreak: html.append(UInt8(ascii: " "))
        default: break
        }
        return true
    }
}

// MARK: - Inlines

extension HTMLWriter {
    private mutating func writeText(_ node: Node) {
        switch options.typography {
        case nil: elaboration.trace.tree.append(escaping: node, to: &html)
        case .french: html.append(escapingFrench: tree.bytes[Int(node.start)..<Int(node.end)])
        }
    }

    private mutating func writeCode(_ id: NodeID) {
        html.append("<code>")
        html.append(escaping: tree.body(of: id))
        html.append("</code>")
    }

    mutating func writeHTML(_ id: NodeID) {
        switch options.rawHTML {
        case .allow: html.append(tree.body(of: id))
        case .omit:
            leftOut += 1
            if !isPlainOfLinks { html.append("<!-- raw HTML omitted -->") }
        }
    }

    private mutating func openLink(_ id: NodeID) {
        leftOut += 1
        if isPlainOfLinks { return writeNameInstead(of: id) }
        html.append("<a href=\"")
        writeAddress(id)
        writeTitle(id)
        html.append("\">")
        guard tree[id].kind == .recordLink, tree[id].first == nowhere else { return }
        holes.append(.init(offset: html.count, link: Int(tree[id].number), content: .title))
    }

    /// In a table of contents a record link without a text of its own shows its id: names are not known here.
    private mutating func writeNameInstead(of id: NodeID) {
        guard tree[id].kind == .recordLink, tree[id].first == nowhere else { return }
        html.append(escaping: tree.head(of: id))
    }

    private mutating func openImage(_ id: NodeID) {
        image = id
        leftOut += 1
        if isPlainOfLinks { return }
        html.append("<img src=\"")
        writeAddress(id)
        html.append("\" alt=\"")
    }

    private mutating func closeImage(_ id: NodeID) {
        image = nowhere
        if isPlainOfLinks { return }
        writeTitle(id)
        html.append("\" />")
    }

    private mutating func writeAddress(_ id: NodeID) {
        let node = tree[id]
        if node.flags.contains(.isUnsafe) { return }
        if node.flags.contains(.isHole) {
            holes.append(.init(offset: html.count, link: Int(node.number), content: .destination))
        } else {
            html.append(escapingAddress: tree.head(of: id))
        }
    }

    private mutating func writeTitle(_ id: NodeID) {
        guard tree[id].flags.contains(.hasTitle) else { return }
        html.append("\" title=\"")
        html.append(escaping: tree.body(of: id))
    }

    private mutating func writeMention(_ node: Node) {
        leftOut += 1
        if isPlainOfLinks { return }
        html.append("<sup class=\"footnote-ref\"><a href=\"#")
        writeFootnoteID("fn-", footnote: Int(node.number))
        html.append("\" id=\"")
        writeFootnoteID("fnref-", footnote: Int(node.number), mention: Int(node.length))
        html.append("\" role=\"doc-noteref\">")
        html.append(number: Int(node.number))
        html.append("</a></sup>")
    }

    /// As ``Footnotes/id(_:footnote:mention:prefix:)`` has it.
    mutating func writeFootnoteID(_ kind: StaticString, footnote: Int, mention: Int = 1) {
        html.append(text: options.footnotePrefix)
        html.append(kind)
        html.append(number: footnote)
        guard mention > 1 else { return }
        html.append("-")
        html.append(number: mention)
    }
}

extension Tree {
    /// Appends the bytes of a text, straight from where they stand.
    fileprivate func append(escaping text: Node, to html: inout ByteBuffer) {
        unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe html.append(escaping: UnsafeBufferPointer(rebasing: bytes[Int(text.start)..<Int(text.end)]))
        }
    }
}
