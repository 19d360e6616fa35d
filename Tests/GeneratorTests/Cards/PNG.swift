import Compression

/// A PNG in full colour, written for tests: rows as they are kept, each begun by its filter.
func png(width: Int, height: Int, rows: [UInt8]) -> [UInt8] {
    func number(_ number: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) } }
    func part(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + content
        return number(content.count) + body + number(Int(Zlib.sum(body)))
    }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        + part("IHDR", number(width) + number(height) + [8, 2, 0, 0, 0]) + part("IDAT", Zlib.packed(rows))
        + part("IEND", [])
}
