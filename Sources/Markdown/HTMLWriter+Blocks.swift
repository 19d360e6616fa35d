internal import Bytes

extension HTMLWriter {
    mutating func enterBlock(_ id: NodeID, _ node: Node) {
        if node.kind == .paragraph { return openParagraph(id, node) }
        breakLine()
        switch node.kind {
        case .quote: html.append("<blockquote>\n")
        case .list: openList(node)
        case .item: openItem(node)
        case .codeBlock: writeCodeBlock(id)
        case .htmlBlock: writeHTMLBlock(id)
        case .heading: openHeading(node)
        case .thematicBreak: html.append("<hr />\n")
        case .table: html.append("<table>\n")
        case .row: openRow(id, node)
        case .cell: openCell(node)
        case .callout: openCallout(node)
        case .calloutTitle: openCalloutTitle(node)
        default: break
        }
    }

    mutating func leaveBlock(_ id: NodeID, _ node: Node) {
        switch node.kind {
        case .paragraph: closeParagraph(id, node)
        case .quote: writeOnNewLine("</blockquote>\n")
        case .list: html.append(node.flags.contains(.isOrdered) ? "</ol>\n" : "</ul>\n")
        case .item: html.append("</li>\n")
        case .heading: closeHeading(node)
        case .table: closeTable(node)
        case .row: closeRow(node)
        case .cell: html.append(node.flags.contains(.isHeader) ? "</th>\n" : "</td>\n")
        case .callout: writeOnNewLine("</aside>\n")
        case .calloutTitle: html.append("</p>\n")
        default: break
        }
    }

    private mutating func writeOnNewLine(_ text: StaticString) {
        breakLine()
        html.append(text)
    }

    private mutating func openParagraph(_ id: NodeID, _ node: Node) {
        if !isTight(node) { writeOnNewLine("<p>") }
        guard isLabel(id, node) else { return }
        html.append("<label>")
        writeCheckbox(of: tree[node.parent])
    }

    private mutating func closeParagraph(_ id: NodeID, _ node: Node) {
        if isLabel(id, node) { html.append("</label>") }
        if !isTight(node) { html.append("</p>\n") }
    }

    /// Whether a paragraph is the text of a task, and its checkbox goes into it.
    private func isLabel(_ id: NodeID, _ node: Node) -> Bool {
        guard options.taskItems == .labelled, node.parent != nowhere else { return false }
        return tree[node.parent].flags.contains(.isTask) && tree[node.parent].first == id
    }

    /// Whether a paragraph stands in an item of a tight list, and so without tags.
    private func isTight(_ node: Node) -> Bool {
        guard node.parent != nowhere, tree[node.parent].kind == .item else { return false }
        let list = tree[node.parent].parent
        return tree[list].flags.contains(.isTight)
    }

    private mutating func openList(_ node: Node) {
        if !node.flags.contains(.isOrdered) {
            html.append("<ul>\n")
        } else if node.number == 1 {
            html.append("<ol>\n")
        } else {
            html.append(text: "<ol start=\"\(node.number)\">\n")
        }
    }

    private mutating func openItem(_ node: Node) {
        guard node.flags.contains(.isTask) else { return html.append("<li>") }
        switch options.taskItems {
        case .labelled: html.append("<li class=\"task-list-item\">")
        case .bare:
            html.append("<li>")
            writeCheckbox(of: node)
        }
    }

    private mutating func writeCheckbox(of node: Node) {
        html.append("<input type=\"checkbox\" ")
        html.append(node.flags.contains(.isDone) ? "checked=\"\" disabled=\"\" /> " : "disabled=\"\" /> ")
    }

    private mutating func writeCodeBlock(_ id: NodeID) {
        let language = tree.head(of: id).prefix { !isWhitespace($0) }
        if tree.head(of: id).isEmpty {
            html.append("<pre><code>")
        } else {
            html.append("<pre><code class=\"language-")
            html.append(escaping: language)
            html.append("\">")
        }
        html.append(escaping: tree.body(of: id))
        html.append("</code></pre>\n")
    }

    private mutating func writeHTMLBlock(_ id: NodeID) {
        writeHTML(id)
        breakLine()
    }

    private mutating func openHeading(_ node: Node) {
        let number = Int(node.middle)
        html.append("<h")
        html.append(digit(node.number))
        if !headingIDs.isEmpty {
            html.append(" id=\"")
            let start = Int32(html.count)
            // It holds nothing that would be escaped: neither do slugs, nor what authors may choose.
            html.append(text: headingIDs[number])
            headings[number].place.id = start..<Int32(html.count)
            html.append("\"")
        }
        html.append(">")
        headings[number].place.words = Int32(html.count)..<Int32(html.count)
        leftOutBefore = leftOut
    }

    /// Remembers where the heading stands.
    private mutating func closeHeading(_ node: Node) {
        let number = Int(node.middle)
        let start = headings[number].place.words.lowerBound
        headings[number].place.words = start..<Int32(html.count)
        if leftOut != leftOutBefore { otherHeadings.append(number) }
        html.append("</h")
        html.append(digit(node.number))
        html.append(">\n")
    }

    private func digit(_ number: Int32) -> UInt8 { UInt8(ascii: "0") + UInt8(number) }
}

// MARK: - Tables, written as cmark-gfm writes them

extension HTMLWriter {
    private mutating func openRow(_ id: NodeID, _ node: Node) {
        if node.flags.contains(.isHeader) {
            html.append("<thead>\n")
        } else if tree[tree[tree[node.parent].first].next].next == tree[id].next {
            html.append("<tbody>\n")
        }
        html.append("<tr>\n")
    }

    private mutating func closeRow(_ node: Node) {
        html.append(node.flags.contains(.isHeader) ? "</tr>\n</thead>\n" : "</tr>\n")
    }

    private mutating func closeTable(_ node: Node) {
        html.append(node.first == node.last ? "</table>\n" : "</tbody>\n</table>\n")
    }

    private mutating func openCell(_ node: Node) {
        html.append(node.flags.contains(.isHeader) ? "<th" : "<td")
        let isClass = options.tableAlignment == .classes
        switch Table.Alignment(rawValue: node.number) ?? .none {
        case .none: break
        case .left: html.append(isClass ? " class=\"align-left\"" : " align=\"left\"")
        case .center: html.append(isClass ? " class=\"align-center\"" : " align=\"center\"")
        case .right: html.append(isClass ? " class=\"align-right\"" : " align=\"right\"")
        }
        html.append(">")
    }
}

// MARK: - Callouts and footnotes

extension HTMLWriter {
    private mutating func openCallout(_ node: Node) {
        let callout = Callout.allCases[Int(node.number)]
        html.append(text: "<aside class=\"callout callout-\(callout.rawValue)\" role=\"note\">\n")
    }

    private mutating func openCalloutTitle(_ node: Node) {
        html.append("<p class=\"callout-title\">")
        guard node.first == nowhere else { return }
        let title = Callout.allCases[Int(node.number)].title(in: options.labels)
        html.append(escaping: title)
    }

    /// The list of footnotes, each with an arrow back to every place that mentions it.
    mutating func writeFootnotes() {
        guard !footnotes.numbered.isEmpty else { return }
        breakLine()
        html.append("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"")
        html.append(escaping: options.labels.footnotes)
        html.append("\">\n<ol>\n")
        for (index, definition) in footnotes.numbered.enumerated() {
            html.append("<li id=\"")
            writeFootnoteID("fn-", footnote: index + 1)
            html.append("\">\n")
            writeFootnote(footnotes.definitions[definition].node, number: index + 1)
            html.append("</li>\n")
        }
        html.append("</ol>\n</section>\n")
    }

    /// The arrows go into the last paragraph, or into one of their own after a list or a table.
    private mutating func writeFootnote(_ node: NodeID, number: Int) {
        write(childrenOf: node)
        let last = tree[node].last
        let endsWithParagraph = last != nowhere && tree[last].kind == .paragraph
        if endsWithParagraph {
            html.removeLast("</p>\n".utf8.count)
            html.append(" ")
        } else {
            writeOnNewLine("<p>")
        }
        writeBackLinks(number)
        html.append("</p>\n")
    }

    private mutating func writeBackLinks(_ number: Int) {
        for mention in 1...max(footnotes.mentions[number - 1], 1) {
            if mention > 1 { html.append(" ") }
            html.append("<a href=\"#")
            writeFootnoteID("fnref-", footnote: number, mention: mention)
            html.append("\" class=\"footnote-backref\" role=\"doc-backlink\" aria-label=\"")
            html.append(escaping: options.labels.backToText)
            html.append(" ")
            writeArrow(footnote: number, mention: mention)
        }
    }

    /// Writes what a screen reader says of an arrow, up to its end, and what is seen of it.
    private mutating func writeArrow(footnote: Int, mention: Int) {
        html.append(number: footnote)
        guard mention > 1 else { return html.append("\">↩</a>") }
        html.append("-")
        html.append(number: mention)
        html.append("\">↩<sup>")
        html.append(number: mention)
        html.append("</sup></a>")
    }
}
