internal import CProcessor

/// Whether bytes are well-formed UTF-8 (Unicode 16 § 3.9, table 3-7). Every file is asked, so this makes no String of it.
public func isValidUTF8(_ bytes: [UInt8]) -> Bool {
    unsafe bytes.withUnsafeBytes { unsafe isValidUTF8($0) }
}

func isValidUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    while index < bytes.count {
        unsafe passPlain(bytes, from: &index)
        // What is rare, or wrong, or has no sixteen bytes around it is read scalar by scalar.
        let end = min(index &+ 16, bytes.count)
        while index < end {
            guard let length = unsafe lengthOfScalar(in: bytes, at: index) else { return false }
            index += length
        }
    }
    return true
}

/// Goes on as far as all is plain, to the beginning of the last scalar, which may not be whole; `index` is the beginning of
/// one, too.
@inline(__always)
private func passPlain(_ bytes: UnsafeRawBufferPointer, from index: inout Int) {
    guard index >= 2, let base = bytes.baseAddress else { return }
    let (start, end) = (index, bytes.count)
    while index &+ 64 <= end, unsafe PlainUTF8.fill(64, at: base + index) { index &+= 64 }
    while index &+ 16 <= end, unsafe PlainUTF8.fill(16, at: base + index) { index &+= 16 }
    // The last sixteen once more, with those among them that were not looked at.
    if end >= 18, end &- index < 16, unsafe PlainUTF8.fill(16, at: base + (end &- 16)) { index = end }
    while index > start {
        index &-= 1
        if unsafe bytes[index] & 0xC0 != 0x80 { break }
    }
}

/// What most texts have nothing but: scalars of up to three bytes of which nothing more has to be known.
private enum PlainUTF8 {
    /// Whether each of so many bytes is one that has to stand behind the two before it, and none is rare.
    ///
    /// - Parameters:
    ///   - count: A multiple of 16.
    ///   - start: So many must stand from it on, and two before it.
    @inline(__always) static func fill(_ count: Int, at start: UnsafeRawPointer) -> Bool {
        var doubtful = SixteenBytes.zero
        for offset in stride(from: 0, to: count, by: 16) {
            let bytes = unsafe SixteenBytes(at: start + offset)
            let before = unsafe SixteenBytes(at: start + (offset &- 1))
            let beforeThat = unsafe SixteenBytes(at: start + (offset &- 2))
            doubtful |= misplaced(bytes, before, beforeThat) | rare(bytes)
        }
        return charte_highest_bits(doubtful) == 0
    }

    /// By their highest bits: those that go on with a scalar where none has to, and those that do not where one has to.
    @inline(__always) private static func misplaced(
        _ bytes: SixteenBytes, _ before: SixteenBytes, _ beforeThat: SixteenBytes
    ) -> SixteenBytes {
        (bytes & ~from(0xC0, bytes)) ^ (from(0xC0, before) | from(0xE0, beforeThat))
    }

    /// By their highest bits: scalars of four bytes, those that may have been written with more bytes than they need, and
    /// surrogates: 0xC0, 0xC1, 0xE0, 0xED, and from 0xF0 on.
    @inline(__always) private static func rare(_ bytes: SixteenBytes) -> SixteenBytes {
        from(0xF0, bytes) | equal(0xC0, bytes & ~1) | equal(0xE0, bytes) | equal(0xED, bytes)
    }

    /// The highest bit of the bytes from one on; the other bits are of no account.
    @inline(__always) private static func from(_ byte: UInt8, _ bytes: SixteenBytes) -> SixteenBytes {
        charte_excess(bytes, byte &- 0x80)
    }

    @inline(__always) private static func equal(_ byte: UInt8, _ bytes: SixteenBytes) -> SixteenBytes {
        let wanted = SixteenBytes(repeating: byte)
        return unsafe unsafeBitCast(bytes .== wanted, to: SixteenBytes.self)
    }
}

/// How many bytes the scalar at `index` has; `nil` where none begins there.
@inline(__always)
private func lengthOfScalar(in bytes: UnsafeRawBufferPointer, at index: Int) -> Int? {
    let first = unsafe bytes[index]
    if first < 0x80 { return 1 }
    let (length, second): (Int, ClosedRange<UInt8>)
    switch first {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard index + length <= bytes.count, unsafe second.contains(bytes[index + 1]) else { return nil }
    for offset in 2..<max(length, 2) where unsafe bytes[index + offset] & 0xC0 != 0x80 { return nil }
    return length
}
