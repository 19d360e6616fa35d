extension [UInt8] {
    /// Appends text so that a browser shows exactly these characters; the clean runs between marks are copied whole.
    mutating func append(escaping text: ArraySlice<UInt8>) {
        unsafe text.withUnsafeBufferPointer { unsafe append(escaping: $0) }
    }

    mutating func append(escaping text: String) {
        var text = text
        text.withUTF8 { unsafe append(escaping: $0) }
    }

    private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
        var clean = 0
        for index in text.indices {
            guard let entity = unsafe entity(for: text[index]) else { continue }
            unsafe append(contentsOf: text[clean..<index])
            entity.withUTF8Buffer { unsafe append(contentsOf: $0) }
            clean = index + 1
        }
        unsafe append(contentsOf: text[clean...])
    }
}

private func entity(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    default: nil
    }
}
