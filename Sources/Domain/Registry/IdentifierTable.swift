internal import Bytes

/// Ids, numbered in the order in which they came. Two spellings of the same letters are one id.
struct IdentifierTable: Sendable {
    private(set) var ids: [String] = []
    private var numbers = NumberTable()

    /// Makes room for so many ids, as long as there is none.
    mutating func reserve(_ count: Int) {
        guard ids.isEmpty else { return }
        numbers = NumberTable(roomFor: count)
        ids.reserveCapacity(count)
    }

    subscript(id: String) -> Int? { number(of: id, Self.hash(id)) }

    /// Adds an id.
    ///
    /// - Returns: The number of the same one that is there already, which it does not become.
    mutating func insert(_ id: String) -> Int? {
        let hash = Self.hash(id)
        if let known = number(of: id, hash) { return known }
        numbers.insert(ids.count, hash)
        ids.append(id)
        return nil
    }

    private func number(of id: String, _ hash: UInt64) -> Int? { numbers.number(hash) { ids[$0] == id } }

    /// Of ASCII, in which nearly all ids are written, there is one spelling.
    private static func hash(_ id: String) -> UInt64 {
        if id.isASCII { return id.digestOfBytes }
        // U+212A, the one letter that may be spelled in ASCII, too: K.
        let plain = String(String.UnicodeScalarView(id.unicodeScalars.map { $0 == "\u{212A}" ? "K" : $0 }))
        return plain.isASCII ? plain.digestOfBytes : UInt64(bitPattern: Int64(id.hashValue))
    }
}
