/// The no-break spaces of French: a narrow one before `;`, `!`, `?` and in numbers, a full one before `:` and within « ».
///
/// An ordinary space becomes another space; nothing is added and nothing taken away. Rules of the Imprimerie nationale.
enum FrenchTypography {
    private static let narrow: StaticString = "\u{202F}"
    private static let full: StaticString = "\u{A0}"

    /// Beside a space that becomes another stands one of these: a mark, a digit, the first byte of « or ».
    static let neighbours = ByteSet(Array(";!?:0123456789".utf8) + [0xC2])

    /// Where the space stands on which the byte at `index`, one of `neighbours`, has a say.
    @inline(__always)
    static func place(beside index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
        let byte = unsafe text[index]
        if isDigit(byte) { return index + 1 }
        let isOpening = unsafe byte == 0xC2 && index + 1 < text.count && text[index + 1] == 0xAB
        return isOpening ? index + 2 : index - 1
    }

    /// What an ordinary space at `index` becomes, if it is to become another.
    static func space(at index: Int, in text: ArraySlice<UInt8>) -> StaticString? {
        if text.holds("«", before: index) { return full }
        let next = index + 1
        guard next < text.endIndex else { return nil }
        switch text[next] {
        case UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"): return isMark(text[next...]) ? narrow : nil
        case UInt8(ascii: ":"): return isMark(text[next...]) ? full : nil
        case 0xC2 where text.holds("»", at: next): return full
        default: break
        }
        guard index > text.startIndex, isDigit(text[index - 1]) else { return nil }
        return isUnit(text[next...]) || continuesNumber(text[..<index], text[next...]) ? narrow : nil
    }

    /// A mark ends a phrase; one that a letter or digit follows is something else (`:smile:`, `!important`).
    private static func isMark(_ text: ArraySlice<UInt8>) -> Bool {
        var end = text.startIndex
        while end < text.endIndex, isSign(text[end]) { end += 1 }
        guard end < text.endIndex else { return true }
        let second = text.startIndex + 1
        return isWhitespace(text[end]) || isPunctuation(text[end]) || text.holds("\u{A0}", at: second)
            || text.holds("»", at: second) || text.holds("…", at: second)
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "!") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "?")
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
        var end = text.startIndex
        while end < text.endIndex, !endsUnit(text[end]) {
            end += 1
            if end - text.startIndex > 6 { return false }
        }
        let word = text[..<end]
        return units.contains { $0.elementsEqual(word) }
    }

    private static func endsUnit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ":"),
            UInt8(ascii: ";"), UInt8(ascii: "]"):
            true
        default: isWhitespace(byte)
        }
    }

    private static let units: [[UInt8]] = [
        "%", "‰", "€", "$", "£", "¥", "°", "°C", "mm", "cm", "m", "km", "m²", "km²", "m³", "ha", "mg", "g", "kg", "t",
        "ml", "cl", "l", "L", "hl", "s", "min", "h", "W", "kW", "MW", "GW", "kWh", "MWh", "Hz", "kHz", "MHz", "GHz",
        "ko", "Ko", "Mo", "Go", "To", "M€", "Md€", "k€", "USD", "EUR",
    ].map { Array($0.utf8) }
}

extension ArraySlice<UInt8> {
    /// Whether a mark of two or three bytes stands here, whole.
    fileprivate func holds(_ mark: StaticString, at index: Int) -> Bool {
        guard index >= startIndex, index + mark.utf8CodeUnitCount <= endIndex else { return false }
        for offset in 0..<mark.utf8CodeUnitCount {
            if unsafe self[index + offset] != mark.utf8Start[offset] { return false }
        }
        return true
    }

    fileprivate func holds(_ mark: StaticString, before end: Int) -> Bool {
        holds(mark, at: end - mark.utf8CodeUnitCount)
    }
}
