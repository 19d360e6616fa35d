/// Upper and lower case where no table of Unicode needs to be asked: ASCII, and behind the first letter what Latin-1 adds.
enum PlainCase {
    /// `nil` for a text with other letters.
    static func uppercased(_ text: UnsafeRawBufferPointer) -> [UInt8]? {
        guard unsafe text.allSatisfy({ $0 < 0x80 }) else { return nil }
        return unsafe text.map { isSmall($0) ? $0 & 0xDF : $0 }
    }

    /// The first letter in upper case, the rest in lower; `nil` for a text with other letters.
    static func capitalized(_ text: UnsafeRawBufferPointer) -> [UInt8]? {
        guard let first = unsafe text.first, first < 0x80 else { return unsafe text.isEmpty ? [] : nil }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        result.append(isSmall(first) ? first & 0xDF : first)
        var isAccented = false
        for index in 1..<text.count {
            let byte = unsafe text[index]
            guard byte < 0x80 || byte == latin || isAccented else { return nil }
            let isCapital = isAccented ? isAccentedCapital(byte) : byte >= 0x41 && byte <= 0x5A
            result.append(isCapital ? byte | 0x20 : byte)
            isAccented = !isAccented && byte == latin
        }
        return result
    }

    /// What begins U+00C0 to U+00FF in UTF-8.
    private static let latin: UInt8 = 0xC3

    private static func isSmall(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

    /// À to Þ without ×, by the second byte; ß, which stands behind them, is a small letter.
    private static func isAccentedCapital(_ byte: UInt8) -> Bool { byte >= 0x80 && byte <= 0x9E && byte != 0x97 }
}
