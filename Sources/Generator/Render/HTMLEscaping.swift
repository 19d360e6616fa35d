extension [UInt8] {
    /// Appends text so that a browser shows exactly these characters; the clean runs between marks are copied whole.
    mutating func append(escaping text: ArraySlice<UInt8>) {
        var clean = text.startIndex
        for index in text.indices {
            guard let entity = entity(for: text[index]) else { continue }
            append(contentsOf: text[clean..<index])
            append(contentsOf: entity.utf8)
            clean = index + 1
        }
        append(contentsOf: text[clean...])
    }
}

private func entity(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    default: nil
    }
}
