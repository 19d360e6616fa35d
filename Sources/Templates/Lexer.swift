internal import Diagnostics

/// Cuts a template into text and the words of its tags.
///
/// Whitespace is Jinja2's with its default settings: text stays as it stands, `-` strips what is next to a tag, and one line
/// feed at the very end of a file is dropped. Only ASCII white space is stripped: a no-break space was put there on purpose.
struct Lexer {
    private(set) var tokens: [Token] = []
    private(set) var diagnostics: [Diagnostic] = []
    private let file: SourceFile
    private let bytes: [UInt8]
    private let end: Int
    private var position = 0
    private var stripsNext = false

    init(_ file: SourceFile) {
        (self.file, bytes) = (file, file.bytes)
        end = bytes.last == 0x0A ? bytes.count - 1 : bytes.count
        while position < end { readText() }
        tokens.append(Token(kind: .endOfFile, span: Span(end, end)))
    }
}

// MARK: - Between tags

extension Lexer {
    private mutating func readText() {
        let start = position
        while position < end && !isOpening(at: position) { position += 1 }
        guard position < end else { return addText(start, end) }
        let isStripped = position + 2 < end && bytes[position + 2] == ascii("-")
        addText(start, position, stripsEnd: isStripped)
        readTag()
    }

    private func isOpening(at index: Int) -> Bool {
        guard bytes[index] == ascii("{"), index + 1 < end else { return false }
        return bytes[index + 1] == ascii("{") || bytes[index + 1] == ascii("%") || bytes[index + 1] == ascii("#")
    }

    private mutating func addText(_ start: Int, _ end: Int, stripsEnd: Bool = false) {
        var (start, end) = (start, end)
        if stripsNext { while start < end && isSpace(bytes[start]) { start += 1 } }
        if stripsEnd { while end > start && isSpace(bytes[end - 1]) { end -= 1 } }
        stripsNext = false
        if start < end { tokens.append(Token(kind: .text, span: Span(start, end))) }
    }

    private mutating func readTag() {
        let opening = position
        let mark = bytes[opening + 1]
        position += 2
        if mark == ascii("#") { return readComment(opening) }
        if position < end, bytes[position] == ascii("-") || bytes[position] == ascii("+") { position += 1 }
        if mark == ascii("%"), let close = closeOfTag("raw", at: position) { return readRaw(opening, from: close) }
        let isOutput = mark == ascii("{")
        tokens.append(Token(kind: isOutput ? .outputStart : .tagStart, span: Span(opening, position)))
        readWords(of: opening, isOutput: isOutput)
    }

    private mutating func readComment(_ opening: Int) {
        var index = position
        while index + 1 < end && !(bytes[index] == ascii("#") && bytes[index + 1] == ascii("}")) { index += 1 }
        guard index + 1 < end else {
            position = end
            return diagnostics.append(.unclosed("{#", closing: "#}", at: place(opening, 2)))
        }
        stripsNext = index > position && bytes[index - 1] == ascii("-")
        position = index + 2
    }
}

// MARK: - Raw blocks

extension Lexer {
    /// The offset behind `{% word %}` when that word and nothing else stands at `index`, inside its marks.
    private func closeOfTag(_ word: String, at index: Int) -> (close: Int, strips: Bool)? {
        var index = skipSpaces(from: index)
        guard bytes[index..<end].starts(with: word.utf8) else { return nil }
        index = skipSpaces(from: index + word.utf8.count)
        let mark = index < end ? bytes[index] : 0
        if mark == ascii("-") || mark == ascii("+") { index += 1 }
        guard index + 1 < end, bytes[index] == ascii("%"), bytes[index + 1] == ascii("}") else { return nil }
        return (index + 2, mark == ascii("-"))
    }

    private mutating func readRaw(_ opening: Int, from close: (close: Int, strips: Bool)) {
        stripsNext = close.strips
        var index = close.close
        while index + 1 < end {
            if bytes[index] == ascii("{"), bytes[index + 1] == ascii("%"), let found = endOfRaw(at: index + 2) {
                addText(close.close, index, stripsEnd: bytes[index + 2] == ascii("-"))
                stripsNext = found.strips
                position = found.close
                return
            }
            index += 1
        }
        position = end
        diagnostics.append(.unclosed("raw", closing: "endraw", at: place(opening, close.close - opening)))
    }

    private func endOfRaw(at index: Int) -> (close: Int, strips: Bool)? {
        guard index < end else { return nil }
        let isMark = bytes[index] == ascii("-") || bytes[index] == ascii("+")
        return closeOfTag("endraw", at: isMark ? index + 1 : index)
    }

    private func skipSpaces(from index: Int) -> Int {
        var index = index
        while index < end && isSpace(bytes[index]) { index += 1 }
        return min(index, end)
    }
}

// MARK: - Inside tags

extension Lexer {
    private mutating func readWords(of opening: Int, isOutput: Bool) {
        var braces = 0
        let kind: Token.Kind = isOutput ? .outputEnd : .tagEnd
        while position < end {
            if braces == 0, let width = closing(at: position, isOutput: isOutput) {
                stripsNext = bytes[position] == ascii("-")
                tokens.append(Token(kind: kind, span: Span(position, position + width)))
                position += width
                return
            }
            if bytes[position] == ascii("{"), isOpening(at: position), bytes[position + 1] != ascii("{") { break }
            if bytes[position] == ascii("{") { braces += 1 }
            if bytes[position] == ascii("}") { braces = max(0, braces - 1) }
            readWord()
        }
        let (mark, wanted) = isOutput ? ("{{", "}}") : ("{%", "%}")
        diagnostics.append(.unclosed(mark, closing: wanted, at: place(opening, 2)))
        tokens.append(Token(kind: kind, span: Span(position, position)))
    }

    /// How many bytes the end of the tag takes, where it stands here.
    private func closing(at index: Int, isOutput: Bool) -> Int? {
        let isMarked = bytes[index] == ascii("-") || (!isOutput && bytes[index] == ascii("+"))
        let start = isMarked ? index + 1 : index
        guard start + 1 < end, bytes[start + 1] == ascii("}") else { return nil }
        guard bytes[start] == (isOutput ? ascii("}") : ascii("%")) else { return nil }
        return start + 2 - index
    }

    private mutating func readWord() {
        let byte = bytes[position]
        if isSpace(byte) {
            position += 1
            return
        }
        if let width = wideSpace {
            position += width
            return
        }
        if byte == ascii("\"") || byte == ascii("'") { return readString(byte) }
        if isDigit(byte) { return readNumber() }
        if isNameByte(byte) { return readName() }
        readSymbol()
    }

    /// French keyboards type a no-break space where one expects an ordinary one.
    private var wideSpace: Int? {
        guard bytes[position] >= 0xC2 else { return nil }
        if bytes[position...].starts(with: [0xC2, 0xA0]) { return 2 }
        return bytes[position...].starts(with: [0xE2, 0x80, 0xAF]) ? 3 : nil
    }

    private mutating func readString(_ quote: UInt8) {
        let start = position
        position += 1
        while position < end && bytes[position] != quote {
            position += bytes[position] == ascii("\\") ? 2 : 1
        }
        guard position < end else {
            diagnostics.append(.unclosedString(at: place(start, 1)))
            position = endOfLine(from: start)
            return tokens.append(Token(kind: .string, span: Span(start, position)))
        }
        position += 1
        tokens.append(Token(kind: .string, span: Span(start, position)))
    }

    private func endOfLine(from index: Int) -> Int {
        bytes[index..<end].firstIndex(of: 0x0A) ?? end
    }

    private mutating func readNumber() {
        let start = position
        let radixMark = position + 1 < end && bytes[start] == ascii("0") ? bytes[position + 1] | 0x20 : 0
        if [ascii("x"), ascii("o"), ascii("b")].contains(radixMark) { return readName(as: .integer) }
        skipDigits()
        var kind = Token.Kind.integer
        if position + 1 < end, bytes[position] == ascii("."), isDigit(bytes[position + 1]) {
            kind = .number
            position += 1
            skipDigits()
        }
        if let exponent = startOfExponent {
            kind = .number
            position = exponent
            skipDigits()
        }
        tokens.append(Token(kind: kind, span: Span(start, position)))
    }

    private var startOfExponent: Int? {
        guard position + 1 < end, bytes[position] | 0x20 == ascii("e") else { return nil }
        let isSigned = bytes[position + 1] == ascii("-") || bytes[position + 1] == ascii("+")
        let start = position + (isSigned ? 2 : 1)
        return start < end && isDigit(bytes[start]) ? start : nil
    }

    private mutating func skipDigits() {
        while position < end && (isDigit(bytes[position]) || bytes[position] == ascii("_")) { position += 1 }
    }

    private mutating func readName(as kind: Token.Kind = .name) {
        let start = position
        while position < end && wideSpace == nil && (isNameByte(bytes[position]) || isDigit(bytes[position])) {
            position += 1
        }
        tokens.append(Token(kind: kind, span: Span(start, position)))
    }

    private mutating func readSymbol() {
        guard let width = symbolWidth else {
            diagnostics.append(.strangeCharacter(bytes[position], at: place(position, 1)))
            position += 1
            return
        }
        let symbol = String(decoding: bytes[position..<position + width], as: UTF8.self)
        tokens.append(Token(kind: .symbol(symbol), span: Span(position, position + width)))
        position += width
    }

    /// How many bytes the symbol has that stands here.
    private var symbolWidth: Int? {
        let second = position + 1 < end ? bytes[position + 1] : 0
        switch Unicode.Scalar(bytes[position]) {
        case "*", "/": return second == bytes[position] ? 2 : 1
        case "=", "<", ">": return second == ascii("=") ? 2 : 1
        case "!": return second == ascii("=") ? 2 : nil
        case "+", "-", "%", "~", ".", ",", ":", "(", ")", "[", "]", "{", "}", "|": return 1
        default: return nil
        }
    }

    private func place(_ offset: Int, _ length: Int) -> SourceLocation { file.location(at: offset, length: length) }
}

func ascii(_ scalar: Unicode.Scalar) -> UInt8 { UInt8(ascii: scalar) }
private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

private func isNameByte(_ byte: UInt8) -> Bool {
    byte == ascii("_") || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
}
