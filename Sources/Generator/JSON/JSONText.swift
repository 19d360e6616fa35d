internal import Bytes

extension [UInt8] {
    /// Appends a text as JSON writes it: in quotation marks, with only what must be escaped escaped (RFC 8259 § 7).
    mutating func append(json text: String) {
        append(UInt8(ascii: "\""))
        unsafe text.withBytes { unsafe append(jsonBytes: $0) }
        append(UInt8(ascii: "\""))
    }

    private mutating func append(jsonBytes bytes: UnsafeRawBufferPointer) {
        var (clean, index) = (0, 0)
        while index < bytes.count {
            if index + 8 <= bytes.count,
                Self.isPlainInJSON(unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            {
                index += 8
                continue
            }
            let byte = unsafe bytes[index]
            index += 1
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
            unsafe append(contentsOf: bytes[clean..<index - 1])
            append(escapedForJSON: byte)
            clean = index
        }
        unsafe append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[clean...]))
    }

    /// Whether all of eight bytes stand for themselves
    /// (https://graphics.stanford.edu/~seander/bithacks.html#HasLessInWord).
    private static func isPlainInJSON(_ bytes: UInt64) -> Bool {
        func below(_ limit: UInt8, _ bytes: UInt64) -> UInt64 { (bytes &- .each(limit)) & ~bytes }
        let (quote, backslash) = (bytes ^ .each(UInt8(ascii: "\"")), bytes ^ .each(UInt8(ascii: "\\")))
        return (below(0x20, bytes) | below(1, quote) | below(1, backslash)) & .each(0x80) == 0
    }

    private mutating func append(escapedForJSON byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): self += [UInt8(ascii: "\\"), byte]
        case 0x0A: self += Array("\\n".utf8)
        case 0x09: self += Array("\\t".utf8)
        case 0x0D: self += Array("\\r".utf8)
        default: self += Array("\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
        }
    }

    /// Appends an object on one line, in this order; a member without a value is left out.
    mutating func append(json members: [(name: String, value: String?)]) {
        var separator = "{"
        for (name, value) in members {
            guard let value else { continue }
            append(contentsOf: separator.utf8)
            append(json: name)
            append(contentsOf: ": ".utf8)
            append(json: value)
            separator = ", "
        }
        append(contentsOf: (separator == "{" ? "{}" : "}").utf8)
    }

    /// Appends a list of objects under one another, each on a line of its own, so that two files compare by line.
    mutating func append(json objects: some Collection<[(name: String, value: String?)]>, indent: String) {
        guard !objects.isEmpty else { return append(contentsOf: "[]".utf8) }
        var separator = "[\n"
        for object in objects {
            append(contentsOf: (separator + indent + "  ").utf8)
            append(json: object)
            separator = ",\n"
        }
        append(contentsOf: ("\n" + indent + "]").utf8)
    }
}
