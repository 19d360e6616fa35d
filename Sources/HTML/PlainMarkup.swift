#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Reads the markup of pages that leave nothing to be understood as well as it can be: small letters, values in double
/// quotes, every `<` the start of a tag. That is what templates write, and it is read in a small part of the time that the
/// whole of HTML takes. Whatever else is met, the page is left to libxml2.
///
/// One reader reads many pages, one after the other: it keeps its room, and what it learned of names.
@safe public struct PlainMarkup: ~Copyable {
    /// What the page mentions, in its order.
    var marks = OwnList<Mark>()
    /// The texts that stand in the page otherwise than they are understood.
    var spelled: [UInt8] = []
    /// The tags that are more than a name.
    var tags = OwnList<EarlierPage.Tag>()
    var places = EarlierPage.noPlaces()
    var before = EarlierPage()
    /// The bytes of the page before, while another is read.
    var earlier = unsafe UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    /// The page that was read to its end.
    private var whole: [UInt8]?
    /// The page that is being read.
    var page = unsafe UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    var position = 0
    private var seen: (html: Bool, head: Bool, body: Bool, form: Bool) = (false, false, false, false)
    /// Whether the tag that is being read is understood the same wherever it stands.
    private var isOrdinary = true
    /// Of the tag that is being read.
    var attributes = OwnList<Written>(capacity: 8)
    var openings = NameMemory<Opening>()
    private var elements = NameMemory<Element>()
    private var meanings = NameMemory<Attribute?>()
    var relations = NameMemory<Bool>()

    /// An attribute as it stands in a tag.
    struct Written {
        let name: PackedName
        let letters: Range<Int>
        /// `nil` where it has none.
        let value: Range<Int>?
        let meaning: Attribute?
    }

    public init() {}

    /// Reads a page, and hands on what it mentions; `nil` where the page is not plain.
    public mutating func withMarks<Result>(of page: [UInt8], _ body: (MarkedPage) -> Result) -> Result? {
        turn()
        let isPlain = unsafe page.withUnsafeBufferPointer { unsafe read($0) }
        guard isPlain else { return nil }
        whole = page
        return unsafe page.withUnsafeBufferPointer { page in
            unsafe spelled.withUnsafeBufferPointer {
                unsafe body(MarkedPage(page: page, spelled: $0, marks: marks.elements))
            }
        }
    }

    /// Goes on to the next page, with the last one at hand that was read to its end.
    private mutating func turn() {
        if let whole { before.exchange(whole, &marks, &spelled, &tags, &places) }
        whole = nil
        marks.removeAll()
        spelled.removeAll(keepingCapacity: true)
        tags.removeAll()
        (position, seen) = (0, (false, false, false, false))
    }

    /// Reads a page from its beginning; whether it is plain.
    private mutating func read(_ page: UnsafeBufferPointer<UInt8>) -> Bool {
        unsafe self.page = page
        defer { unsafe self.page = UnsafeBufferPointer(start: nil, count: 0) }
        // Where a text ends for C, libxml2 has its own ways.
        guard page.count < UInt32.max, find(0) == nil else { return false }
        let bytes = before.page
        return unsafe bytes.withUnsafeBufferPointer { earlier in
            unsafe self.earlier = earlier
            defer { unsafe self.earlier = UnsafeBufferPointer(start: nil, count: 0) }
            return readTags()
        }
    }

    /// What a page mentions; `nil` where it is not plain.
    static func mentions(_ page: [UInt8]) -> [Mention]? {
        var markup = PlainMarkup()
        return markup.withMarks(of: page) { page in
            unsafe page.marks.map { mark in
                let text = unsafe String(decoding: page.text(of: mark), as: UTF8.self)
                return Mention(role: mark.role, text: text, end: Int(mark.end))
            }
        }
    }
}

extension OwnList<PlainMarkup.Written> {
    /// The value of an attribute as it is written; `nil` where there is none.
    func value(of name: PackedName) -> Range<Int>? {
        for index in 0..<count where self[index].name == name { return self[index].value }
        return nil
    }

    func holds(_ name: PackedName) -> Bool {
        for index in 0..<count where self[index].name == name { return true }
        return false
    }
}

extension PlainMarkup {
    @inline(__always) private subscript(index: Int) -> UInt8 { unsafe index < page.count ? page[index] : 0 }

    private mutating func readTags() -> Bool {
        while let start = nextTag {
            let glance = glance(at: start)
            if case .passed(let end) = glance {
                position = end
            } else if !read(glance, at: start) {
                return false
            }
        }
        return true
    }

    /// Reads a tag that is more than a name, or has to be read letter by letter.
    private mutating func read(_ glance: Glance, at start: Int) -> Bool {
        let place = place(of: start)
        if let place, followEarlier(from: start, place: place) { return true }
        let markCount = marks.count
        isOrdinary = place != nil
        guard passOverValue(glance) || readLetters(from: start) else { return false }
        remember(start, end: position, place: place ?? 0, markCount: markCount, isPlain: isOrdinary)
        return true
    }

    private mutating func readLetters(from start: Int) -> Bool {
        position = start + 1
        switch self[position] {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): return readTag()
        case UInt8(ascii: "/"): return readEnd()
        case UInt8(ascii: "!"): return readDeclaration()
        default: return false
        }
    }

    /// Where a byte stands first.
    @inline(__always) func find(_ byte: UInt8, in range: Range<Int>) -> Int? {
        guard !range.isEmpty, let base = unsafe UnsafeRawPointer(page.baseAddress) else { return nil }
        let found = unsafe memchr(base + range.lowerBound, Int32(byte), range.count)
        return unsafe found.map { unsafe UnsafeRawPointer($0) - base }
    }

    /// Where a byte stands next.
    @inline(__always) private func find(_ byte: UInt8) -> Int? {
        unsafe find(byte, in: position..<page.count)
    }

    /// `</p>`.
    @inline(__always) private mutating func readEnd() -> Bool {
        position += 1
        _ = nameRange()
        guard self[position] == UInt8(ascii: ">") else { return false }
        position += 1
        return true
    }

    /// A comment or the document type.
    private mutating func readDeclaration() -> Bool {
        isOrdinary = false
        let isComment = self[position + 1] == UInt8(ascii: "-") && self[position + 2] == UInt8(ascii: "-")
        if !isComment {
            guard let end = find(UInt8(ascii: ">")) else { return false }
            position = end + 1
            return marks.isEmpty
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

    /// Passes over a name.
    ///
    /// - Parameter withCapitals: As in `viewBox`, which is understood in small letters.
    @inline(__always) private mutating func nameRange(withCapitals: Bool = false) -> Range<Int> {
        let (page, start) = unsafe (page, position)
        var index = start
        while index < page.count {
            let count = NameBytes(eightBytes(at: index)).count(withCapitals: withCapitals)
            index += count
            if count < 8 { break }
        }
        position = index
        return start..<index
    }

    /// The first of them lowest; zeros behind the end of the page.
    @inline(__always) private func eightBytes(at index: Int) -> UInt64 {
        let page = unsafe page
        if index + 8 <= page.count {
            return unsafe UInt64(
                littleEndian: UnsafeRawBufferPointer(page).loadUnaligned(fromByteOffset: index, as: UInt64.self))
        }
        var bytes: UInt64 = 0
        for place in index..<page.count { bytes |= unsafe UInt64(page[place]) << UInt64(8 * (place - index)) }
        return bytes
    }
}

extension PlainMarkup {
    @inline(__always) private mutating func readTag() -> Bool {
        let letters = nameRange()
        // Most tags are a letter or two and say nothing more; none of those is anything but ordinary.
        if letters.count <= 2, self[position] == UInt8(ascii: ">") {
            position += 1
            return true
        }
        return readTag(letters)
    }

    /// - Parameter letters: Where its name stands.
    private mutating func readTag(_ letters: Range<Int>) -> Bool {
        let tag = unsafe PackedName(page, letters)
        attributes.removeAll()
        var isWanted = false
        while true {
            while self[position] == UInt8(ascii: " ") || self[position] == UInt8(ascii: "\n") { position += 1 }
            switch self[position] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"):
                guard let attribute = readAttribute(of: tag, letters) else { return false }
                attributes.append(attribute)
                isWanted = isWanted || attribute.meaning != nil
            case UInt8(ascii: "/"):
                guard self[position + 1] == UInt8(ascii: ">") else { return false }
                return finish(tag, letters, isWanted: isWanted, length: 2)
            case UInt8(ascii: ">"): return finish(tag, letters, isWanted: isWanted, length: 1)
            default: return false
            }
        }
    }

    /// `nil` where it is not plain.
    @inline(__always)
    private mutating func readAttribute(of tag: PackedName, _ tagLetters: Range<Int>) -> Written? {
        let letters = nameRange(withCapitals: true)
        let name = unsafe PackedName(page, letters, withCapitals: true)
        guard self[position] == UInt8(ascii: "=") else {
            return Written(name: name, letters: letters, value: nil, meaning: nil)
        }
        guard self[position + 1] == UInt8(ascii: "\"") else { return nil }
        position += 2
        let value = position
        guard let end = find(UInt8(ascii: "\"")) else { return nil }
        position = end + 1
        let page = unsafe page
        let meaning = meanings.meaning(NameMemory.Key(name: name, owner: tag)) {
            unsafe Attribute(Self.text(page, letters).lowercased(), of: Self.text(page, tagLetters))
        }
        return Written(name: name, letters: letters, value: value..<end, meaning: meaning)
    }

    private mutating func finish(
        _ tag: PackedName, _ letters: Range<Int>, isWanted: Bool, length: Int
    ) -> Bool {
        let end = position
        position += length
        let element = letters.count <= 2 ? .ordinary : element(tag, letters)
        guard enter(element, letters) else { return false }
        guard !isWanted || (!hasRepetition && note(letters, end: end)) else { return false }
        switch element {
        case .script, .styles: return noteInline(element, end: end)
        case .ordinary, .html, .head, .body, .form, .text, .special: return true
        }
    }

    /// Takes note of a script or styles that stand in the page.
    private mutating func noteInline(_ element: Element, end: Int) -> Bool {
        guard !hasRepetition else { return false }
        guard let role = element.inlineRole(source: value(Self.source), type: value(Self.type)) else { return true }
        marks.append(Mark(role: role, 0..<0, end: end))
        return true
    }

    private static let source = PackedName("src")
    private static let type = PackedName("type")

    /// The value of an attribute as it is written.
    private func value(_ name: PackedName) -> String? {
        attributes.value(of: name).map { unsafe Self.text(page, $0) }
    }

    private mutating func element(_ tag: PackedName, _ letters: Range<Int>) -> Element {
        let page = unsafe page
        return elements.meaning(NameMemory.Key(name: tag)) { unsafe Element(Self.text(page, letters)) }
    }

    /// Whether an attribute stands twice, or may.
    private var hasRepetition: Bool {
        for index in 0..<attributes.count {
            for earlier in 0..<index where attributes[earlier].name == attributes[index].name { return true }
        }
        return false
    }

    /// What stands in a page once has a meaning of its own when it comes again, and scripts and styles hold no tags.
    @inline(__always) private mutating func enter(_ element: Element, _ tag: Range<Int>) -> Bool {
        if case .ordinary = element { return true }
        isOrdinary = false
        switch element {
        case .ordinary: return true
        case .html: return Self.isFirst(&seen.html)
        case .head: return Self.isFirst(&seen.head)
        case .body: return Self.isFirst(&seen.body)
        // One form within another is none.
        case .form: return Self.isFirst(&seen.form)
        case .text, .script, .styles: return skip(tag)
        case .special: return false
        }
    }

    private static func isFirst(_ flag: inout Bool) -> Bool {
        defer { flag = true }
        return !flag
    }

    /// Skips what stands in an element of text alone.
    private mutating func skip(_ tag: Range<Int>) -> Bool {
        guard let end = find(UInt8(ascii: "<")) else { return false }
        position = end
        guard self[end + 1] == UInt8(ascii: "/"), self[end + 2 + tag.count] == UInt8(ascii: ">") else { return false }
        for (offset, letter) in tag.enumerated() where self[end + 2 + offset] != self[letter] { return false }
        return true
    }

    static func text(_ page: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
        unsafe String(decoding: UnsafeBufferPointer(rebasing: page[range]), as: UTF8.self)
    }
}
