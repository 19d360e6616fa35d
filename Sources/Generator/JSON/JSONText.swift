extension [UInt8] {
    /// Appends a text as JSON writes it: in quotation marks, with only what must be escaped escaped (RFC 8259 § 7).
    mutating func append(json text: String) {
        append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            var clean = 0
            for index in utf8.indices {
                let byte = unsafe utf8[index]
                guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
                unsafe append(contentsOf: utf8[clean..<index])
                append(escapedForJSON: byte)
                clean = index + 1
            }
            unsafe append(contentsOf: utf8[clean...])
        }
        append(UInt8(ascii: "\""))
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
