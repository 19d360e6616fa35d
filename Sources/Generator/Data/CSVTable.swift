/// Cells as they come, line by line, and then a table of the columns in which something stands (RFC 4180,
/// https://www.rfc-editor.org/rfc/rfc4180): UTF-8, parted by commas, lines ended by CR LF.
struct CSVTable {
    /// What stands above each column.
    let names: [String]
    private(set) var cells: [UInt8] = []
    /// Where each cell ends among the bytes of all.
    private var ends: [Int32] = []
    /// By column, whether some line says something there.
    private(set) var isFilled: [Bool]

    /// - Parameter keys: How many of the first columns stand there in any case.
    init(_ names: [String], keys: Int) {
        self.names = names
        isFilled = names.indices.map { $0 < keys }
    }

    var rowCount: Int { names.isEmpty ? 0 : ends.count / names.count }

    /// Adds the next cell, which is what is written.
    ///
    /// - Parameter isTelling: False for a cell that says no more than an empty one.
    mutating func add(isTelling: Bool = true, _ write: (inout [UInt8]) -> Void) {
        let (column, start) = (ends.count % names.count, cells.count)
        write(&cells)
        if isTelling && cells.count > start { isFilled[column] = true }
        ends.append(Int32(cells.count))
    }

    mutating func skip(_ count: Int) { for _ in 0..<count { ends.append(Int32(cells.count)) } }
}

extension CSVTable {
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(cells.count + ends.count * 2 + 256)
        let columns = names.indices.filter { isFilled[$0] }
        for (place, column) in columns.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(csv: Array(names[column].utf8)[...])
        }
        bytes.append(contentsOf: [0x0D, 0x0A])
        for row in 0..<rowCount {
            for (place, column) in columns.enumerated() {
                if place > 0 { bytes.append(UInt8(ascii: ",")) }
                bytes.append(csv: cell(row * names.count + column))
            }
            bytes.append(contentsOf: [0x0D, 0x0A])
        }
        return bytes
    }

    private func cell(_ index: Int) -> ArraySlice<UInt8> {
        cells[Int(index == 0 ? 0 : ends[index - 1])..<Int(ends[index])]
    }
}

extension [UInt8] {
    /// Appends a cell, within quotation marks where it holds what parts cells or lines.
    fileprivate mutating func append(csv cell: ArraySlice<UInt8>) {
        let mark = UInt8(ascii: "\"")
        guard cell.contains(where: { $0 == mark || $0 == UInt8(ascii: ",") || $0 == 0x0A || $0 == 0x0D }) else {
            return append(contentsOf: cell)
        }
        append(mark)
        for byte in cell {
            if byte == mark { append(mark) }
            append(byte)
        }
        append(mark)
    }
}
