/// Turns the marks of the extensions into nodes, and gathers what the site wants to know of a text: links, headings,
/// mentions of footnotes, mistakes. It visits every node once, in the order in which readers will meet them.
///
/// It is never copied: it holds all that a text is made of.
struct Elaboration: ~Copyable {
    struct FoundLink {
        let node: NodeID
        let kind: Link.Kind
        /// In the source.
        let place: Range<Int>
    }

    var trace: Trace
    var manuscript: Manuscript
    let options: MarkdownOptions
    var footnotes: Footnotes
    var links: [FoundLink] = []
    var headings: [NodeID] = []
    var findings: [Finding] = []
    /// How many links, images and record links stand around the current node.
    var depthOfLinks = 0
    /// The paragraph, heading or cell around the current node was worth tracing.
    private var isTracing = false
    /// The names mentioned so far under the current heading.
    var autolinks: AutolinkSection?
    var isInHeading = false
    private var reading = MarkReading()

    init(_ draft: consuming Draft, options: MarkdownOptions) {
        autolinks = options.autolinks
        manuscript = draft.manuscript
        footnotes = Footnotes(draft.definitions)
        findings = draft.findings
        // The draft lets go of its tree, which is about to be changed.
        trace = Trace((consume draft).tree, extensions: options.activeExtensions)
        self.options = options
        walk(Tree.root)
        // Footnotes may mention footnotes, which then come after those that the text mentions.
        var number = 0
        while number < footnotes.numbered.count {
            walk(footnotes.definitions[footnotes.numbered[number]].node)
            number += 1
        }
        findings += footnotes.unused()
    }

    var tree: Tree {
        @inline(__always) _read { yield trace.tree }
        @inline(__always) _modify { yield &trace.tree }
    }

    private mutating func walk(_ top: NodeID) {
        var step = (Tree.Step.enter, top)
        while true {
            var skips = false
            if step.0 == .enter { skips = !enter(step.1, top: top) } else { leave(step.1) }
            guard let next = tree.step(after: step.0, at: step.1, under: top, skipping: skips) else { return }
            step = next
        }
    }

    /// Reads a node; whether its children are to be visited.
    private mutating func enter(_ id: NodeID, top: NodeID) -> Bool {
        switch tree[id].kind {
        case .nothing: return false
        case .footnote: return id == top
        case .quote: readCallout(id)
        case .item: readTask(id)
        case .paragraph, .heading, .cell: enterText(id)
        case .calloutTitle, .emphasis, .strong, .strikethrough: readMarks(under: id)
        case .link, .image, .recordLink: enterLink(id)
        case .footnoteMention: enterMention(id)
        case .htmlBlock, .html: enterHTML(id)
        case .text: linkNames(in: id)
        default: break
        }
        return true
    }

    private mutating func leave(_ id: NodeID) {
        switch tree[id].kind {
        case .link, .image, .recordLink: depthOfLinks -= 1
        case .heading: isInHeading = false
        default: break
        }
    }

    private mutating func enterText(_ id: NodeID) {
        traceOnce(id)
        if tree[id].kind == .heading {
            isInHeading = true
            autolinks?.begin()
            if headings.isEmpty { headings.reserveCapacity(8) }
            headings.append(id)
            if options.headingIDs { readHeadingID(id) }
        }
        isTracing = tree[id].flags.contains(.isTraced)
        readMarks(under: id)
    }

    mutating func traceOnce(_ id: NodeID) {
        let flags = tree[id].flags
        if flags.contains(.isWorthTracing) && !flags.contains(.isTraced) { trace.follow(id, in: manuscript) }
    }

    mutating func readMarks(under id: NodeID) {
        guard isTracing, tree.hasMarks(under: id) else { return }
        reading.read(id, in: &trace.tree, trace.marks, isInLink: depthOfLinks > 0)
    }

    private mutating func enterHTML(_ id: NodeID) {
        guard options.rawHTML == .omit else { return }
        let isBlock = tree[id].kind == .htmlBlock
        findings.append(Finding(fact: .rawHTML, place: isBlock ? placeOfBlock(id) : placeOfInline(id)))
    }

    private mutating func enterMention(_ id: NodeID) {
        let label = String(decoding: tree.body(of: id).dropFirst(2).dropLast(), as: UTF8.self)
        let place = placeOfInline(id)
        if let number = footnotes.mention(label) {
            tree[id].number = Int32(number.footnote)
            tree[id].length = Int32(number.mention)
        } else {
            tree[id].kind = .text
            // To seek the nearest of many labels for many mentions would take quadratic time.
            let known = findings.count < 100 && label.utf8.count < 100 ? footnotes.labels : []
            findings.append(Finding(fact: .undefinedFootnote(label, known: known), place: place))
        }
    }
}

// MARK: - Places

extension Elaboration {
    /// From the first byte of a block to the end of its first line, or so many bytes.
    func placeOfBlock(_ id: NodeID, length: Int? = nil) -> Range<Int> {
        let line = manuscript.line(Int(tree[id].place))
        let start = line.lowerBound + Int(tree[id].length) - 1
        if let length { return source(start, length) }
        let end = manuscript.bytes[line].lastIndex { !isWhitespace($0) } ?? start
        return source(start, max(end + 1 - start, 1))
    }

    func placeOfInline(_ id: NodeID) -> Range<Int> {
        source(max(Int(tree[id].place), 0), max(Int(tree[id].length), 1))
    }

    private func source(_ offset: Int, _ length: Int) -> Range<Int> {
        // Both ends are looked up: what was left out in between, as the backslash of `\|`, stands in the source.
        manuscript.sourceOffset(offset)..<manuscript.sourceOffset(offset + length - 1) + 1
    }
}
