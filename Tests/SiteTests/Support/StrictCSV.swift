import Testing

/// A reader of RFC 4180 that takes nothing else: lines end in CR LF, every line has as many cells, quotation marks are in
/// their places.
struct StrictCSV {
    let header: [String]
    let rows: [[String]]

    struct Mistake: Error {
        let line: Int
        let what: String
    }

    init(_ bytes: [UInt8]) throws {
        var lines: [[String]] = [[]]
        var rest = bytes[...]
        while !rest.isEmpty {
            lines[lines.count - 1].append(try Self.cell(&rest, line: lines.count))
            switch rest.popFirst() {
            case UInt8(ascii: ","): continue
            case 0x0D:
                guard rest.popFirst() == 0x0A else { throw Mistake(line: lines.count, what: "CR alone") }
                lines.append([])
            default: throw Mistake(line: lines.count, what: "no CR LF")
            }
        }
        guard lines.popLast() == [] else { throw Mistake(line: lines.count, what: "the last line does not end") }
        header = try #require(lines.first)
        rows = Array(lines.dropFirst())
        for (number, row) in rows.enumerated() where row.count != header.count {
            throw Mistake(line: number + 2, what: "\(row.count) cells")
        }
    }

    private static func cell(_ rest: inout ArraySlice<UInt8>, line: Int) throws -> String {
        var cell: [UInt8] = []
        guard rest.first == UInt8(ascii: "\"") else {
            while let byte = rest.first, ![0x2C, 0x0D, 0x0A].contains(byte) {
                if byte == UInt8(ascii: "\"") { throw Mistake(line: line, what: "a mark within a bare cell") }
                cell.append(rest.removeFirst())
            }
            return try text(cell, line)
        }
        rest.removeFirst()
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\"") else {
                cell.append(byte)
                continue
            }
            guard rest.first == UInt8(ascii: "\"") else { return try text(cell, line) }
            cell.append(rest.removeFirst())
        }
        throw Mistake(line: line, what: "a mark is not closed")
    }

    private static func text(_ bytes: [UInt8], _ line: Int) throws -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw Mistake(line: line, what: "no UTF-8") }
        return text
    }
}
