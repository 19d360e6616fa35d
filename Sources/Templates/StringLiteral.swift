/// A text as a template writes it, between quotes, with Python's escapes.
struct StringLiteral {
    let text: String

    init(_ quoted: ArraySlice<UInt8>) {
        let isClosed = quoted.count > 1 && quoted.last == quoted.first
        let inner = quoted.dropFirst().dropLast(isClosed ? 1 : 0)
        guard inner.contains(ascii("\\")) else {
            text = String(decoding: inner, as: UTF8.self)
            return
        }
        var reader = Array(inner)[...]
        var bytes: [UInt8] = []
        while let byte = reader.popFirst() {
            if byte == ascii("\\"), let escaped = reader.popFirst() {
                bytes += Self.meaning(of: escaped, &reader)
            } else {
                bytes.append(byte)
            }
        }
        text = String(decoding: bytes, as: UTF8.self)
    }

    private static func meaning(of byte: UInt8, _ rest: inout ArraySlice<UInt8>) -> [UInt8] {
        switch byte {
        case ascii("n"): return [0x0A]
        case ascii("a"): return [0x07]
        case ascii("b"): return [0x08]
        case ascii("f"): return [0x0C]
        case ascii("v"): return [0x0B]
        case ascii("0")...ascii("7"): return octal(byte, &rest)
        case ascii("t"): return [0x09]
        case ascii("r"): return [0x0D]
        case ascii("\\"), ascii("'"), ascii("\""): return [byte]
        case 0x0A: return []
        case ascii("x"): return scalar(2, &rest) ?? [ascii("\\"), byte]
        case ascii("u"): return scalar(4, &rest) ?? [ascii("\\"), byte]
        case ascii("U"): return scalar(8, &rest) ?? [ascii("\\"), byte]
        default: return [ascii("\\"), byte]
        }
    }

    private static func octal(_ first: UInt8, _ rest: inout ArraySlice<UInt8>) -> [UInt8] {
        let more = rest.prefix(2).prefix { (ascii("0")...ascii("7")).contains($0) }
        rest = rest.dropFirst(more.count)
        let value = more.reduce(UInt32(first - ascii("0"))) { $0 * 8 + UInt32($1 - ascii("0")) }
        return Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
    }

    private static func scalar(_ digits: Int, _ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
        let hex = String(decoding: rest.prefix(digits), as: UTF8.self)
        guard hex.utf8.count == digits, let value = UInt32(hex, radix: 16) else { return nil }
        guard let scalar = Unicode.Scalar(value) else { return nil }
        rest = rest.dropFirst(digits)
        return Array(String(scalar).utf8)
    }
}
