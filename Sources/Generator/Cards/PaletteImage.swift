internal import Compression

/// A PNG with a palette: of a drawing in a few colours it takes a third of what one in full colour does.
///
/// What cannot be read so (another depth, anything that is seen through) is left as it is.
struct PaletteImage {
    private let width: Int
    private let height: Int
    /// As 0xRRGGBB.
    let pixels: [UInt32]

    /// Portable Network Graphics, https://www.w3.org/TR/png-3/.
    init?(_ file: [UInt8]) {
        guard let parts = PNGParts(file), parts.depth == 8, let channels = [2: 3, 6: 4][parts.colourType],
            let packed = Zlib.unpacked(parts.data, count: parts.height * (parts.width * channels + 1))
        else { return nil }
        (width, height) = (parts.width, parts.height)
        let bytes = Self.unfiltered(packed, width: width * channels, step: channels)
        var pixels: [UInt32] = []
        pixels.reserveCapacity(width * height)
        for start in stride(from: 0, to: bytes.count, by: channels) {
            if channels == 4 && bytes[start + 3] != 255 { return nil }
            pixels.append(UInt32(bytes[start]) << 16 | UInt32(bytes[start + 1]) << 8 | UInt32(bytes[start + 2]))
        }
        self.pixels = pixels
    }

    /// The pixels as they are, from what each is said to differ from its neighbours (§ 9.2).
    private static func unfiltered(_ packed: [UInt8], width: Int, step: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: packed.count / (width + 1) * width)
        for row in 0..<packed.count / (width + 1) {
            let (source, target) = (row * (width + 1), row * width)
            for column in 0..<width {
                let left = column < step ? 0 : Int(bytes[target + column - step])
                let above = row == 0 ? 0 : Int(bytes[target + column - width])
                let corner = row == 0 || column < step ? 0 : Int(bytes[target + column - width - step])
                let guess =
                    switch packed[source] {
                    case 1: left
                    case 2: above
                    case 3: (left + above) / 2
                    case 4: paeth(left, above, corner)
                    default: 0
                    }
                bytes[target + column] = packed[source + 1 + column] &+ UInt8(truncatingIfNeeded: guess)
            }
        }
        return bytes
    }

    private static func paeth(_ left: Int, _ above: Int, _ corner: Int) -> Int {
        let guess = left + above - corner
        let (a, b, c) = (abs(guess - left), abs(guess - above), abs(guess - corner))
        return a <= b && a <= c ? left : b <= c ? above : corner
    }
}

extension PaletteImage {
    /// The file. Colours that are nearly the same are one, the one of them that is seen most: the edges of letters have
    /// hundreds, and no one sees thirty from two hundred.
    var file: [UInt8] {
        let palette = Palette(pixels)
        var rows: [UInt8] = []
        rows.reserveCapacity(pixels.count + height)
        for row in 0..<height {
            rows.append(0)
            for pixel in pixels[row * width..<(row + 1) * width] { rows.append(palette.index(of: pixel)) }
        }
        var file = PNGParts.signature
        file.append("IHDR", PNGParts.bytes(UInt32(width)) + PNGParts.bytes(UInt32(height)) + [8, 3, 0, 0, 0])
        file.append("PLTE", palette.colours.flatMap { PNGParts.bytes($0).dropFirst() })
        file.append("IDAT", Zlib.packed(rows))
        file.append("IEND", [])
        return file
    }

    /// At most 256 colours, each for those near to it.
    private struct Palette {
        private(set) var colours: [UInt32] = []
        private var places: [UInt32: UInt8] = [:]
        private var mask: UInt32 = 0

        init(_ pixels: [UInt32]) {
            let counts = Self.counts(pixels)
            // In order of how often they are seen, then of themselves: the same on every machine.
            let seen = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
            for mask in [0xF8F8F8, 0xF0F0F0, 0xE0E0E0, 0xC0C0C0] as [UInt32] {
                (self.mask, colours, places) = (mask, [], [:])
                for colour in seen where places[colour & mask] == nil {
                    places[colour & mask] = UInt8(truncatingIfNeeded: colours.count)
                    colours.append(colour)
                }
                if colours.count <= 256 { return }
            }
        }

        func index(of pixel: UInt32) -> UInt8 { places[pixel & mask] ?? 0 }

        /// Neighbours are mostly alike: they are counted in runs.
        private static func counts(_ pixels: [UInt32]) -> [UInt32: Int] {
            var counts: [UInt32: Int] = [:]
            var start = 0
            for index in pixels.indices where index + 1 == pixels.count || pixels[index + 1] != pixels[index] {
                counts[pixels[index], default: 0] += index + 1 - start
                start = index + 1
            }
            return counts
        }
    }
}

extension [UInt8] {
    /// Appends a part: its length, its name, what is in it, and their sum (§ 5.3).
    fileprivate mutating func append(_ name: String, _ content: [UInt8]) {
        let body = Array(name.utf8) + content
        self += PNGParts.bytes(UInt32(content.count)) + body + PNGParts.bytes(Zlib.sum(body))
    }
}
