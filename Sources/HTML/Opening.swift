/// How a tag begins, up to its first quote or to its end: `a href="`, `strong>`. Templates write the same few over and over,
/// and it is known at once what follows.
enum Opening {
    /// A tag of an ordinary element that says nothing.
    case bare
    /// The value of an attribute, and what that mentions, if anything.
    case value(Mention.Role?)
    /// Something that is read letter by letter.
    case other

    /// - Parameter text: With the quote or the `>` at its end.
    init(_ text: String) {
        let names = text.dropLast(text.hasSuffix("=\"") ? 2 : 1).split(separator: " ", omittingEmptySubsequences: false)
        let isPlain = names.allSatisfy { Self.isName($0) }
        switch (names.count, text.utf8.last) {
        case (1, UInt8(ascii: ">")) where isPlain && Self.isOrdinary(names[0]): self = .bare
        case (2, UInt8(ascii: "\"")) where isPlain && Self.isOrdinary(names[0]) && text.hasSuffix("=\""):
            switch Attribute(names[1].lowercased(), of: String(names[0])) {
            case nil: self = .value(nil)
            case .one(let role): self = .value(role)
            case .several, .candidates, .fragment, .byRelation, .content: self = .other
            }
        default: self = .other
        }
    }

    private static func isOrdinary(_ element: Substring) -> Bool {
        if case .ordinary = Element(String(element)), element == element.lowercased() { true } else { false }
    }

    /// Letters, digits, `-` and `:`, a small letter first.
    private static func isName(_ text: Substring) -> Bool {
        guard let first = text.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return false }
        return text.utf8.allSatisfy { NameBytes(UInt64($0)).count(withCapitals: true) > 0 }
    }
}
