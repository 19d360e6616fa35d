extension PlainMarkup {
    /// Takes note of what the tag mentions whose attributes were read; false where that is not plain.
    mutating func note(_ tag: Range<Int>, end: Int) -> Bool {
        let (markCount, spelledCount) = (marks.count, spelled.count)
        for index in 0..<attributes.count {
            guard let meaning = attributes[index].meaning, let value = attributes[index].value else { continue }
            switch meaning {
            case .one(let role): guard add(role, value, end: end) else { return false }
            case .byRelation where relation.map { isSimple($0) } ?? true:
                guard add(isNeeded ? .asset : .link, value, end: end) else { return false }
            case .several(let role) where isSimple(value): addWords(role, value, end: end)
            case .content where !attributes.holds(Self.property) && !attributes.holds(Self.equivalent):
                continue
            case .byRelation, .several, .content, .candidates, .fragment:
                // One attribute that is not simple, and the whole tag is read as text.
                marks.removeLast(marks.count - markCount)
                spelled.removeLast(spelled.count - spelledCount)
                return noteAsText(tag, end: end)
            }
        }
        return true
    }

    /// Whether a value is understood as it stands.
    private func isSimple(_ value: Range<Int>) -> Bool {
        unsafe page[value].allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "&") }
    }

    private static let property = PackedName("property")
    private static let equivalent = PackedName("http-equiv")
    private static let relation = PackedName("rel")

    private var relation: Range<Int>? { attributes.value(of: Self.relation) }

    /// Whether the relation of the tag names a file that the page is shown with.
    private var isNeeded: Bool {
        mutating get {
            guard let value = relation else { return Attribute.isNeeded(nil) }
            let page = unsafe page
            let name = unsafe PackedName(page, value)
            return relations.meaning(NameMemory.Key(name: name)) { unsafe Attribute.isNeeded(Self.text(page, value)) }
        }
    }

    private mutating func add(_ role: Mention.Role, _ value: Range<Int>, end: Int) -> Bool {
        var (start, stop) = (value.lowerBound, value.upperBound)
        while start < stop, unsafe page[start] <= 0x20 { start += 1 }
        while start < stop, unsafe page[stop - 1] <= 0x20 { stop -= 1 }
        guard find(UInt8(ascii: "&"), in: start..<stop) != nil else {
            add(role, start, stop, isSpelled: false, end: end)
            return true
        }
        let place = spelled.count
        guard unsafe spelled.append(understanding: UnsafeBufferPointer(rebasing: page[start..<stop])) else {
            return false
        }
        add(role, place, spelled.count, isSpelled: true, end: end)
        return true
    }

    private mutating func addWords(_ role: Mention.Role, _ value: Range<Int>, end: Int) {
        var start = value.lowerBound
        for index in value.lowerBound...value.upperBound {
            guard unsafe index == value.upperBound || isSpace(page[index]) else { continue }
            if start < index { add(role, start, index, isSpelled: false, end: end) }
            start = index + 1
        }
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private mutating func add(_ role: Mention.Role, _ start: Int, _ stop: Int, isSpelled: Bool, end: Int) {
        marks.append(Mark(role: role, isSpelled: isSpelled, start..<stop, end: end))
    }

    /// What is seldom written is understood as texts, by the same rules as with libxml2.
    private mutating func noteAsText(_ tag: Range<Int>, end: Int) -> Bool {
        var pairs: [(name: String, value: String)] = []
        for index in 0..<attributes.count {
            guard let range = attributes[index].value else { continue }
            var value: [UInt8] = []
            guard unsafe value.append(understanding: UnsafeBufferPointer(rebasing: page[range])) else { return false }
            let name = unsafe Self.text(page, attributes[index].letters).lowercased()
            pairs.append((name, String(decoding: value, as: UTF8.self)))
        }
        let collector = Collector()
        unsafe collector.note(StartTag(name: Self.text(page, tag), attributes: pairs), end: end)
        for mention in collector.mentions {
            let place = spelled.count
            spelled.append(contentsOf: mention.text.utf8)
            add(mention.role, place, spelled.count, isSpelled: true, end: end)
        }
        return true
    }
}

extension [UInt8] {
    /// Appends a value without the entities that templates write; false where it holds another.
    fileprivate mutating func append(understanding value: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index < value.count {
            let byte = unsafe value[index]
            guard byte == UInt8(ascii: "&") else {
                append(byte)
                index += 1
                continue
            }
            let rest = unsafe value[index...]
            guard let (entity, letter) = Self.entities.first(where: { unsafe rest.starts(with: $0.0.utf8) }) else {
                return false
            }
            append(letter)
            index += entity.utf8.count
        }
        return true
    }

    private static let entities = [
        ("&amp;", UInt8(ascii: "&")), ("&quot;", UInt8(ascii: "\"")), ("&#34;", UInt8(ascii: "\"")),
        ("&#39;", UInt8(ascii: "'")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
    ]
}
