/// A text as an id for addresses: lower case, accents folded, everything but letters and digits one hyphen.
///
/// « Les organes principaux » gives `les-organes-principaux`, « L'État » `l-etat`, « Œuvre » `oeuvre`. Letters of other
/// scripts stay. Empty where the text has neither letters nor digits.
public func slug(_ text: String) -> String {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.utf8.count)
    var needsHyphen = false
    for scalar in text.unicodeScalars {
        if isCombiningAccent(scalar) { continue }
        let letters = scalar.value < commonEnd ? commonLetters[Int(scalar.value)] : folded(scalar).map { Array($0.utf8) }
        guard let letters else {
            needsHyphen = !slug.isEmpty
            continue
        }
        if needsHyphen { slug.append(UInt8(ascii: "-")) }
        needsHyphen = false
        slug += letters
    }
    return String(decoding: slug, as: UTF8.self)
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
