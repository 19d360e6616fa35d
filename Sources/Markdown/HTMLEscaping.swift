internal import Bytes

/// Where bytes are written one after another.
protocol ByteSink: ~Copyable {
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>)
    mutating func append(_ byte: UInt8)
}

extension [UInt8]: ByteSink {
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) { unsafe append(contentsOf: bytes) }
}

extension ByteBuffer: ByteSink {}

extension ByteSink where Self: ~Copyable {
    @inline(__always)
    mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { unsafe append($0) }
    }

    /// By a name of its own: without one every literal would be a `String` first.
    mutating func append(text: String) {
        unsafe text.withUTF8Bytes { unsafe append($0) }
    }

    mutating func append(number: Int) { append(text: String(number)) }

    mutating func append(_ text: ArraySlice<UInt8>) {
        unsafe text.withUnsafeBufferPointer { unsafe append($0) }
    }

    /// Appends `text` as libcmark writes text and attribute values: `"`, `&`, `<` and `>` become entities.
    mutating func append(escaping text: ArraySlice<UInt8>) {
        unsafe text.withUnsafeBufferPointer { unsafe append(escaping: $0) }
    }

    mutating func append(escaping text: String) {
        unsafe text.withUTF8Bytes { unsafe append(escaping: $0) }
    }

    mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while true {
            let run = unsafe runWithoutEscapes(in: text, from: index)
            unsafe append(UnsafeBufferPointer(rebasing: text[index..<index + run]))
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
                if unsafe isEscaped(bytes[index]) {
                    unsafe append(UnsafeBufferPointer(rebasing: bytes[clean..<index]))
                    unsafe append(htmlEntity(for: bytes[index]))
                    clean = index + 1
                } else {
                    let space = unsafe FrenchTypography.place(beside: index, in: bytes)
                    if space >= clean, space < bytes.count, unsafe bytes[space] == 0x20,
                        let other = FrenchTypography.space(at: text.startIndex + space, in: text)
                    {
                        unsafe append(UnsafeBufferPointer(rebasing: bytes[clean..<space]))
                        append(other)
                        clean = space + 1
                    }
                }
                index = max(index + 1, clean)
            }
            unsafe append(UnsafeBufferPointer(rebasing: bytes[clean...]))
        }
    }

    /// Appends an address as libcmark writes it in `href` and `src`: percent-encoded, and never encoded twice.
    mutating func append(escapingAddress text: ArraySlice<UInt8>) {
        unsafe text.withUnsafeBufferPointer { unsafe append(escapingAddress: $0) }
    }

    mutating func append(escapingAddress bytes: UnsafeBufferPointer<UInt8>) {
        var clean = 0
        for index in bytes.indices where unsafe !isSafeInAddress(bytes[index]) {
            unsafe append(UnsafeBufferPointer(rebasing: bytes[clean..<index]))
            unsafe append(escapedInAddress: bytes[index])
            clean = index + 1
        }
        unsafe append(UnsafeBufferPointer(rebasing: bytes[clean...]))
    }

    private mutating func append(escapedInAddress byte: UInt8) {
        switch byte {
        case UInt8(ascii: "&"): append("&amp;")
        case UInt8(ascii: "'"): append("&#x27;")
        default:
            append(UInt8(ascii: "%"))
            append(hexadecimal(byte >> 4))
            append(hexadecimal(byte & 15))
        }
    }
}

/// How many bytes from `start` on are written as they are.
@inline(__always)
private func runWithoutEscapes(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard start < bytes.count, let base = unsafe UnsafeRawPointer(bytes.baseAddress) else { return 0 }
    var index = start
    while index &+ 32 <= bytes.count {
        let (one, other) = unsafe (SixteenBytes(at: base + index), SixteenBytes(at: base + index + 16))
        if !SixteenPlaces(areEscaped(one) .| areEscaped(other)).isEmpty { break }
        index &+= 32
    }
    if index &+ 16 <= bytes.count, unsafe SixteenPlaces(areEscaped(SixteenBytes(at: base + index))).isEmpty {
        index &+= 16
    }
    // The last sixteen, of which some were looked at already.
    if bytes.count &- start >= 16, bytes.count &- index < 16,
        unsafe SixteenPlaces(areEscaped(SixteenBytes(at: base + bytes.count - 16))).isEmpty
    {
        return bytes.count &- start
    }
    while index < bytes.count, unsafe !isEscaped(bytes[index]) { index &+= 1 }
    return index &- start
}

/// Whether a byte is `"` or `&`, which differ in one bit, or `<` or `>`, which do too.
@inline(__always)
private func isEscaped(_ byte: UInt8) -> Bool { byte | 0x04 == 0x26 || byte | 0x02 == 0x3E }

/// As ``isEscaped`` tells of one byte.
@inline(__always)
private func areEscaped(_ bytes: SixteenBytes) -> SIMDMask<SIMD16<Int8>> {
    let (bit, otherBit) = (SixteenBytes(repeating: 0x04), SixteenBytes(repeating: 0x02))
    let (ampersand, greater) = (SixteenBytes(repeating: 0x26), SixteenBytes(repeating: 0x3E))
    return ((bytes | bit) .== ampersand) .| ((bytes | otherBit) .== greater)
}

private let escapedOrBesideSpace = ByteSet("&<>\"").union(FrenchTypography.neighbours)

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
