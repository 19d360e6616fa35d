/// A text as an id for addresses: lower case, accents folded, everything but letters and digits one hyphen.
///
/// « Les organes principaux » gives `les-organes-principaux`, « L'État » `l-etat`, « Œuvre » `oeuvre`. Letters of other
/// scripts stay. Empty where the text has neither letters nor digits.
public func slug(_ text: String) -> String {
    var slug = SlugWriter()
    var text = text
    text.withUTF8 { text in
        slug.bytes.reserveCapacity(text.count)
        var rest = unsafe text[...]
        while let byte = unsafe rest.first {
            let length = scalarLength(byte)
            if length == 1 {
                slug.append(ascii: byte)
            } else {
                unsafe slug.append(scalar(rest.prefix(length)))
            }
            unsafe rest = rest.dropFirst(length)
        }
    }
    return String(decoding: slug.bytes, as: UTF8.self)
}

/// A slug as it grows, letter by letter.
private struct SlugWriter {
    var bytes: [UInt8] = []
    private var needsHyphen = false

    mutating func append(ascii byte: UInt8) {
        guard isLetter(byte) || isDigit(byte) else { return part() }
        join()
        bytes.append(isLetter(byte) ? byte | 0x20 : byte)
    }

    mutating func append(_ scalar: Unicode.Scalar) {
        if isCombiningAccent(scalar) { return }
        let isCommon = scalar.value < commonEnd
        guard let letters = isCommon ? commonLetters[Int(scalar.value)] : folded(scalar).map({ Array($0.utf8) }) else {
            return part()
        }
        join()
        bytes += letters
    }

    /// Between words; at the beginning there is nothing to part.
    private mutating func part() { needsHyphen = !bytes.isEmpty }

    private mutating func join() {
        if needsHyphen { bytes.append(UInt8(ascii: "-")) }
        needsHyphen = false
    }
}

/// The scalar that two to four bytes of valid UTF-8 stand for.
private func scalar(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar {
    let first = unsafe UInt32(bytes[bytes.startIndex]) & (0x7F >> UInt32(bytes.count))
    let value = unsafe bytes.dropFirst().reduce(first) { value, byte in value << 6 | UInt32(byte & 0x3F) }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
}

/// What the letters of European languages fold to, each looked up once.
private let commonLetters: [[UInt8]?] = (0..<commonEnd).map { value in
    Unicode.Scalar(value).flatMap(folded).map { Array($0.utf8) }
}

private let commonEnd: UInt32 = 0x250

/// Accents written as scalars of their own, after their letter.
private func isCombiningAccent(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }

/// A letter or digit in its plainest form; `nil` for what parts words.
private func folded(_ scalar: Unicode.Scalar) -> String? {
    if scalar.isASCII {
        let byte = UInt8(scalar.value)
        if isLetter(byte) { return String(Unicode.Scalar(byte | 0x20)) }
        return isDigit(byte) ? String(scalar) : nil
    }
    if let letters = lettersWithoutAccent[scalar] { return letters }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
        .nonspacingMark, .spacingMark:
        return unaccented(scalar)
    default: return nil
    }
}

/// The Latin letter under an accent; other letters as they are, in lower case.
private func unaccented(_ scalar: Unicode.Scalar) -> String {
    let base = canonicalDecomposition(of: scalar).first ?? scalar
    return (base.isASCII ? base : scalar).properties.lowercaseMapping
}

/// Letters that Unicode does not decompose.
private let lettersWithoutAccent: [Unicode.Scalar: String] = [
    "œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss", "ẞ": "ss", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ð": "d",
    "Ð": "d", "ł": "l", "Ł": "l", "þ": "th", "Þ": "th", "ħ": "h", "Ħ": "h", "ı": "i", "İ": "i", "ﬁ": "fi", "ﬂ": "fl",
]
