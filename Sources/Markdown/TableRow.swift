/// The cells of one row: the ranges between its bars, without blanks. A bar after a backslash does not part cells.
///
/// Empty where the line has no cell: such a line is not a row.
func tableCells(in row: Range<Int>, of bytes: [UInt8]) -> [Range<Int32>] {
    var cells: [Range<Int32>] = []
    cells.reserveCapacity(4)
    var index = row.lowerBound
    if index < row.upperBound, bytes[index] == UInt8(ascii: "|") { index = afterBar(index, row, bytes) }
    while index < row.upperBound {
        let start = index
        while index < row.upperBound, bytes[index] != UInt8(ascii: "|") || isEscapedBar(index, start, bytes) {
            index += 1
        }
        cells.append(trimmed(start..<index, bytes))
        if index < row.upperBound { index = afterBar(index, row, bytes) }
    }
    return cells
}

private func isEscapedBar(_ index: Int, _ start: Int, _ bytes: [UInt8]) -> Bool {
    index > start && bytes[index - 1] == UInt8(ascii: "\\")
}

private func afterBar(_ bar: Int, _ row: Range<Int>, _ bytes: [UInt8]) -> Int {
    var index = bar + 1
    while index < row.upperBound, isWhitespace(bytes[index]) { index += 1 }
    return index
}

private func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int32> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isWhitespace(bytes[start]) { start += 1 }
    while start < end, isWhitespace(bytes[end - 1]) { end -= 1 }
    return Int32(start)..<Int32(end)
}

/// The alignments of the columns, if the row is a delimiter row: `|:--|--:|`.
func tableAlignments(in row: Range<Int>, of bytes: [UInt8]) -> [Table.Alignment]? {
    guard looksLikeDelimiterRow(bytes[row]) else { return nil }
    var alignments: [Table.Alignment] = []
    for cell in tableCells(in: row, of: bytes) {
        let text = bytes[Int(cell.lowerBound)..<Int(cell.upperBound)]
        let left = text.first == UInt8(ascii: ":")
        let right = text.count > 1 && text.last == UInt8(ascii: ":")
        let hyphens = text.dropFirst(left ? 1 : 0).dropLast(right ? 1 : 0)
        guard !hyphens.isEmpty, hyphens.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
        alignments.append(left && right ? .center : left ? .left : right ? .right : .none)
    }
    return alignments.isEmpty || alignments.count > 65_535 ? nil : alignments
}
