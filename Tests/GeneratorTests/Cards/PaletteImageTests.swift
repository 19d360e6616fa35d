import Compression
import Testing

@testable import Generator

@Suite struct PaletteImageTests {
    /// The same two rows of three pixels, kept in each of the ways that PNG knows (§ 9.2).
    private static let pixels: [UInt8] = [10, 20, 30, 200, 100, 50, 255, 255, 255, 7, 8, 9, 201, 101, 51, 0, 0, 0]

    @Test(arguments: 0...4) func `every filter of PNG is undone`(filter: UInt8) throws {
        func value(_ row: Int, _ column: Int) -> Int {
            row < 0 || column < 0 ? 0 : Int(Self.pixels[row * 9 + column])
        }
        var rows: [UInt8] = []
        for row in 0..<2 {
            rows.append(filter)
            for column in 0..<9 {
                let (left, above) = (value(row, column - 3), value(row - 1, column))
                let corner = column < 3 ? 0 : value(row - 1, column - 3)
                let guess = left + above - corner
                let distances = [abs(guess - left), abs(guess - above), abs(guess - corner)]
                let nearest = [left, above, corner][distances.firstIndex(of: distances.min()!)!]
                let filtered = [0, left, above, (left + above) / 2, nearest][Int(filter)]
                rows.append(UInt8(truncatingIfNeeded: value(row, column) - filtered))
            }
        }
        let image = try #require(PaletteImage(png(width: 3, height: 2, rows: rows)))
        #expect(image.pixels == [0x0A141E, 0xC86432, 0xFFFFFF, 0x070809, 0xC96533, 0])
    }

    @Test func `colours that are nearly the same become the one that is seen most`() throws {
        let row: [UInt8] = [0] + [12, 74, 50, 12, 74, 50, 13, 75, 51, 255, 255, 255]
        let file = try #require(PaletteImage(png(width: 4, height: 1, rows: row))).file
        let parts = try #require(PNGParts(file))
        #expect(parts.colourType == 3)
        #expect(Zlib.unpacked(parts.data, count: 5) == [0, 0, 0, 0, 1])
        #expect(file.firstRange(of: Array("PLTE".utf8) + [12, 74, 50, 255, 255, 255]) != nil)
    }

    @Test func `what is no picture, or cut off, is none`() {
        let whole = png(width: 1, height: 1, rows: [0, 1, 2, 3])
        #expect(PaletteImage(whole) != nil)
        for count in [0, 8, 20, 40, whole.count - 14] { #expect(PaletteImage(Array(whole.prefix(count))) == nil) }
        #expect(PaletteImage(png(width: 2, height: 1, rows: [0, 1, 2, 3])) == nil)
    }
}
