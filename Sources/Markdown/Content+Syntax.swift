/// Where the parts of links end (CommonMark 0.30 § 4.7, § 6.3), read as libcmark reads them.
///
/// The tree says that there is a link; these say where it stands. Each takes an offset and returns the one after the part.
extension Content {
    /// After the definitions of references at the beginning of a paragraph, which libcmark takes out of it.
    var endOfDefinitions: Int {
        var index = 0
        while isByte("[", at: index), let end = endOfDefinition(at: index) { index = end }
        return index
    }

    private func endOfDefinition(at start: Int) -> Int? {
        guard let label = endOfLabel(at: start), label > start + 2, isByte(":", at: label) else { return nil }
        guard let address = endOfAddress(at: skippingOneLineEnd(at: label + 1)) else { return nil }
        let gap = skippingOneLineEnd(at: address)
        if gap > address, let title = endOfTitle(at: gap), let end = endOfLine(at: title) { return end }
        return endOfLine(at: address)
    }

    /// After `(/url "title")`, from its first parenthesis on.
    func endOfInlineTail(at start: Int) -> Int? {
        guard isByte("(", at: start) else { return nil }
        guard let address = endOfAddress(at: skippingWhitespace(at: start + 1)) else { return nil }
        let gap = skippingWhitespace(at: address)
        let title = gap > address ? endOfTitle(at: gap) ?? gap : gap
        let end = skippingWhitespace(at: title)
        return isByte(")", at: end) ? end + 1 : nil
    }

    /// After `[label]`, from its first bracket on.
    func endOfLabel(at start: Int) -> Int? {
        guard isByte("[", at: start) else { return nil }
        var index = start + 1
        while index < bytes.count, index - start <= 1001 {
            switch bytes[index] {
            case UInt8(ascii: "]"): return index + 1
            case UInt8(ascii: "["): return nil
            case UInt8(ascii: "\\"): index += isEscape(at: index) ? 2 : 1
            default: index += 1
            }
        }
        return nil
    }

    private func endOfAddress(at start: Int) -> Int? {
        isByte("<", at: start) ? endOfPointedAddress(at: start) : endOfPlainAddress(at: start)
    }

    private func endOfPointedAddress(at start: Int) -> Int? {
        var index = start + 1
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: ">"): return index + 1
            case UInt8(ascii: "\\"): index += 2
            case newline, UInt8(ascii: "<"): return nil
            default: index += 1
            }
        }
        return nil
    }

    private func endOfPlainAddress(at start: Int) -> Int? {
        var index = start
        var open = 0
        while index < bytes.count, !isWhitespace(bytes[index]) {
            if isEscape(at: index) {
                index += 2
                continue
            }
            if bytes[index] == UInt8(ascii: "(") { open += 1 }
            if bytes[index] == UInt8(ascii: ")") { open -= 1 }
            if open < 0 || open > 32 { break }
            index += 1
        }
        let isEmpty = index == start && (index == bytes.count || isWhitespace(bytes[index]))
        return isEmpty || open > 0 ? nil : index
    }

    private func endOfTitle(at start: Int) -> Int? {
        guard start < bytes.count else { return nil }
        let opening = bytes[start]
        let closing = opening == UInt8(ascii: "(") ? UInt8(ascii: ")") : opening
        guard [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")")].contains(closing), opening != UInt8(ascii: ")")
        else { return nil }
        var index = start + 1
        while index < bytes.count {
            if bytes[index] == closing { return index + 1 }
            if bytes[index] == opening { return nil }
            index += isEscape(at: index) ? 2 : 1
        }
        return nil
    }

    func isByte(_ byte: Unicode.Scalar, at index: Int) -> Bool {
        index < bytes.count && bytes[index] == UInt8(ascii: byte)
    }

    func isEscape(at index: Int) -> Bool {
        bytes[index] == UInt8(ascii: "\\") && index + 1 < bytes.count && isPunctuation(bytes[index + 1])
    }

    private func skippingWhitespace(at start: Int) -> Int {
        var index = start
        while index < bytes.count, isWhitespace(bytes[index]) { index += 1 }
        return index
    }

    func skippingBlanks(at start: Int) -> Int {
        var index = start
        while index < bytes.count, isBlank(bytes[index]) { index += 1 }
        return index
    }

    private func skippingOneLineEnd(at start: Int) -> Int {
        let index = skippingBlanks(at: start)
        guard index < bytes.count, isLineEnd(bytes[index]) else { return index }
        return skippingBlanks(at: skippingLineEnd(at: index))
    }

    /// After the line end that stands here; `index` itself where none does.
    func skippingLineEnd(at index: Int) -> Int {
        guard index < bytes.count, isLineEnd(bytes[index]) else { return index }
        let isTwoBytes = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == newline
        return index + (isTwoBytes ? 2 : 1)
    }

    /// The start of the next line, if only blanks are left on this one.
    private func endOfLine(at start: Int) -> Int? {
        let index = skippingBlanks(at: start)
        if index == bytes.count { return index }
        return isLineEnd(bytes[index]) ? skippingLineEnd(at: index) : nil
    }
}
