extension Tables {
    /// The text with its tables replaced: each row by a thematic break, which ends a paragraph, opens nothing and leaves a
    /// list as tight as it was; and before the text, as headings, the cells that need reading.
    func manuscript(from original: Manuscript) -> Manuscript {
        var copy = ManuscriptCopy(of: original)
        for table in tables {
            for cell in table.cells where cell.heading != nil {
                copy.write("# ")
                copy.copyCell(Int(cell.range.lowerBound)..<Int(cell.range.upperBound), of: original)
                copy.write(" #\n")
            }
        }
        replaceRows(in: &copy, of: original)
        return copy.finished()
    }

    /// The text with its tables replaced, and nothing added: its lines are those of the original.
    func withoutTables(_ original: Manuscript) -> Manuscript {
        var copy = ManuscriptCopy(of: original)
        replaceRows(in: &copy, of: original)
        return copy.finished()
    }

    private func replaceRows(in copy: inout ManuscriptCopy, of original: Manuscript) {
        for table in tables {
            for number in table.line...table.lastLine {
                let line = original.textOfLine(number)
                copy.copy(upTo: number == table.line ? table.start : original.startOfRow(in: line))
                copy.write("___")
                copy.skip(to: line.upperBound)
            }
        }
    }

    /// Puts the tables where the thematic breaks stand; false where one cannot be found again.
    func graft(into tree: inout Tree, from original: Manuscript) -> Bool {
        guard let cells = takeHeadings(from: &tree) else { return false }
        var found = 0
        for id in tree.nodes.indices where tree.nodes[id].kind == .thematicBreak && found < tables.count {
            let line = Int(tree.nodes[id].place) - headings
            if line != tables[found].line { continue }
            dropRows(after: NodeID(id), upTo: Int32(tables[found].lastLine + headings), in: &tree)
            tables[found].build(at: NodeID(id), in: &tree, cells: cells, from: original)
            found += 1
        }
        return found == tables.count
    }

    private func takeHeadings(from tree: inout Tree) -> [NodeID]? {
        var cells: [NodeID] = []
        cells.reserveCapacity(headings)
        var id = tree[Tree.root].first
        for _ in 0..<headings {
            guard id != nowhere, tree[id].kind == .heading else { return nil }
            cells.append(id)
            id = tree[id].next
        }
        tree[Tree.root].first = id
        if id == nowhere { tree[Tree.root].last = nowhere }
        return cells
    }

    private func dropRows(after id: NodeID, upTo line: Int32, in tree: inout Tree) {
        var next = tree[id].next
        while next != nowhere, tree[next].kind == .thematicBreak, tree[next].place <= line { next = tree[next].next }
        tree[id].next = next
        if next == nowhere { tree[tree[id].parent].last = id }
    }
}

extension Table {
    fileprivate func build(at id: NodeID, in tree: inout Tree, cells read: [NodeID], from manuscript: Manuscript) {
        tree[id].kind = .table
        var row = nowhere
        for (index, cell) in cells.enumerated() {
            if index % columns == 0 {
                row = tree.add(Node(kind: .row, flags: index == 0 ? .isHeader : []), to: id)
            }
            var node = Node(kind: .cell, flags: index < columns ? .isHeader : [])
            node.number = alignments[index % columns].rawValue
            let added = tree.add(node, to: row)
            if let heading = cell.heading {
                tree.moveChildren(of: read[Int(heading)], to: added)
            } else if !cell.range.isEmpty {
                let text = manuscript.bytes[Int(cell.range.lowerBound)..<Int(cell.range.upperBound)]
                tree.append(tree.addText(text), to: added)
            }
        }
    }
}

extension Tree {
    /// Moves what libcmark read in a heading to a cell, which is traced as the heading would be.
    fileprivate mutating func moveChildren(of heading: NodeID, to cell: NodeID) {
        self[cell].flags.formUnion(self[heading].flags)
        (self[cell].place, self[cell].length) = (self[heading].place, self[heading].length + 2)
        self[cell].lastLine = self[heading].place
        (self[cell].first, self[cell].last) = (self[heading].first, self[heading].last)
        var child = self[cell].first
        while child != nowhere {
            self[child].parent = cell
            child = self[child].next
        }
    }

    mutating func addText(_ text: ArraySlice<UInt8>) -> NodeID {
        var node = Node(kind: .text)
        (node.start, node.end) = store(text)
        node.middle = node.start
        return add(node)
    }
}

extension Manuscript {
    /// After the blanks and the marks of quotes.
    fileprivate func startOfRow(in line: Range<Int>) -> Int {
        var index = line.lowerBound
        while index < line.upperBound, isBlank(bytes[index]) || bytes[index] == UInt8(ascii: ">") { index += 1 }
        return index
    }
}

extension ManuscriptCopy {
    /// Copies the text of a cell, in which `\|` stands for `|` even in code.
    fileprivate mutating func copyCell(_ cell: Range<Int>, of original: Manuscript) {
        var start = cell.lowerBound
        for index in cell where original.bytes[index] == UInt8(ascii: "\\") {
            guard index + 1 < cell.upperBound, original.bytes[index + 1] == UInt8(ascii: "|") else { continue }
            copy(start..<index)
            start = index + 1
        }
        copy(start..<cell.upperBound)
    }
}
