/// The parts of a PNG that hold its pixels.
struct PNGParts {
    let width: Int
    let height: Int
    let depth: UInt8
    let colourType: UInt8
    private(set) var data: [UInt8] = []

    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// `nil` for what is no PNG, or has its rows in several passes.
    init?(_ file: [UInt8]) {
        guard file.count > 33, file.starts(with: Self.signature), file[28] == 0 else { return nil }
        (width, height) = (Self.number(file[16..<20]), Self.number(file[20..<24]))
        (depth, colourType) = (file[24], file[25])
        guard (1...1 << 14).contains(width), (1...1 << 14).contains(height) else { return nil }
        var start = Self.signature.count
        while start + 12 <= file.count {
            let count = Self.number(file[start..<start + 4])
            guard start + 12 + count <= file.count else { return nil }
            if file[start + 4..<start + 8].elementsEqual("IDAT".utf8) { data += file[start + 8..<start + 8 + count] }
            start += 12 + count
        }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

    static func bytes(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}
