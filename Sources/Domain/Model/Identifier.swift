internal import Bytes

/// The permanent name of a record: unique in its kind, never changed, whatever becomes of its title or address.
///
/// Letters and digits of any script, parted by single hyphens, dots or underscores: `maroc`, `cmae-38`. Two spellings of
/// the same letters (composed and decomposed accents) are one identifier.
public struct Identifier<Kind: Record>: RawRepresentable, Hashable, Sendable {
    public let rawValue: String

    public init?(rawValue: String) {
        guard isIdentifier(rawValue) else { return nil }
        self.rawValue = rawValue
    }

    public init?(_ rawValue: String) { self.init(rawValue: rawValue) }
}

/// Whether a text may name a record.
public func isIdentifier(_ text: String) -> Bool {
    unsafe text.withUTF8Bytes { unsafe isPlainIdentifier($0) } ?? isIdentifier(text.unicodeScalars)
}

/// The same for ASCII, in which nearly all are written; `nil` where a text holds anything else.
private func isPlainIdentifier(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
    var (isPlain, previousIsLetter) = (true, false)
    for index in bytes.indices {
        let byte = unsafe bytes[index]
        if byte >= 0x80 { return nil }
        let isLetter = (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
        let isMark = byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
        isPlain = isPlain && (isLetter || (previousIsLetter && isMark))
        previousIsLetter = isLetter
    }
    return isPlain && previousIsLetter
}

private func isIdentifier(_ scalars: String.UnicodeScalarView) -> Bool {
    var previousIsLetter = false
    for scalar in scalars {
        let isLetter = scalar.properties.isAlphabetic || scalar.properties.numericType != nil || isMark(scalar)
        guard isLetter || (previousIsLetter && (scalar == "-" || scalar == "." || scalar == "_")) else { return false }
        previousIsLetter = isLetter
    }
    return previousIsLetter
}

/// An accent that stands as a scalar of its own, as in file names from macOS.
private func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .nonspacingMark
}
