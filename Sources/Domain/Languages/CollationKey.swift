internal import Bytes
@_spi(_Unicode) import Swift

/// What decides the place of a text among others by the rules of its language: first the letters, then their accents,
/// then their case. Compared byte by byte.
///
/// A part of the Unicode Collation Algorithm (https://www.unicode.org/reports/tr10/) with CLDR's tailorings for the
/// languages listed below; enough for names, and the same on every machine, which the system's own locales are not.
public struct CollationKey: Hashable, Sendable, Comparable {
    private let bytes: [UInt8]

    public init(_ text: String, language: Language) {
        let tailoring = Self.tailorings[language.code]
        self = (tailoring == nil ? CollationKey(plain: text) : nil) ?? CollationKey(weighing: text, tailoring ?? [:])
    }

    /// `nil` for a text with letters that are not weighed beforehand.
    init?(plain text: String) {
        guard let bytes = PlainLetters.weights(text) else { return nil }
        self.bytes = bytes
    }

    init(weighing text: String, _ tailoring: [Unicode.Scalar: [UInt8]] = [:]) { bytes = Weights(text, tailoring).bytes }

    /// The weights of a text, or of a part of it, by what they tell apart.
    fileprivate struct Weights {
        var letters: [UInt8] = []
        var accents: [UInt8] = []
        var cases: [UInt8] = []

        var bytes: [UInt8] { letters + [0, 0, 0] + accents + [0] + cases }
    }

    public static func < (one: CollationKey, other: CollationKey) -> Bool {
        unsafe one.bytes.withUnsafeBytes { one in unsafe other.bytes.withUnsafeBytes { unsafe precedes(one, $0) } }
    }

    /// Eight bytes at once, read as a number whose highest byte comes first: thousands of names begin alike.
    private static func precedes(_ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer) -> Bool {
        let count = min(one.count, other.count)
        var index = 0
        while index + 8 <= count {
            let left = unsafe UInt64(bigEndian: one.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            let right = unsafe UInt64(bigEndian: other.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            if left != right { return left < right }
            index += 8
        }
        while index < count {
            if unsafe one[index] != other[index] { return unsafe one[index] < other[index] }
            index += 1
        }
        return one.count < other.count
    }
}

extension CollationKey.Weights {
    fileprivate init(_ text: String, _ tailoring: [Unicode.Scalar: [UInt8]]) {
        for scalar in text.precomposed(keeping: tailoring) {
            if scalar.properties.generalCategory == .nonspacingMark {
                accents += accent(scalar)
                continue
            }
            let lower = lowercase(scalar, hasDotlessI: tailoring["ı"] != nil).unicodeScalars
            for (place, letter) in lower.flatMap({ CollationKey.letters($0, keeping: tailoring) }).enumerated() {
                letters += tailoring[letter] ?? weight(letter)
                accents += place == 0 ? [1] : ligature + [1]
            }
            cases.append(scalar.properties.isUppercase ? 2 : 1)
        }
    }
}

/// The letters of European languages and the signs that stand between them, each weighed once: nearly every name is made
/// of nothing else. None of them combines with its neighbours, so that a text weighs what its letters weigh.
private struct PlainLetters: Sendable {
    /// Latin with the accents of European languages. No combining marks stand there, nor in the block of general punctuation.
    private static let end: UInt32 = 0x180
    private static let punctuation: ClosedRange<UInt32> = 0x2010...0x2027

    private let letters: [Letter]

    private static let all = PlainLetters()

    /// What a letter weighs; each part has at most eight bytes, of which the first is the lowest.
    private struct Letter: Sendable {
        var letters = Part()
        var accents = Part()
        var cases = Part()

        struct Part: Sendable {
            var bytes: UInt64 = 0
            var count = 0

            init() {}

            init(_ weights: [UInt8]) {
                precondition(weights.count <= 8, "a letter has more weights than there is room for")
                for (place, weight) in weights.enumerated() { bytes |= UInt64(weight) << UInt64(8 * place) }
                count = weights.count
            }
        }
    }

    private init() {
        letters = (Array(0..<Self.end) + Array(Self.punctuation)).map { value in
            guard let scalar = Unicode.Scalar(value) else { return Letter() }
            let weights = CollationKey.Weights(String(scalar), [:])
            return Letter(
                letters: .init(weights.letters), accents: .init(weights.accents), cases: .init(weights.cases))
        }
    }

    /// `nil` for a text with other letters.
    static func weights(_ text: String) -> [UInt8]? { all.weights(text) }

    private func weights(_ text: String) -> [UInt8]? {
        unsafe withUnsafeTemporaryAllocation(of: Letter.self, capacity: max(1, text.utf8.count)) { room in
            // Four zeros part the letters, the accents and the cases.
            var (length, count) = (4, 0)
            for scalar in text.unicodeScalars {
                guard let place = Self.place(scalar) else { return nil }
                let letter = letters[place]
                unsafe room.initializeElement(at: count, to: letter)
                count += 1
                length += letter.letters.count + letter.accents.count + letter.cases.count
            }
            let found = unsafe UnsafeBufferPointer(rebasing: room[..<count])
            return unsafe Self.bytes(found, length)
        }
    }

    /// Eight bytes are written at once, of which those behind the last one are written over by what follows.
    private static func bytes(_ letters: UnsafeBufferPointer<Letter>, _ length: Int) -> [UInt8] {
        unsafe [UInt8](roomFor: length + 8) { whole in
            var end = 0
            func put(_ part: Letter.Part) {
                unsafe whole.storeBytes(of: part.bytes.littleEndian, toByteOffset: end, as: UInt64.self)
                end += part.count
            }
            for index in letters.indices { unsafe put(letters[index].letters) }
            unsafe whole.storeBytes(of: 0, toByteOffset: end, as: UInt64.self)
            end += 3
            for index in letters.indices { unsafe put(letters[index].accents) }
            unsafe whole.storeBytes(of: 0, toByteOffset: end, as: UInt64.self)
            end += 1
            for index in letters.indices { unsafe put(letters[index].cases) }
            return length
        }
    }

    private static func place(_ scalar: Unicode.Scalar) -> Int? {
        if scalar.value < end { return Int(scalar.value) }
        return punctuation.contains(scalar.value) ? Int(end + scalar.value - punctuation.lowerBound) : nil
    }
}

extension CollationKey {
    /// The base letters of letters that Unicode does not decompose.
    fileprivate static func letters(
        _ scalar: Unicode.Scalar, keeping kept: [Unicode.Scalar: [UInt8]]
    ) -> [Unicode.Scalar] {
        if kept[scalar] != nil { return [scalar] }
        return switch scalar {
        case "œ": ["o", "e"]
        case "æ": ["a", "e"]
        case "ß": ["s", "s"]
        case "ø": ["o"]
        case "ł": ["l"]
        case "đ": ["d"]
        case "ı": ["i"]
        case "’": ["'"]
        case "\u{A0}", "\u{202F}": [" "]
        case "\u{0649}": ["\u{064A}"]
        case "\u{0671}": ["\u{0627}"]
        default: [scalar]
        }
    }

    /// The letter under which an alphabetical list shows a text, as a capital: « Égypte » under E, « Œuvre » under O, and
    /// « Çelik » under Ç where that is a letter of the language. `nil` for what begins with a digit, or has no letter.
    public static func initial(of text: String, language: Language) -> String? {
        let tailoring = tailorings[language.code] ?? [:]
        for scalar in text.precomposed(keeping: tailoring) {
            if scalar.properties.numericType != nil { return nil }
            guard scalar.properties.isAlphabetic, scalar.properties.generalCategory != .nonspacingMark else { continue }
            let lower = lowercase(scalar, hasDotlessI: tailoring["ı"] != nil).unicodeScalars
            guard let letter = lower.first.flatMap({ letters($0, keeping: tailoring).first }) else { continue }
            return letter == "i" && tailoring["ı"] != nil ? "İ" : letter.properties.uppercaseMapping
        }
        return nil
    }

    /// Letters that stand on their own in an alphabet: after the letter that each follows.
    /// Source: CLDR, common/collation (https://github.com/unicode-org/cldr).
    private static let tailorings: [String: [Unicode.Scalar: [UInt8]]] = [
        "es": after([("ñ", "n")]),
        "tr": after([("ç", "c"), ("ğ", "g"), ("ı", "h"), ("ö", "o"), ("ş", "s"), ("ü", "u")]),
        "az": after([("ç", "c"), ("ə", "e"), ("ğ", "g"), ("ı", "h"), ("ö", "o"), ("ş", "s"), ("ü", "u")]),
        "sv": after([("å", "z"), ("ä", "z"), ("ö", "z")]),
        "fi": after([("å", "z"), ("ä", "z"), ("ö", "z")]),
        "da": after([("æ", "z"), ("ø", "z"), ("å", "z")]),
        "nb": after([("æ", "z"), ("ø", "z"), ("å", "z")]),
        "sq": after([("ç", "c"), ("ë", "e")]),
    ]

    private static func after(_ letters: [(Unicode.Scalar, Unicode.Scalar)]) -> [Unicode.Scalar: [UInt8]] {
        var places: [Unicode.Scalar: UInt32] = [:]
        var weights: [Unicode.Scalar: [UInt8]] = [:]
        for (letter, base) in letters {
            places[base, default: 0] += 1
            weights[letter] = weight(base.value << 8 + places[base, default: 0])
        }
        return weights
    }
}

/// Punctuation and signs stand before digits, digits before letters.
private func weight(_ scalar: Unicode.Scalar) -> [UInt8] {
    let isWordly = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    guard !isWordly, scalar.value >= 0x30 else { return weight(scalar.value << 8) }
    return [0, 0x2F, UInt8(truncatingIfNeeded: scalar.value ^ scalar.value >> 8) | 1]
}

/// Where « ı » is a letter of its own, « I » is its capital and « İ » that of « i ».
private func lowercase(_ scalar: Unicode.Scalar, hasDotlessI: Bool) -> String {
    switch (scalar, hasDotlessI) {
    case ("I", true): "ı"
    case ("İ", true): "i"
    default: scalar.properties.lowercaseMapping
    }
}

/// What tells « é » from « è » where the letters are the same; always more than the 1 of a letter without accent.
private func accent(_ mark: Unicode.Scalar) -> [UInt8] {
    if let place = commonAccents.firstIndex(of: mark) { return [2, 0, UInt8(place) + 1] }
    return [3] + weight(mark.value).suffix(2)
}

/// In the order of DUCET, which has the acute before the grave, and the breve between the grave and the circumflex.
private let commonAccents = Array("\u{301}\u{300}\u{306}\u{302}\u{30C}\u{30A}\u{308}\u{303}".unicodeScalars)

/// What tells « œ » from « oe ».
private let ligature: [UInt8] = [4, 0, 0]

private func weight(_ value: UInt32) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value >> 16), UInt8(truncatingIfNeeded: value >> 8), UInt8(truncatingIfNeeded: value)]
}

extension String {
    /// The scalars with accents apart, but for the letters that `kept` gives a place of their own.
    fileprivate func precomposed(keeping kept: [Unicode.Scalar: [UInt8]]) -> [Unicode.Scalar] {
        guard !kept.isEmpty else { return Array(_nfd) }
        return _nfc.flatMap { scalar in
            let lower = lowercase(scalar, hasDotlessI: kept["ı"] != nil).unicodeScalars
            if scalar == "İ", kept["ı"] != nil { return [scalar] }
            return lower.count == 1 && kept[lower[lower.startIndex]] != nil ? [scalar] : Array(String(scalar)._nfd)
        }
    }
}
