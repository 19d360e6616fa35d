/// Texts, numbered in the order in which they came. Two spellings of the same letters are one text.
public struct TextTable: Sendable {
    public private(set) var texts: [String] = []
    private var numbers = NumberTable()

    public init() {}

    /// Makes room for so many texts, as long as there is none.
    public mutating func reserve(_ count: Int) {
        guard texts.isEmpty else { return }
        numbers = NumberTable(roomFor: count)
        texts.reserveCapacity(count)
    }

    public subscript(text: String) -> Int? { number(of: text, Self.hash(text)) }

    /// Adds a text.
    ///
    /// - Returns: The number of the same one that is there already, which it does not become.
    public mutating func insert(_ text: String) -> Int? {
        let hash = Self.hash(text)
        if let known = number(of: text, hash) { return known }
        numbers.insert(texts.count, hash)
        texts.append(text)
        return nil
    }

    private func number(of text: String, _ hash: UInt64) -> Int? { numbers.number(hash) { texts[$0] == text } }

    /// Of ASCII, in which nearly all ids and addresses are written, there is one spelling.
    private static func hash(_ text: String) -> UInt64 {
        if text.isASCII { return text.digestOfBytes }
        // U+212A, the one letter that may be spelled in ASCII, too: K.
        let plain = String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\u{212A}" ? "K" : $0 }))
        return plain.isASCII ? plain.digestOfBytes : UInt64(bitPattern: Int64(text.hashValue))
    }
}
