/// Whether bytes are well-formed UTF-8 (Unicode 16 § 3.9, table 3-7). Every file is asked, so this makes no String of it.
func isValidUTF8(_ bytes: [UInt8]) -> Bool {
    unsafe bytes.withUnsafeBytes { unsafe isValidUTF8($0) }
}

private func isValidUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let count = bytes.count
    var index = 0
    while index < count {
        unsafe skipASCII(in: bytes, at: &index)
        guard index < count else { return true }
        // Most of what is not ASCII is a letter of two bytes with an accent.
        if index + 1 < count, unsafe isPair(bytes[index], bytes[index + 1]) {
            index += 2
            continue
        }
        guard let length = unsafe lengthOfScalar(in: bytes, at: index) else { return false }
        index += length
    }
    return true
}

/// Goes on to the next byte that is not ASCII, eight at a time; at the end of the bytes it may stop before.
@inline(__always)
private func skipASCII(in bytes: UnsafeRawBufferPointer, at index: inout Int) {
    while index &+ 8 <= bytes.count {
        let word = unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        let others = word & 0x8080_8080_8080_8080
        if others != 0 {
            index &+= others.trailingZeroBitCount / 8
            return
        }
        index &+= 8
    }
}

@inline(__always)
private func isPair(_ first: UInt8, _ second: UInt8) -> Bool { 0xC2...0xDF ~= first && second & 0xC0 == 0x80 }

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
