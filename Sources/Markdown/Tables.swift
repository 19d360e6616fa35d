/// The tables of a text, found where libcmark saw paragraphs.
struct Tables {
    private(set) var tables: [Table] = []
    /// How many cells need reading by libcmark.
    private(set) var headings = 0
    /// Rows shorter than the header are filled up, but not without bound (as in cmark-gfm).
    private var filled = 0
    /// A table was found in the middle of a paragraph. What follows it is another block, perhaps with a table of its own.
    private var hasRest = false

    /// Nil where there is none.
    init?(in tree: Tree, of manuscript: Manuscript) {
        look(in: tree, of: manuscript)
        // Each look finds one table more of such a chain; the bound keeps the time linear.
        for _ in 0..<16 where hasRest {
            hasRest = false
            let rest = withoutTables(manuscript).parsed()
            look(in: rest, of: manuscript)
        }
        if tables.isEmpty { return nil }
        numberHeadings()
    }

    /// Finds the tables that begin in the paragraphs of `tree`, whose lines are those of the manuscript.
    private mutating func look(in tree: Tree, of manuscript: Manuscript) {
        let known = tables.count
        var free = 0
        for id in tree.nodes.indices {
            let node = tree.nodes[id]
            guard node.kind == .paragraph || node.kind == .heading, node.lastLine > node.place else { continue }
            var line = max(Int(node.place), free) + 1
            var containers: Containers?
            while line <= Int(node.lastLine) {
                guard looksLikeDelimiters(line, manuscript) else {
                    line += 1
                    continue
                }
                let around = containers ?? Containers(of: NodeID(id), in: tree, manuscript)
                containers = around
                if let table = table(delimitedBy: line, of: node, around, manuscript) {
                    tables.append(table)
                    free = table.lastLine + 1
                    hasRest = hasRest || table.lastLine < Int(node.lastLine)
                    break
                }
                line += 1
            }
        }
        if known > 0, tables.count > known { putInOrder() }
    }

    /// Sorts by line; of two that overlap the first stays.
    private mutating func putInOrder() {
        var last = 0
        tables = tables.sorted { $0.line < $1.line }.filter { table in
            guard table.line > last else { return false }
            last = table.lastLine
            return true
        }
    }

    /// The tables with these delimiter rows, if all are plain: nothing but the bars at the margin, between blank lines.
    ///
    /// Such lines are one paragraph, whatever stands before: a blank line ends paragraphs, and a line at the margin ends
    /// quotes and items. Only code and raw HTML go on over blank lines, and in them no thematic break can be found where
    /// the table is to be grafted.
    init?(plainOnesAt delimiterRows: [Int], in manuscript: Manuscript) {
        for line in delimiterRows {
            guard let last = manuscript.lastLine(ofPlainTableDelimitedBy: line),
                let table = table(delimitedBy: line, of: .paragraph(line - 1...last), .none, manuscript),
                table.lastLine == last
            else { return nil }
            tables.append(table)
        }
        numberHeadings()
    }

    private mutating func numberHeadings() {
        for table in tables.indices {
            for cell in tables[table].cells.indices where tables[table].cells[cell].heading != nil {
                tables[table].cells[cell].heading = Int32(headings)
                headings += 1
            }
        }
    }

    private func looksLikeDelimiters(_ number: Int, _ manuscript: Manuscript) -> Bool {
        let line = manuscript.line(number)
        return looksLikeDelimiterRow(manuscript.bytes[line].drop { isBlank($0) || $0 == UInt8(ascii: ">") })
    }

    private mutating func table(
        delimitedBy number: Int, of block: Node, _ containers: Containers, _ manuscript: Manuscript
    ) -> Table? {
        guard let delimiters = row(number, containers, manuscript),
            let alignments = tableAlignments(in: delimiters, of: manuscript.bytes),
            let header = headerRow(number - 1, of: block, containers, manuscript)
        else { return nil }
        let cells = tableCells(in: header, of: manuscript.bytes)
        guard cells.count == alignments.count else { return nil }
        var table = Table(line: number - 1, start: header.lowerBound, alignments: alignments, lastLine: number)
        table.cells.reserveCapacity(8 * table.columns)
        add(cells, to: &table, manuscript)
        addRows(to: &table, containers, manuscript)
        return table
    }

    private func headerRow(
        _ number: Int, of block: Node, _ containers: Containers, _ manuscript: Manuscript
    ) -> Range<Int>? {
        guard number == Int(block.place) else { return row(number, containers, manuscript) }
        let line = manuscript.line(number)
        let start = line.lowerBound + Int(block.length) - 1
        return start..<manuscript.endOfText(in: line)
    }

    /// What a line holds, if it continues the containers and is not blank.
    private func row(_ number: Int, _ containers: Containers, _ manuscript: Manuscript) -> Range<Int>? {
        let line = manuscript.line(number)
        guard let start = containers.textStart(in: line, of: manuscript.bytes) else { return nil }
        let end = manuscript.endOfText(in: line)
        return start < end ? start..<end : nil
    }

    private mutating func addRows(to table: inout Table, _ containers: Containers, _ manuscript: Manuscript) {
        while let row = row(table.lastLine + 1, containers, manuscript) {
            if beginsBlock(manuscript.bytes[row]) { return }
            let cells = tableCells(in: row, of: manuscript.bytes)
            filled += max(0, table.columns - cells.count)
            if cells.isEmpty || filled > 1 << 19 { return }
            add(cells, to: &table, manuscript)
            table.lastLine += 1
        }
    }

    private mutating func add(_ cells: [Range<Int32>], to table: inout Table, _ manuscript: Manuscript) {
        for column in 0..<table.columns {
            guard column < cells.count else {
                table.cells.append(.empty)
                continue
            }
            let isPlain = cells[column].allSatisfy { !needsReading(manuscript.bytes[Int($0)]) }
            table.cells.append(Table.Cell(range: cells[column], heading: isPlain ? nil : 0))
        }
    }
}

extension Node {
    /// A paragraph at the margin.
    fileprivate static func paragraph(_ lines: ClosedRange<Int>) -> Node {
        var node = Node(kind: .paragraph)
        (node.place, node.length, node.lastLine) = (Int32(lines.lowerBound), 1, Int32(lines.upperBound))
        return node
    }
}

extension Manuscript {
    /// The last line of a table whose lines all begin with a bar at the margin, with blank lines around it.
    fileprivate func lastLine(ofPlainTableDelimitedBy line: Int) -> Int? {
        guard line > 1, beginsWithBar(line - 1), beginsWithBar(line), line == 2 || isBlankLine(line - 2) else {
            return nil
        }
        var last = line
        while last < lineCount, beginsWithBar(last + 1) { last += 1 }
        return last == lineCount || isBlankLine(last + 1) ? last : nil
    }

    private func beginsWithBar(_ number: Int) -> Bool { bytes[line(number).lowerBound] == UInt8(ascii: "|") }

    private func isBlankLine(_ number: Int) -> Bool {
        bytes[line(number)].allSatisfy { isBlank($0) || isLineEnd($0) }
    }

    /// Before the line end and the blanks in front of it.
    fileprivate func endOfText(in line: Range<Int>) -> Int {
        var end = line.upperBound
        while end > line.lowerBound, isWhitespace(bytes[end - 1]) { end -= 1 }
        return end
    }
}

/// Whether a line that follows a row begins another block; libcmark decides where the first byte leaves a doubt.
private func beginsBlock(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first else { return true }
    switch first {
    case UInt8(ascii: ">"): return true
    case UInt8(ascii: "#"), UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: "<"), UInt8(ascii: "-"),
        UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        return CommonMark(text).beginsWithOtherThanParagraph
    default: return false
    }
}

/// The bytes that mean something in a line of text, to libcmark or to an extension.
private func needsReading(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
        UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "~"), 0:
        true
    default: false
    }
}
