extension [UInt8] {
    /// Appends `text` as libcmark writes text and attribute values: `"`, `&`, `<` and `>` become entities.
    mutating func append(escaping text: ArraySlice<UInt8>) {
        unsafe text.withUnsafeBufferPointer { unsafe append(escaping: $0) }
    }

    mutating func append(escaping text: String) {
        var text = text
        text.withUTF8 { unsafe append(escaping: $0) }
    }

    private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while true {
            let run = unsafe escaped.run(in: text, from: index, to: text.count)
            unsafe append(contentsOf: UnsafeBufferPointer(rebasing: text[index..<index + run]))
            index += run
            guard index < text.count else { return }
            unsafe append(htmlEntity(for: text[index]))
            index += 1
        }
    }

    /// Appends `text` like `append(escaping:)`, its spaces as French has them.
    mutating func append(escapingFrench text: ArraySlice<UInt8>) {
        unsafe text.withUnsafeBufferPointer { bytes in
            // What stands before `clean` is written.
            var (clean, index) = (0, 0)
            while true {
                index += unsafe escapedOrBesideSpace.run(in: bytes, from: index, to: bytes.count)
                guard index < bytes.count else { break }
                if unsafe escaped.contains(bytes[index]) {
                    unsafe append(contentsOf: UnsafeBufferPointer(rebasing: bytes[clean..<index]))
                    unsafe append(htmlEntity(for: bytes[index]))
                    clean = index + 1
                } else {
                    let space = unsafe FrenchTypography.place(beside: index, in: bytes)
                    if space >= clean, space < bytes.count, unsafe bytes[space] == 0x20,
                        let other = FrenchTypography.space(at: text.startIndex + space, in: text)
                    {
                        unsafe append(contentsOf: UnsafeBufferPointer(rebasing: bytes[clean..<space]))
                        append(other)
                        clean = space + 1
                    }
                }
                index = Swift.max(index + 1, clean)
            }
            unsafe append(contentsOf: UnsafeBufferPointer(rebasing: bytes[clean...]))
        }
    }

    /// Appends an address as libcmark writes it in `href` and `src`: percent-encoded, and never encoded twice.
    mutating func append(escapingAddress text: ArraySlice<UInt8>) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "'"): append("&#x27;")
            case _ where isSafeInAddress(byte): append(byte)
            default:
                append(UInt8(ascii: "%"))
                append(hexadecimal(byte >> 4))
                append(hexadecimal(byte & 15))
            }
        }
    }

    mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { unsafe append(contentsOf: $0) }
    }

    /// By a name of its own: without one every literal would be a `String` first.
    mutating func append(text: String) {
        append(contentsOf: text.utf8)
    }
}

private let escaped = ByteSet("&<>\"")

private let escapedOrBesideSpace = escaped.union(FrenchTypography.neighbours)

private func htmlEntity(for byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    default: "&quot;"
    }
}

/// Letters, digits and ``-_.+!*(),%#@?=;:/$~``, as libcmark has them (`houdini_href_e.c`).
private func isSafeInAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "?")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "(")...UInt8(ascii: ";"), UInt8(ascii: "#")...UInt8(ascii: "%"): true
    case UInt8(ascii: "!"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    default: false
    }
}

private func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
}
