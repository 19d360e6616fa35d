internal import Diagnostics

/// Reads JSON strictly (RFC 8259): nothing is guessed, and what is wrong is told with its place.
///
/// Lists and objects are read by recursion, which ends at ``deepest``: no file can exhaust the stack.
struct JSONReader {
    /// How many lists and objects may stand within one another.
    static let deepest = 64

    private let start: SourceLocation
    private let bytes: [UInt8]
    private var offset = 0
    private var depth = 0
    // A file of one long line must not be walked anew for each place in it, so places are counted on the way.
    private var line = 1
    private var lineStart = 0
    private var continuations = 0

    static func read(_ source: SourceFile) throws(Diagnostic) -> JSONNode {
        var reader = JSONReader(source)
        let node = try reader.value()
        reader.skipSpace()
        guard reader.offset == reader.bytes.count else { throw reader.unexpected("the end of the file") }
        return node
    }

    private init(_ source: SourceFile) {
        (start, bytes) = (SourceLocation(file: source.path), source.bytes)
    }
}

extension JSONReader {
    private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private var place: SourceLocation {
        SourceLocation(inFileOf: start, line: line, column: offset - lineStart - continuations + 1)
    }

    /// A place, with how much of its line stands between it and where the reader has come.
    private func through(_ start: SourceLocation) -> SourceLocation {
        var place = start
        place.length = start.line == line ? max(1, self.place.column - start.column) : 1
        return place
    }

    private func unexpected(_ expected: String) -> Diagnostic { .invalidJSON(expected: expected, at: place) }

    /// Line feeds stand only between values: a text cannot hold one.
    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            offset += 1
            if byte == 0x0A { (line, lineStart, continuations) = (line + 1, offset, 0) }
        }
    }

    /// Passes a sign, if it comes next.
    private mutating func pass(_ sign: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: sign) else { return false }
        offset += 1
        return true
    }

    private mutating func value() throws(Diagnostic) -> JSONNode {
        skipSpace()
        let start = place
        let value: JSONNode.Value =
            switch next {
            case UInt8(ascii: "{"): try nested { reader throws(Diagnostic) in .object(try reader.members()) }
            case UInt8(ascii: "["): try nested { reader throws(Diagnostic) in .list(try reader.items()) }
            case UInt8(ascii: "\""): .text(try text())
            case let byte? where byte == UInt8(ascii: "-") || isDigit(byte): .number(try number())
            default: try word()
            }
        return JSONNode(value: value, location: through(start))
    }

    private mutating func nested(
        _ read: (inout JSONReader) throws(Diagnostic) -> JSONNode.Value
    ) throws(Diagnostic) -> JSONNode.Value {
        guard depth < Self.deepest else { throw .deepJSON(limit: Self.deepest, at: place) }
        depth += 1
        offset += 1
        let value = try read(&self)
        depth -= 1
        return value
    }
}

extension JSONReader {
    private mutating func items() throws(Diagnostic) -> [JSONNode] {
        var items: [JSONNode] = []
        skipSpace()
        if pass("]") { return items }
        while true {
            items.append(try value())
            skipSpace()
            if pass("]") { return items }
            guard pass(",") else { throw unexpected("« , » or « ] »") }
        }
    }

    private mutating func members() throws(Diagnostic) -> [(name: String, value: JSONNode)] {
        var members: [(name: String, value: JSONNode)] = []
        var names: Set<String> = []
        skipSpace()
        if pass("}") { return members }
        while true {
            skipSpace()
            let start = place
            guard next == UInt8(ascii: "\"") else { throw unexpected("a name in quotation marks") }
            let name = try text()
            guard names.insert(name).inserted else { throw .repeatedJSONName(name, at: through(start)) }
            skipSpace()
            guard pass(":") else { throw unexpected("« : »") }
            members.append((name, try value()))
            skipSpace()
            if pass("}") { return members }
            guard pass(",") else { throw unexpected("« , » or « } »") }
        }
    }

    private mutating func word() throws(Diagnostic) -> JSONNode.Value {
        let words: [(String, JSONNode.Value)] = [("null", .null), ("true", .boolean(true)), ("false", .boolean(false))]
        for (word, value) in words where bytes[offset...].starts(with: word.utf8) {
            offset += word.utf8.count
            return value
        }
        throw unexpected("a value")
    }

    /// RFC 8259 § 6: no zeros in front, digits on both sides of the point.
    private mutating func number() throws(Diagnostic) -> String {
        let start = offset
        _ = pass("-")
        if !pass("0") { try digits() }
        if pass(".") { try digits() }
        if pass("e") || pass("E") {
            if !pass("-") { _ = pass("+") }
            try digits()
        }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    private mutating func digits() throws(Diagnostic) {
        let start = offset
        while let byte = next, isDigit(byte) { offset += 1 }
        if offset == start { throw unexpected("a digit") }
    }
}

extension JSONReader {
    /// RFC 8259 § 7. Runs without escapes, which most texts are, are copied whole.
    private mutating func text() throws(Diagnostic) -> String {
        offset += 1
        var text: [UInt8] = []
        var clean = offset
        while true {
            switch next {
            case UInt8(ascii: "\""):
                text += bytes[clean..<offset]
                offset += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                text += bytes[clean..<offset]
                text += Array(String(try escape()).utf8)
                clean = offset
            case let byte? where byte >= 0x20:
                offset += 1
                if byte & 0xC0 == 0x80 { continuations += 1 }
            default: throw unexpected("« \" » at the end of the text")
            }
        }
    }

    private mutating func escape() throws(Diagnostic) -> Unicode.Scalar {
        let start = place
        offset += 1
        guard let letter = next else { throw unexpected("a letter after « \\ »") }
        offset += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try scalar(from: start)
        default: throw .invalidJSON(expected: "an escape that JSON knows", at: through(start))
        }
    }

    /// What lies beyond the first 65,536 scalars is written as two halves.
    private mutating func scalar(from start: SourceLocation) throws(Diagnostic) -> Unicode.Scalar {
        let first = try codeUnit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard UTF16.isLeadSurrogate(UInt16(first)), pass("\\"), pass("u") else {
            throw .invalidJSON(expected: "the second half of the character", at: through(start))
        }
        let second = try codeUnit()
        guard UTF16.isTrailSurrogate(UInt16(second)),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw .invalidJSON(expected: "the second half of the character", at: through(start)) }
        return scalar
    }

    private mutating func codeUnit() throws(Diagnostic) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = Unicode.Scalar(byte).hexadecimalValue else {
                throw unexpected("four hexadecimal digits")
            }
            unit = unit << 4 | digit
            offset += 1
        }
        return unit
    }
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

extension Unicode.Scalar {
    fileprivate var hexadecimalValue: UInt32? {
        switch self {
        case "0"..."9": value - 0x30
        case "a"..."f": value - 0x61 + 10
        case "A"..."F": value - 0x41 + 10
        default: nil
        }
    }
}
