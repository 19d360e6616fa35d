internal import Bytes

/// A text as an id for addresses: lower case, accents folded, everything but letters and digits one hyphen.
///
/// « Les organes principaux » gives `les-organes-principaux`, « L'État » `l-etat`, « Œuvre » `oeuvre`. Letters of other
/// scripts stay. Empty where the text has neither letters nor digits.
public func slug(_ text: String) -> String { unsafe text.withUTF8Bytes { unsafe slug($0) } }

/// - Parameter text: Valid UTF-8.
func slug(_ text: UnsafeBufferPointer<UInt8>) -> String {
    var slug = SlugWriter(capacity: text.count)
    var index = 0
    while index < text.count {
        let length = unsafe scalarLength(text[index])
        if length == 1 {
            unsafe slug.append(ascii: text[index])
        } else {
            unsafe slug.append(scalar(UnsafeBufferPointer(rebasing: text[index..<index + length])))
        }
        index += length
    }
    return slug.bytes.text
}

/// A slug as it grows, letter by letter.
private struct SlugWriter: ~Copyable {
    private(set) var bytes: ByteBuffer
    private var needsHyphen = false

    init(capacity: Int) { bytes = ByteBuffer(capacity: capacity) }

    mutating func append(ascii byte: UInt8) {
        guard isLetter(byte) || isDigit(byte) else { return part() }
        join()
        bytes.append(isLetter(byte) ? byte | 0x20 : byte)
    }

    mutating func append(_ scalar: Unicode.Scalar) {
        if isCombiningAccent(scalar) { return }
        if scalar.value < CommonLetters.end {
            append(common: scalar.value)
        } else if let letters = folded(scalar) {
            join()
            bytes.append(text: letters)
        } else {
            part()
        }
    }

    private mutating func append(common value: UInt32) {
        let letters = CommonLetters.all.bytes(of: value)
        if letters.isEmpty { return part() }
        join()
        bytes.append(letters)
    }

    /// Between words; at the beginning there is nothing to part.
    private mutating func part() { needsHyphen = !bytes.isEmpty }

    private mutating func join() {
        if needsHyphen { bytes.append(UInt8(ascii: "-")) }
        needsHyphen = false
    }
}

/// The scalar that two to four bytes of valid UTF-8 stand for.
private func scalar(_ bytes: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar {
    var value = unsafe UInt32(bytes[0]) & (0x7F >> UInt32(bytes.count))
    for index in 1..<bytes.count { value = unsafe value << 6 | UInt32(bytes[index] & 0x3F) }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
}

/// What the letters of European languages fold to, each looked up once.
private struct CommonLetters {
    static let end: UInt32 = 0x180
    static let all = CommonLetters()

    private var bytes: [UInt8] = []
    /// By scalar, where the next one's begin.
    private var ends: [Int] = []

    private init() {
        for value in 0..<Self.end {
            bytes += (Unicode.Scalar(value).flatMap(folded) ?? "").utf8
            ends.append(bytes.count)
        }
    }

    /// The bytes of a scalar's letters; none for what parts words.
    func bytes(of value: UInt32) -> ArraySlice<UInt8> {
        bytes[(value == 0 ? 0 : ends[Int(value) - 1])..<ends[Int(value)]]
    }
}

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
