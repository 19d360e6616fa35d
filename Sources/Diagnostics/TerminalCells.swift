extension Unicode.Scalar {
    /// How many cells of a terminal it fills: none for a combining mark, two for wide East Asian signs and emoji.
    ///
    /// An estimate after UAX #11 (https://www.unicode.org/reports/tr11/): the standard library does not hold its table.
    var cells: Int {
        if value < 0x300 { return 1 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return isWide ? 2 : 1
        }
    }

    private var isWide: Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            true
        default: properties.isEmojiPresentation
        }
    }

    /// What is printed for it: a control character could move the cursor or recolour the terminal.
    var printable: Unicode.Scalar {
        switch value {
        case 0x09, 0x0A: " "
        case 0x00...0x1F, 0x7F...0x9F: "\u{FFFD}"
        default: self
        }
    }
}
