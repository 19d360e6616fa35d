/// Eight bytes of a text, asked all at once.
private struct EightBytes {
    private let bytes: UInt64

    @inline(__always) init(_ text: UnsafeRawBufferPointer, at offset: Int) {
        bytes = unsafe text.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }

    /// Those of a shorter text, some of them twice.
    @inline(__always) init(allOf text: UnsafeRawBufferPointer) {
        guard text.count >= 4 else {
            var bytes: UInt64 = 0
            for index in text.indices { bytes = unsafe bytes << 8 | UInt64(text[index]) }
            self.bytes = bytes
            return
        }
        let first = unsafe text.loadUnaligned(as: UInt32.self)
        let last = unsafe text.loadUnaligned(fromByteOffset: text.count - 4, as: UInt32.self)
        bytes = UInt64(first) << 32 | UInt64(last)
    }

    /// Whether one of them is `&`, `<` or `>`, or else one of the two quotes.
    @inline(__always) func mayHaveMark(withQuotes: Bool) -> Bool {
        // `<` and `>` differ in one bit, `&` and `'` in another.
        let brackets = Self.equal(bytes | Self.each(2), 0x3E)
        if withQuotes {
            return brackets | Self.equal(bytes | Self.each(1), 0x27) | Self.equal(bytes, 0x22) != 0
        }
        return brackets | Self.equal(bytes, 0x26) != 0
    }

    private static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

    /// Not zero where some byte is the one that is asked for
    /// (https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord).
    private static func equal(_ bytes: UInt64, _ byte: UInt64) -> UInt64 {
        let difference = bytes ^ each(byte)
        return (difference &- each(1)) & ~difference & each(0x80)
    }
}

extension OutputBuffer {
    private static let quotes: UInt64 = 1 << 34 | 1 << 39

    /// The bytes, all below 64, that a mode writes otherwise; as bits of a number.
    private static func marks(_ mode: PrintMode, isMarkup: Bool) -> UInt64 {
        let ampersand: UInt64 = isMarkup ? 0 : 1 << 38
        let brackets: UInt64 = 1 << 60 | 1 << 62
        return switch mode {
        case .plain, .calendar: 0
        case .text: isMarkup ? 0 : ampersand | brackets
        case .titleText: ampersand | brackets
        case .attribute, .address: ampersand | brackets | quotes
        }
    }

    /// Appends text so that a browser shows exactly these characters where the mode says they stand.
    ///
    /// Markup goes in as it is between tags. In an attribute and in a title it keeps its entities, while its tags and quotes
    /// become text, so that it cannot end what it stands in.
    mutating func append(escaping bytes: UnsafeRawBufferPointer, _ mode: PrintMode, isMarkup: Bool) {
        if mode == .calendar { return unsafe append(calendarText: bytes) }
        let marks = Self.marks(mode, isMarkup: isMarkup)
        guard marks != 0 else { return unsafe append(bytes) }
        let hasQuotes = marks & Self.quotes != 0
        guard unsafe Self.mayHaveMark(bytes, withQuotes: hasQuotes) else { return unsafe append(bytes) }
        unsafe append(bytes, escaping: marks)
    }

    /// Whether a byte may have to be written otherwise; texts that have none are mostly short.
    @inline(__always) private static func mayHaveMark(_ bytes: UnsafeRawBufferPointer, withQuotes: Bool) -> Bool {
        guard bytes.count > 8 else {
            return unsafe EightBytes(allOf: bytes).mayHaveMark(withQuotes: withQuotes)
        }
        var index = 0
        while index + 8 < bytes.count {
            if unsafe EightBytes(bytes, at: index).mayHaveMark(withQuotes: withQuotes) { return true }
            index += 8
        }
        // The last eight with some that were seen already.
        return unsafe EightBytes(bytes, at: bytes.count - 8).mayHaveMark(withQuotes: withQuotes)
    }

    private mutating func append(_ bytes: UnsafeRawBufferPointer, escaping marks: UInt64) {
        reserve(bytes.count)
        let hasQuotes = marks & Self.quotes != 0
        var (clean, index) = (0, 0)
        while index < bytes.count {
            if index + 8 <= bytes.count,
                unsafe !EightBytes(bytes, at: index).mayHaveMark(withQuotes: hasQuotes)
            {
                index += 8
                continue
            }
            let end = min(index + 8, bytes.count)
            while index < end {
                let byte = unsafe bytes[index]
                index += 1
                guard byte < 64, marks >> UInt64(byte) & 1 != 0 else { continue }
                unsafe append(UnsafeRawBufferPointer(rebasing: bytes[clean..<index - 1]))
                appendEntity(byte)
                clean = index
            }
        }
        unsafe append(UnsafeRawBufferPointer(rebasing: bytes[clean...]))
    }

    mutating func append(escaping bytes: [UInt8], _ mode: PrintMode, isMarkup: Bool) {
        unsafe bytes.withUnsafeBytes { unsafe append(escaping: $0, mode, isMarkup: isMarkup) }
    }

    private mutating func appendEntity(_ byte: UInt8) {
        let entity: StaticString =
            switch byte {
            case ascii("&"): "&amp;"
            case ascii("<"): "&lt;"
            case ascii(">"): "&gt;"
            case ascii("\""): "&#34;"
            default: "&#39;"
            }
        unsafe append(UnsafeRawBufferPointer(start: entity.utf8Start, count: entity.utf8CodeUnitCount))
    }

    /// Replaces what was printed from `start` on by a harmless fragment, where the address that began at `address`
    /// has a scheme that may run code.
    mutating func blockAddress(from address: Int, printedFrom start: Int) {
        let bytes = unsafe UnsafeRawBufferPointer(rebasing: raw[min(address, count)..<count])
        guard let end = unsafe bytes.firstIndex(where: { Self.endsScheme($0) }), unsafe bytes[end] == ascii(":") else {
            return
        }
        if unsafe Self.isHarmless(UnsafeRawBufferPointer(rebasing: bytes[..<end])) { return }
        truncate(to: start)
        append("#blocked")
    }

    /// Whether a scheme is one of those that run nothing. Browsers skip white space and control characters in front of and
    /// within it.
    private static func isHarmless(_ scheme: UnsafeRawBufferPointer) -> Bool {
        var (letters, count) = (UInt64(0), 0)
        for index in scheme.indices {
            let byte = unsafe scheme[index]
            guard byte > 0x20, byte != 0x7F else { continue }
            letters = letters << 8 | UInt64(byte | 0x20)
            count += 1
        }
        switch (count, letters) {
        case (4, 0x6874_7470), (5, 0x68_7474_7073): return true  // http, https
        case (6, 0x6D61_696C_746F), (3, 0x74656C): return true  // mailto, tel
        default: return false
        }
    }

    private static func endsScheme(_ byte: UInt8) -> Bool {
        byte == ascii(":") || byte == ascii("/") || byte == ascii("?") || byte == ascii("#")
    }
}
