/// The no-break spaces of French: a narrow one before `;`, `!`, `?` and in numbers, a full one before `:` and within « ».
///
/// An ordinary space becomes another space; nothing is added and nothing taken away. Rules of the Imprimerie nationale.
enum FrenchTypography {
    private static let narrow: [UInt8] = [0xE2, 0x80, 0xAF]
    private static let full: [UInt8] = [0xC2, 0xA0]

    static func spaced(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var result: [UInt8] = []
        var clean = text.startIndex
        for index in text.indices where text[index] == 0x20 {
            guard let space = space(at: index, in: text) else { continue }
            result.append(contentsOf: text[clean..<index])
            result.append(contentsOf: space)
            clean = index + 1
        }
        if clean == text.startIndex { return text }
        result.append(contentsOf: text[clean...])
        return result[...]
    }

    /// What an ordinary space at `index` becomes, if it is to become another.
    private static func space(at index: Int, in text: ArraySlice<UInt8>) -> [UInt8]? {
        if text[..<index].ends(with: "«") { return full }
        let after = text[(index + 1)...]
        guard let next = after.first else { return nil }
        switch next {
        case UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"): return isMark(after) ? narrow : nil
        case UInt8(ascii: ":"): return isMark(after) ? full : nil
        case 0xC2 where after.starts(with: "»".utf8): return full
        default: break
        }
        guard let last = text[..<index].last, isDigit(last) else { return nil }
        return isUnit(after) || continuesNumber(text[..<index], after) ? narrow : nil
    }

    /// A mark ends a phrase; one that a letter or digit follows is something else (`:smile:`, `!important`).
    private static func isMark(_ text: ArraySlice<UInt8>) -> Bool {
        guard let next = text.first(where: { ![0x21, 0x3A, 0x3B, 0x3F].contains($0) }) else { return true }
        return isWhitespace(next) || isPunctuation(next) || text.dropFirst().starts(with: [0xC2, 0xA0])
            || text.dropFirst().starts(with: "»".utf8) || text.dropFirst().starts(with: "…".utf8)
    }

    /// Whether three digits follow one, two or three digits: `1 000 000`, but neither `1969 123` nor `12 34`.
    private static func continuesNumber(_ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>) -> Bool {
        guard after.prefix(while: isDigit).count == 3 else { return false }
        let digits = before.reversed().prefix(while: isDigit).count
        let previous = before.dropLast(digits).last
        let isInWord = previous.map { isLetter($0) || [0x2C, 0x2D, 0x2E, 0x2F].contains($0) || $0 >= 0x80 } ?? false
        return digits <= 3 && !isInWord && before[before.endIndex - digits] != UInt8(ascii: "0")
            || digits == 3 && endsWithGroup(before)
    }

    /// Whether three digits stand after a space and a digit: the middle of `1 000 000`.
    private static func endsWithGroup(_ text: ArraySlice<UInt8>) -> Bool {
        let head = text.dropLast(3)
        guard head.last == 0x20, let digit = head.dropLast().last else { return false }
        return isDigit(digit)
    }

    /// Whether a symbol of a unit follows, as a whole word.
    private static func isUnit(_ text: ArraySlice<UInt8>) -> Bool {
        let end = text.firstIndex { isWhitespace($0) || [0x29, 0x2C, 0x2E, 0x2F, 0x3A, 0x3B, 0x5D].contains($0) }
        let word = text[..<(end ?? text.endIndex)]
        return word.count <= 6 && units.contains { $0.elementsEqual(word) }
    }

    private static let units: [[UInt8]] = [
        "%", "‰", "€", "$", "£", "¥", "°", "°C", "mm", "cm", "m", "km", "m²", "km²", "m³", "ha", "mg", "g", "kg", "t",
        "ml", "cl", "l", "L", "hl", "s", "min", "h", "W", "kW", "MW", "GW", "kWh", "MWh", "Hz", "kHz", "MHz", "GHz",
        "ko", "Ko", "Mo", "Go", "To", "M€", "Md€", "k€", "USD", "EUR",
    ].map { Array($0.utf8) }
}

extension ArraySlice<UInt8> {
    fileprivate func ends(with text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}
