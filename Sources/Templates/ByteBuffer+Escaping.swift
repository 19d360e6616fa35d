internal import Bytes

extension SixteenBytes {
    /// Those of a shorter text, some of them twice.
    @inline(__always) fileprivate init(allOf text: UnsafeRawBufferPointer) {
        let halves = text.count >= 8 ? unsafe Self.ends(text) : SIMD2(repeating: unsafe Self.few(text))
        self = unsafe unsafeBitCast(halves, to: SixteenBytes.self)
    }

    /// The first eight and the last.
    @inline(__always) private static func ends(_ text: UnsafeRawBufferPointer) -> SIMD2<UInt64> {
        let first = unsafe text.loadUnaligned(as: UInt64.self)
        let last = unsafe text.loadUnaligned(fromByteOffset: text.count - 8, as: UInt64.self)
        return SIMD2(first, last)
    }

    @inline(__always) private static func few(_ text: UnsafeRawBufferPointer) -> UInt64 {
        guard text.count >= 4 else {
            var bytes: UInt64 = 0
            for index in text.indices { bytes = unsafe bytes << 8 | UInt64(text[index]) }
            return bytes
        }
        let first = unsafe text.loadUnaligned(as: UInt32.self)
        let last = unsafe text.loadUnaligned(fromByteOffset: text.count - 4, as: UInt32.self)
        return UInt64(first) << 32 | UInt64(last)
    }

    /// Where one of them is `&`, `<` or `>`, or else one of the two quotes.
    @inline(__always) fileprivate func marks(withQuotes: Bool) -> SixteenPlaces {
        // `<` and `>` differ in one bit, `&` and `'` in another.
        let brackets = (self | SixteenBytes(repeating: 2)).places(of: 0x3E)
        guard withQuotes else { return brackets | places(of: 0x26) }
        let others = (self | SixteenBytes(repeating: 1)).places(of: 0x27)
        return brackets | others | places(of: 0x22)
    }
}

extension ByteBuffer {
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
        guard unsafe Self.hasMark(bytes, withQuotes: hasQuotes) else { return unsafe append(bytes) }
        unsafe append(bytes, escaping: marks)
    }

    /// Whether a byte may have to be written otherwise; nearly all texts are short, and have none.
    @inline(__always) private static func hasMark(_ bytes: UnsafeRawBufferPointer, withQuotes: Bool) -> Bool {
        guard bytes.count >= 16, let base = bytes.baseAddress else {
            return unsafe !SixteenBytes(allOf: bytes).marks(withQuotes: withQuotes).isEmpty
        }
        var index = 0
        while index + 16 < bytes.count {
            if unsafe !SixteenBytes(at: base + index).marks(withQuotes: withQuotes).isEmpty { return true }
            index += 16
        }
        // The last ones with some that were seen already.
        return unsafe !SixteenBytes(at: base + bytes.count - 16).marks(withQuotes: withQuotes).isEmpty
    }

    private mutating func append(_ bytes: UnsafeRawBufferPointer, escaping marks: UInt64) {
        guard let base = bytes.baseAddress else { return }
        reserve(bytes.count)
        let hasQuotes = marks & Self.quotes != 0
        var (clean, index) = (0, 0)
        while index < bytes.count {
            if index + 16 <= bytes.count {
                let first = unsafe SixteenBytes(at: base + index).marks(withQuotes: hasQuotes).first
                index += first
                if first == 16 { continue }
            }
            let byte = unsafe bytes[index]
            index += 1
            guard byte < 64, marks >> UInt64(byte) & 1 != 0 else { continue }
            unsafe append(UnsafeRawBufferPointer(rebasing: bytes[clean..<index - 1]))
            appendEntity(byte)
            clean = index
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
