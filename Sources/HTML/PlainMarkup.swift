/// Reads the markup of a page that leaves nothing to be understood as well as it can be: small letters, values in double
/// quotes, every `<` the start of a tag. That is what templates write, and it is read in a tenth of the time that the whole
/// of HTML takes. Whatever else is met, the page is left to libxml2.
@safe struct PlainMarkup {
    private let page: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var mentions: [Mention] = []
    private var seen: Set<String> = []
    private var isPlain = true

    /// What a page mentions; `nil` where it is not plain.
    static func mentions(_ page: [UInt8]) -> [Mention]? {
        unsafe page.withUnsafeBufferPointer { page in
            var markup = unsafe PlainMarkup(page: page)
            return markup.read() ? markup.mentions : nil
        }
    }

    private init(page: UnsafeBufferPointer<UInt8>) { unsafe self.page = page }

    @inline(__always) private subscript(index: Int) -> UInt8 { unsafe index < page.count ? page[index] : 0 }

    private mutating func read() -> Bool {
        while let start = find(UInt8(ascii: "<")) {
            position = start + 1
            let isRead =
                switch self[position] {
                case UInt8(ascii: "a")...UInt8(ascii: "z"): readTag()
                case UInt8(ascii: "/"): readEnd()
                case UInt8(ascii: "!"): readDeclaration()
                default: false
                }
            if !isRead { return false }
        }
        return isPlain
    }

    private mutating func find(_ byte: UInt8) -> Int? {
        var index = position
        while unsafe index < page.count {
            if unsafe page[index] == byte { return index }
            // Where a text ends for C, libxml2 has its own ways.
            if unsafe page[index] == 0 {
                isPlain = false
                return nil
            }
            index += 1
        }
        return nil
    }

    /// `</p>`.
    private mutating func readEnd() -> Bool {
        position += 1
        _ = readName()
        guard self[position] == UInt8(ascii: ">") else { return false }
        position += 1
        return true
    }

    /// A comment or the document type.
    private mutating func readDeclaration() -> Bool {
        let isComment = self[position + 1] == UInt8(ascii: "-") && self[position + 2] == UInt8(ascii: "-")
        if !isComment {
            guard let end = find(UInt8(ascii: ">")) else { return false }
            position = end + 1
            return mentions.isEmpty
        }
        position += 3
        // `<!-->` is a comment to a browser and the start of one to others.
        guard self[position] != UInt8(ascii: ">"), self[position] != UInt8(ascii: "-") else { return false }
        while let dash = find(UInt8(ascii: "-")) {
            position = dash + 1
            guard self[position] == UInt8(ascii: "-") else { continue }
            position += 2
            return self[position - 1] == UInt8(ascii: ">")
        }
        return false
    }

    /// - Parameter withCapitals: As in `viewBox`, which is understood in small letters.
    private mutating func readName(withCapitals: Bool = false) -> Range<Int> {
        let start = position
        while true {
            switch self[position] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
                UInt8(ascii: ":"):
                position += 1
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where withCapitals: position += 1
            default: return start..<position
            }
        }
    }
}

extension PlainMarkup {
    private typealias Pair = (name: Range<Int>, value: Range<Int>)

    private mutating func readTag() -> Bool {
        let name = readName()
        var attributes: [Pair] = []
        var isWanted = false
        while true {
            while self[position] == UInt8(ascii: " ") || self[position] == UInt8(ascii: "\n") { position += 1 }
            switch self[position] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"):
                let name = readName(withCapitals: true)
                guard self[position] == UInt8(ascii: "=") else { continue }
                guard self[position + 1] == UInt8(ascii: "\"") else { return false }
                position += 2
                let start = position
                guard let end = find(UInt8(ascii: "\"")) else { return false }
                position = end + 1
                attributes.append((name, start..<end))
                isWanted = unsafe isWanted || Attribute.isWanted(UnsafeBufferPointer(rebasing: page[name]))
            case UInt8(ascii: "/"):
                guard self[position + 1] == UInt8(ascii: ">") else { return false }
                return finish(name, isWanted ? attributes : [], end: position, length: 2)
            case UInt8(ascii: ">"): return finish(name, isWanted ? attributes : [], end: position, length: 1)
            default: return false
            }
        }
    }

    private mutating func finish(_ name: Range<Int>, _ attributes: [Pair], end: Int, length: Int) -> Bool {
        position = end + length
        let isOnce = name.count == 4 || name.count == 8 || name.count == 6 || name.count == 5
        guard isOnce || !attributes.isEmpty else { return true }
        let tag = text(name)
        if isOnce, !enter(tag) { return false }
        guard !attributes.isEmpty else { return true }
        guard let pairs = pairs(attributes) else { return false }
        let collector = Collector()
        collector.note(StartTag(name: tag, attributes: pairs), end: end)
        mentions += collector.mentions
        return true
    }

    /// The attributes with their values as they are understood; `nil` where that is not plain.
    private func pairs(_ attributes: [Pair]) -> [(name: String, value: String)]? {
        var pairs: [(name: String, value: String)] = []
        for (name, range) in attributes {
            let name = text(name).lowercased()
            guard let value = value(range), !pairs.contains(where: { $0.name == name }) else { return nil }
            pairs.append((name, value))
        }
        return pairs
    }

    /// What stands in a page once has a meaning of its own when it comes again, and scripts and styles hold no tags.
    private mutating func enter(_ tag: String) -> Bool {
        switch tag {
        case "html", "head", "body": return seen.insert(tag).inserted
        case "form", "frameset", "frame": return false
        case "script", "style", "textarea", "title", "xmp": return skip(tag)
        default: return true
        }
    }

    /// Skips what stands in an element of text alone.
    private mutating func skip(_ tag: String) -> Bool {
        guard let end = find(UInt8(ascii: "<")) else { return false }
        position = end
        for (offset, byte) in ("</" + tag + ">").utf8.enumerated() where self[end + offset] != byte { return false }
        return true
    }

    private func text(_ range: Range<Int>) -> String {
        unsafe String(decoding: UnsafeBufferPointer(rebasing: page[range]), as: UTF8.self)
    }

    /// A value without the entities that templates write; `nil` where it holds another.
    private func value(_ range: Range<Int>) -> String? {
        let text = text(range)
        guard unsafe page[range].contains(UInt8(ascii: "&")) else { return text }
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            rest = rest[start...]
            guard let (entity, character) = Self.entities.first(where: { rest.hasPrefix($0.0) }) else { return nil }
            result += character
            rest = rest.dropFirst(entity.count)
        }
        return result + rest
    }

    private static let entities = [
        ("&amp;", "&"), ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"),
    ]
}
