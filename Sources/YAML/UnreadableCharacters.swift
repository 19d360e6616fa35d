internal import Bytes
internal import Diagnostics

/// The characters of a text that libyaml refuses, or would change.
///
/// YAML 1.2.2 § 5.1 forbids most control characters. A lone CR is a line break in YAML and not in an editor; U+0085,
/// U+2028 and U+2029 are breaks for libyaml alone, as in YAML 1.1: read as they stand, they would become line feeds or
/// spaces, and every later line would be counted wrong.
struct UnreadableCharacters {
    /// The first one of each line, so that a picture named `.yml` does not fill the screen.
    private(set) var diagnostics: [Diagnostic] = []

    init(_ text: ArraySlice<UInt8>, file: String, firstLine: Int) {
        guard Self.mayHoldSome(text), text.indices.contains(where: { Self.isUnreadable(text, at: $0) }) else { return }
        var (place, lastLine) = (SourceLocation(file: file, line: firstLine, column: 0), 0)
        for index in text.indices where text[index] & 0xC0 != 0x80 {
            place.column += 1
            if Self.isUnreadable(text, at: index), place.line != lastLine {
                diagnostics.append(.unreadableCharacter(Self.scalar(text, at: index), at: place))
                lastLine = place.line
            }
            if text[index] == 0x0A { (place.line, place.column) = (place.line + 1, 0) }
        }
    }

    /// Whether any byte of the text begins such a character, or another that begins alike.
    private static func mayHoldSome(_ text: ArraySlice<UInt8>) -> Bool {
        unsafe text.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return false }
            var index = 0
            while index < bytes.count {
                let end = min(index &+ 16, bytes.count)
                if end == index &+ 16, unsafe arePlain(SixteenBytes(at: base + index)) {
                    index = end
                    continue
                }
                while index < end {
                    if unsafe isSuspect(bytes[index]) { return true }
                    index &+= 1
                }
            }
            return false
        }
    }

    /// Whether sixteen bytes are printed signs of ASCII, tabs and line feeds.
    @inline(__always)
    private static func arePlain(_ bytes: SixteenBytes) -> Bool {
        let (space, signs) = (SixteenBytes(repeating: 0x20), SixteenBytes(repeating: 0x5E))
        let (tab, breaks) = (SixteenBytes(repeating: 0x09), SixteenBytes(repeating: 0x01))
        return SixteenPlaces(((bytes &- space) .<= signs) .| ((bytes &- tab) .<= breaks)).isAll
    }

    @inline(__always)
    private static func isSuspect(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20...0x7E, 0x0A, 0x09: false
        case 0xC2, 0xE2, 0xEF: true
        default: byte < 0x80
        }
    }

    private static func isUnreadable(_ text: ArraySlice<UInt8>, at index: Int) -> Bool {
        switch text[index] {
        case 0x09, 0x0A, 0x20...0x7E: false
        case 0x00...0x1F, 0x7F: true
        case 0xC2: text[index + 1] < 0xA0
        case 0xE2: text[index + 1] == 0x80 && (text[index + 2] == 0xA8 || text[index + 2] == 0xA9)
        case 0xEF: isMarkOrNoCharacter(text[index + 1], text[index + 2])
        default: false
        }
    }

    /// U+FEFF, U+FFFE and U+FFFF, by what follows their first byte.
    private static func isMarkOrNoCharacter(_ second: UInt8, _ third: UInt8) -> Bool {
        (second == 0xBB && third == 0xBF) || (second == 0xBF && third >= 0xBE)
    }

    private static func scalar(_ text: ArraySlice<UInt8>, at index: Int) -> Unicode.Scalar {
        String(decoding: text[index...].prefix(4), as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
    }
}
