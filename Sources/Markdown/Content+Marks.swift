/// The marks of the extensions as they are written.
extension Content {
    /// Whether the run of delimiters opens and closes, by what stands on either side (CommonMark 0.30 § 6.2).
    func flanks(of run: Range<Int>) -> (opens: Bool, closes: Bool) {
        let before = Neighbour(scalar(before: run.lowerBound))
        let after = Neighbour(scalar(at: run.upperBound))
        let opens = after != .space && (after != .punctuation || before != .letter)
        let closes = before != .space && (before != .punctuation || after != .letter)
        return (opens, closes)
    }

    /// What begins at a bracket, and how many bytes it has.
    func bracketMark(at start: Int) -> (kind: Mark.Kind?, length: Int) {
        if isByte("^", at: start + 1), let end = endOfFootnoteLabel(at: start + 2) { return (.footnote, end - start) }
        guard isByte("[", at: start + 1), let id = endOfRecordID(at: start + 2) else { return (nil, 1) }
        if isByte("|", at: id) { return (.recordOpening, id + 1 - start) }
        return isByte("]", at: id) && isByte("]", at: id + 1) ? (.record, id + 2 - start) : (nil, 1)
    }

    /// After the closing bracket of `[^label]`; a label has no blanks and no brackets.
    private func endOfFootnoteLabel(at start: Int) -> Int? {
        let end = endOfFootnoteName(in: bytes[start...])
        return end > start && isByte("]", at: end) ? end + 1 : nil
    }

    private func endOfRecordID(at start: Int) -> Int? {
        let name = skippingBlanks(at: start)
        guard var end = endOfName(at: name) else { return nil }
        if isByte(":", at: end) {
            guard let id = endOfName(at: end + 1) else { return nil }
            end = id
        }
        return skippingBlanks(at: end)
    }

    /// Letters of any script, digits, `-`, `.` and `_`.
    private func endOfName(at start: Int) -> Int? {
        var end = start
        while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
        return end > start ? end : nil
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "_")
    }

    private func scalar(before index: Int) -> Unicode.Scalar {
        var start = index - 1
        while start > 0, !isScalarStart(bytes[start]) { start -= 1 }
        return index == 0 ? "\n" : scalar(at: start)
    }

    private func scalar(at index: Int) -> Unicode.Scalar {
        guard index < bytes.count else { return "\n" }
        let end = min(index + scalarLength(bytes[index]), bytes.count)
        return String(decoding: bytes[index..<end], as: UTF8.self).unicodeScalars.first ?? "\n"
    }
}

/// After the name of a footnote that begins the slice; its start if none does.
func endOfFootnoteName(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.firstIndex { isWhitespace($0) || [0, 0x5B, 0x5C, 0x5D].contains($0) } ?? bytes.endIndex
}

/// What stands beside a run of delimiters.
private enum Neighbour {
    case space, punctuation, letter

    init(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            let byte = UInt8(scalar.value)
            self = isWhitespace(byte) && byte != 0x0B ? .space : isPunctuation(byte) ? .punctuation : .letter
            return
        }
        switch scalar.properties.generalCategory {
        case .spaceSeparator: self = .space
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            self = .punctuation
        default: self = .letter
        }
    }
}
