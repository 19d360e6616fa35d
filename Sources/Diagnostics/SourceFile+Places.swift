extension SourceFile {
    /// The place of the byte at `offset`. Costs a walk from the start of the file: for mistakes, not for every token.
    public func location(at offset: Int, length: Int = 1) -> SourceLocation {
        let end = min(max(offset, 0), bytes.count)
        var line = 1
        var start = 0
        for index in 0..<end where bytes[index] == 0x0A {
            line += 1
            start = index + 1
        }
        let column = bytes[start..<scalarStart(atOrBefore: end)].count(where: isScalarStart) + 1
        return SourceLocation(file: path, line: line, column: column, length: length)
    }

    /// The text of a line counted from 1, without its end; `nil` past the end of the file.
    public func line(_ number: Int) -> String? {
        guard number > 0 else { return nil }
        var start = 0
        for _ in 1..<number {
            guard let feed = bytes[start...].firstIndex(of: 0x0A) else { return nil }
            start = feed + 1
        }
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    /// The column, in Unicode scalars from 1, of the byte that stands `byteColumn` (from 1) in its line.
    ///
    /// libcmark counts bytes; everything that Charte says counts scalars.
    public func column(ofByte byteColumn: Int, line number: Int) -> Int {
        guard let line = line(number) else { return byteColumn }
        let (through, length) = (max(byteColumn, 1), line.utf8.count)
        // Through that byte, so that a byte inside a scalar has the column of its scalar.
        return line.utf8.prefix(through).count(where: isScalarStart) + (through > length ? 1 : 0)
    }

    private func scalarStart(atOrBefore offset: Int) -> Int {
        var offset = offset
        while offset > 0, offset < bytes.count, !isScalarStart(bytes[offset]) { offset -= 1 }
        return offset
    }
}

/// Whether a byte of UTF-8 begins a scalar: all but the continuation bytes `10xxxxxx`.
private func isScalarStart(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
