/// A stylesheet without what only its authors read: comments, and white space that parts nothing.
///
/// Nothing is rewritten: tokens stay as they are and in their order (CSS Syntax Module Level 3 § 4,
/// https://www.w3.org/TR/css-syntax-3/#tokenization). A comment that begins with `/*!`, as licences do, stays.
struct StylesheetCompaction {
    private let source: [UInt8]
    private var next = 0
    private var result: [UInt8] = []
    /// Whether white space was passed since the last byte of the result.
    private var isParted = false

    static func compacted(_ bytes: [UInt8]) -> [UInt8] {
        var compaction = StylesheetCompaction(bytes)
        compaction.run()
        return compaction.result
    }

    private init(_ source: [UInt8]) {
        self.source = source
        result.reserveCapacity(source.count)
    }

    private mutating func run() {
        while next < source.count {
            switch source[next] {
            case UInt8(ascii: "/") where starts(with: "/*"): passComment()
            case UInt8(ascii: "\""), UInt8(ascii: "'"): copyString()
            case UInt8(ascii: "("): copyParenthesis()
            case UInt8(ascii: "\\"): copy(upTo: next + 2)
            case let byte where byte.isSpace:
                isParted = true
                next += 1
            default: copy(upTo: next + 1)
            }
        }
    }
}

extension StylesheetCompaction {
    private func starts(with text: StaticString) -> Bool {
        unsafe source[next...].starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Appends a piece whole, with a space before it where the two would not be parted without.
    private mutating func copy(upTo end: Int) {
        let end = min(end, source.count)
        if isParted, let last = result.last, !last.isPunctuation, !source[next].endsWhatStandsBefore {
            result.append(UInt8(ascii: " "))
        }
        isParted = false
        // The last declaration of a block needs no semicolon; one that is empty keeps it.
        if source[next] == UInt8(ascii: "}"), result.last == UInt8(ascii: ";"),
            result.dropLast().last != UInt8(ascii: ":")
        {
            result.removeLast()
        }
        result += source[next..<end]
        next = end
    }

    private mutating func passComment() {
        let isKept = starts(with: "/*!")
        let end = endOfComment
        if isKept { return copy(upTo: end) }
        // Between two names a comment is no white space, and yet keeps them apart.
        let touches = !isParted && result.last.map { !$0.isPunctuation } ?? false
        let goesOn = end < source.count && !source[end].isSpace && !source[end].endsWhatStandsBefore
        if touches && goesOn { result += Array("/**/".utf8) }
        next = end
    }

    private var endOfComment: Int {
        var end = next + 4
        while end <= source.count, source[end - 2] != UInt8(ascii: "*") || source[end - 1] != UInt8(ascii: "/") {
            end += 1
        }
        return min(end, source.count)
    }

    private mutating func copyString() {
        let quote = source[next]
        var end = next + 1
        while end < source.count, source[end] != quote { end += source[end] == UInt8(ascii: "\\") ? 2 : 1 }
        copy(upTo: end + 1)
    }

    /// What stands between the parentheses of `url(…)` without quotation marks is one token.
    private mutating func copyParenthesis() {
        guard !isParted, result.suffix(3).elementsEqual("url".utf8), next + 1 < source.count,
            ![UInt8(ascii: "\""), UInt8(ascii: "'")].contains(source[next + 1])
        else { return copy(upTo: next + 1) }
        copy(upTo: (source[next...].firstIndex(of: UInt8(ascii: ")")) ?? source.count) + 1)
    }
}

extension UInt8 {
    fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

    /// White space behind it parts nothing.
    fileprivate var isPunctuation: Bool { "{};,:".utf8.contains(self) }

    /// White space before it parts nothing. A colon is not among them: `a :hover` is another selector than `a:hover`.
    fileprivate var endsWhatStandsBefore: Bool { "{};,".utf8.contains(self) }
}
