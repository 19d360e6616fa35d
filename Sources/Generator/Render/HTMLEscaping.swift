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

extension [UInt8] {
    mutating func append(escaping text: String) {
        guard text.utf8.contains(where: { entity(for: $0) != nil }) else { return append(contentsOf: text.utf8) }
        append(escaping: Array(text.utf8)[...])
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
