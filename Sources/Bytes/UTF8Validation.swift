/// Whether bytes are well-formed UTF-8 (Unicode 16 § 3.9, table 3-7). Every file is asked, so this makes no String of it.
public func isValidUTF8(_ bytes: [UInt8]) -> Bool {
    unsafe bytes.withUnsafeBytes { unsafe isValidUTF8($0) }
}

func isValidUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    while index < bytes.count {
        guard unsafe passWords(of: bytes, from: &index) else { return false }
        // What is rare, or does not fill a word, is read scalar by scalar until the next word.
        let end = min(index + 8, bytes.count)
        while index < end {
            guard let length = unsafe lengthOfScalar(in: bytes, at: index) else { return false }
            index += length
        }
    }
    return true
}

/// Goes on, eight bytes at a time, to the beginning of a scalar in the first word that holds something rare, or is not whole;
/// `false` where a byte stands that does not belong where it stands.
@inline(__always)
private func passWords(of bytes: UnsafeRawBufferPointer, from index: inout Int) -> Bool {
    var owed: UInt64 = 0
    while index &+ 8 <= bytes.count {
        let word = unsafe UTF8Word(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        if word.isRare { break }
        guard word.continuations == owed | word.leads << 8 | word.leadsOfThree << 16 else { return false }
        owed = word.leads >> 56 | word.leadsOfThree >> 48
        index &+= 8
    }
    // Back to the scalar that goes on in the next word.
    while owed != 0, index > 0 {
        index &-= 1
        if unsafe bytes[index] & 0xC0 != 0x80 { break }
    }
    return true
}

/// Eight bytes, the first of them lowest, each told by its highest bit.
private struct UTF8Word {
    /// The bytes that begin a scalar of two or more.
    let leads: UInt64
    /// Those among them that begin one of three or more.
    let leadsOfThree: UInt64
    /// The bytes that go on with a scalar.
    let continuations: UInt64
    /// Whether something stands there that more has to be known of: a scalar of four bytes, one that may have been written
    /// with more bytes than it needs, a surrogate.
    let isRare: Bool

    @inline(__always) init(littleEndian word: UInt64) {
        let word = UInt64(littleEndian: word)
        let high = word & .each(0x80)
        leads = high & word << 1
        continuations = high ^ leads
        leadsOfThree = leads & word << 2
        // 0xC0, 0xC1, 0xE0, 0xE1, 0xF0, 0xF1; and 0xED.
        let low = leads & ~Self.isMoreThanZero(word & .each(0x1E))
        let surrogates = leadsOfThree & ~Self.isMoreThanZero((word ^ .each(0x0D)) & .each(0x0F))
        isRare = low | surrogates | leadsOfThree & word << 3 != 0
    }

    /// The highest bit of each byte that is not 0, of bytes below 0x80; the other bits are of no account.
    @inline(__always) private static func isMoreThanZero(_ bytes: UInt64) -> UInt64 { bytes &+ .each(0x7F) }
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
