/// The tables of a text, found where libcmark saw paragraphs.
struct Tables {
    private(set) var tables: [Table] = []
    /// How many cells need reading by libcmark.
    private(set) var headings = 0
    /// Rows shorter than the header are filled up, but not without bound (as in cmark-gfm).
    private var filled = 0

    /// Nil where there is none.
    init?(in tree: Tree, of manuscript: inout Manuscript) {
        var free = 0
        for id in tree.nodes.indices {
            let node = tree.nodes[id]
            guard node.kind == .paragraph || node.kind == .heading, node.lastLine > node.place else { continue }
            var line = max(Int(node.place), free) + 1
            while line <= Int(node.lastLine) {
                if let table = table(delimitedBy: line, in: NodeID(id), tree, &manuscript) {
                    tables.append(table)
                    free = table.lastLine + 1
                    // What follows the table without a blank line is no longer this paragraph.
                    break
                }
                line += 1
            }
        }
        if tables.isEmpty { return nil }
    }

    private mutating func table(
        delimitedBy number: Int, in block: NodeID, _ tree: Tree, _ manuscript: inout Manuscript
    ) -> Table? {
        let line = manuscript.line(number)
        let text = manuscript.bytes[line].drop { isBlank($0) || $0 == UInt8(ascii: ">") }
        guard looksLikeDelimiterRow(text) else { return nil }
        let containers = Containers(of: block, in: tree, &manuscript)
        guard let delimiters = row(number, containers, &manuscript),
            let alignments = tableAlignments(in: delimiters, of: manuscript.bytes),
            let header = headerRow(number - 1, of: tree[block], containers, &manuscript)
        else { return nil }
        let cells = tableCells(in: header, of: manuscript.bytes)
        guard cells.count == alignments.count else { return nil }
        var table = Table(line: number - 1, start: header.lowerBound, alignments: alignments, lastLine: number)
        add(cells, to: &table, manuscript)
        addRows(to: &table, containers, &manuscript)
        return table
    }

    private func headerRow(
        _ number: Int, of block: Node, _ containers: Containers, _ manuscript: inout Manuscript
    ) -> Range<Int>? {
        guard number == Int(block.place) else { return row(number, containers, &manuscript) }
        let line = manuscript.line(number)
        let start = line.lowerBound + Int(block.length) - 1
        return start..<manuscript.endOfText(in: line)
    }

    /// What a line holds, if it continues the containers and is not blank.
    private func row(_ number: Int, _ containers: Containers, _ manuscript: inout Manuscript) -> Range<Int>? {
        let line = manuscript.line(number)
        guard let start = containers.textStart(in: line, of: manuscript.bytes) else { return nil }
        let end = manuscript.endOfText(in: line)
        return start < end ? start..<end : nil
    }

    private mutating func addRows(to table: inout Table, _ containers: Containers, _ manuscript: inout Manuscript) {
        while let row = row(table.lastLine + 1, containers, &manuscript) {
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
            var cell = Table.Cell(range: cells[column], heading: nil)
            if manuscript.bytes[Int(cell.range.lowerBound)..<Int(cell.range.upperBound)].contains(where: needsReading) {
                cell.heading = Int32(headings)
                headings += 1
            }
            table.cells.append(cell)
        }
    }
}

extension Manuscript {
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
