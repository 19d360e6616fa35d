/// Sixteen bytes of a text, asked all at once.
@safe private struct SixteenBytes {
    static let width = 16

    private let bytes: SIMD16<UInt8>

    @inline(__always) init(_ text: UnsafeRawBufferPointer, at offset: Int) {
        bytes = unsafe text.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
    }

    /// Those of a shorter text, some of them twice.
    @inline(__always) init(allOf text: UnsafeRawBufferPointer) {
        let halves = text.count >= 8 ? unsafe Self.ends(text) : SIMD2(repeating: unsafe Self.few(text))
        bytes = unsafe unsafeBitCast(halves, to: SIMD16<UInt8>.self)
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

    /// Whether one of them is `&`, `<` or `>`, or else one of the two quotes.
    @inline(__always) func hasMark(withQuotes: Bool) -> Bool {
        let marks = marks(withQuotes: withQuotes)
        return marks.low | marks.high != 0
    }

    /// Where the first of those stands; 16 where there is none.
    @inline(__always) func firstMark(withQuotes: Bool) -> Int {
        let marks = marks(withQuotes: withQuotes)
        return marks.low != 0
            ? marks.low.trailingZeroBitCount >> 3 : 8 + marks.high.trailingZeroBitCount >> 3
    }

    /// Ones in the places of marks, zeros elsewhere.
    @inline(__always) private func marks(withQuotes: Bool) -> (low: UInt64, high: UInt64) {
        // `<` and `>` differ in one bit, `&` and `'` in another.
        let brackets = Self.places(0x3E, in: bytes | SIMD16(repeating: 2))
        guard withQuotes else {
            let ampersands = Self.places(0x26, in: bytes)
            return (brackets.low | ampersands.low, brackets.high | ampersands.high)
        }
        let others = Self.places(0x27, in: bytes | SIMD16(repeating: 1))
        let quotes = Self.places(0x22, in: bytes)
        return (brackets.low | others.low | quotes.low, brackets.high | others.high | quotes.high)
    }

    @inline(__always) private static func places(_ byte: UInt8, in bytes: SIMD16<UInt8>) -> (low: UInt64, high: UInt64)
    {
        // As a value of its own it is compared in one instruction, and otherwise byte by byte (Swift 6.3).
        let wanted = SIMD16<UInt8>(repeating: byte)
        let places = unsafe unsafeBitCast(bytes .== wanted, to: SIMD2<UInt64>.self)
        return (places[0].littleEndian, places[1].littleEndian)
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
        guard unsafe Self.hasMark(bytes, withQuotes: hasQuotes) else { return unsafe append(bytes) }
        unsafe append(bytes, escaping: marks)
    }

    /// Whether a byte may have to be written otherwise; nearly all texts are short, and have none.
    @inline(__always) private static func hasMark(_ bytes: UnsafeRawBufferPointer, withQuotes: Bool) -> Bool {
        let width = SixteenBytes.width
        guard bytes.count >= width else {
            return unsafe SixteenBytes(allOf: bytes).hasMark(withQuotes: withQuotes)
        }
        var index = 0
        while index + width < bytes.count {
            if unsafe SixteenBytes(bytes, at: index).hasMark(withQuotes: withQuotes) { return true }
            index += width
        }
        // The last ones with some that were seen already.
        return unsafe SixteenBytes(bytes, at: bytes.count - width).hasMark(withQuotes: withQuotes)
    }

    private mutating func append(_ bytes: UnsafeRawBufferPointer, escaping marks: UInt64) {
        reserve(bytes.count)
        let (width, hasQuotes) = (SixteenBytes.width, marks & Self.quotes != 0)
        var (clean, index) = (0, 0)
        while index < bytes.count {
            if index + width <= bytes.count {
                let first = unsafe SixteenBytes(bytes, at: index).firstMark(withQuotes: hasQuotes)
                index += first
                if first == width { continue }
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
