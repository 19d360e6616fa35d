internal import HTML

/// Looks at one finished page after the other, and makes sure of most of them that nothing is wrong. What is not sure is
/// left to ``PageProof``, which can say it in words.
struct GlancingReader: ~Copyable {
    private var markup = PlainMarkup()
    private var examination: Examination

    init(base: BaseURL, addresses: SiteAddresses) {
        examination = Examination(PlainLinks(base: base), addresses)
    }

    /// - Parameter index: The page's own place in the plan.
    /// - Returns: `nil` where something is wrong, or may be.
    mutating func glance(_ bytes: [UInt8], of page: SitePath, at index: Int) -> PageGlance? {
        examination.turn(to: page)
        return markup.withMarks(of: bytes) { examination.glance($0, index) } ?? nil
    }
}

/// Holds what a page mentions against itself and the site. It keeps its room from page to page.
private struct Examination: ~Copyable {
    private var links: PlainLinks
    private let addresses: SiteAddresses
    private var parts = ByteTable()
    private var wishes: [PageGlance.Wish] = []
    /// The names of the parts that are wished for, one after the other.
    private var wished: [UInt8] = []
    /// Of the last page that was looked at: what leads from it to the root, and of its first 64 marks, as bits, those that lead
    /// to the same place from every page of which that is so, and truly.
    private var last: (root: [UInt8], proven: UInt64) = ([], 0)
    /// The links of the page that lead to other pages and files: they are looked up together, when all are known.
    private var open: [OpenLink] = []

    private struct OpenLink {
        /// The link among the marks of the page.
        let place: Int
        /// In its address.
        let path: Range<Int>
        let part: Range<Int>
        let hash: UInt32
    }

    init(_ links: PlainLinks, _ addresses: SiteAddresses) { (self.links, self.addresses) = (links, addresses) }

    mutating func turn(to page: SitePath) { links.turn(to: page) }

    mutating func glance(_ page: MarkedPage, _ index: Int) -> PageGlance? {
        let known = last.root == links.toRoot ? last.proven : 0
        last = (links.toRoot, 0)
        guard readParts(page), holds(page, known, index) else { return nil }
        return PageGlance(parts: parts.names, wished: wished, wishes: wishes)
    }

    /// Gathers the parts of the page; false where two have the same id, or it is not sure that they differ.
    private mutating func readParts(_ page: MarkedPage) -> Bool {
        parts.removeAll()
        for index in unsafe page.marks.indices {
            let mark = unsafe page.marks[index]
            guard mark.role == .id else { continue }
            let name = unsafe page.text(of: mark)
            guard unsafe isSurelyComposed(name), unsafe parts.insert(name) else { return false }
        }
        // The name of an anchor may repeat the id of its own element.
        for index in unsafe page.marks.indices {
            let mark = unsafe page.marks[index]
            guard mark.role == .anchor else { continue }
            let name = unsafe page.text(of: mark)
            guard unsafe isSurelyComposed(name) else { return false }
            unsafe parts.insert(name)
        }
        return true
    }

    /// Whether everything else that the page mentions is there, but for the parts of other pages.
    ///
    /// - Parameter known: Which marks of the page before need no second look.
    private mutating func holds(_ page: MarkedPage, _ known: UInt64, _ index: Int) -> Bool {
        wishes.removeAll(keepingCapacity: true)
        wished.removeAll(keepingCapacity: true)
        open.removeAll(keepingCapacity: true)
        var hasPolicy = false
        for place in unsafe page.marks.indices {
            let mark = unsafe page.marks[place]
            let isThere =
                switch mark.role {
                case .id, .anchor, .policy: true
                case .base: false
                // What a policy allows is for a close reading to say.
                case .inlineScript, .inlineStyles, .handler, .styleAttribute: !hasPolicy
                case .reference: unsafe parts.index(of: page.text(of: mark)) != nil
                case .link, .asset: leads(mark, at: place, page, known, from: index)
                }
            if !isThere { return false }
            if mark.role == .policy { hasPolicy = true }
        }
        for link in open { addresses.expectPath(link.hash) }
        for number in open.indices {
            let link = open[number]
            guard unsafe leads(link, page.text(of: page.marks[link.place]), from: index) else { return false }
        }
        return true
    }

    private mutating func leads(
        _ mark: Mark, at place: Int, _ page: MarkedPage, _ known: UInt64, from index: Int
    ) -> Bool {
        if mark.earlier >= 0, mark.earlier < 64, known >> UInt64(mark.earlier) & 1 != 0 {
            prove(place)
            return true
        }
        return unsafe leads(page.text(of: mark), at: place, from: index)
    }

    private mutating func prove(_ place: Int) { if place < 64 { last.proven |= 1 << UInt64(place) } }

    private mutating func leads(
        _ address: UnsafeBufferPointer<UInt8>, at place: Int, from page: Int
    ) -> Bool {
        switch unsafe links.destination(address) {
        case nil: return false
        case .here(let part): return unsafe part.isEmpty || isThere(address, part, on: page, from: page)
        case .outside: break
        case .inside(let path, let part):
            let hash = unsafe withDecoded(address, path) { unsafe addresses.expectSlot(of: $0) }
            guard let hash else { return false }
            open.append(OpenLink(place: place, path: path, part: part, hash: hash))
            return true
        }
        prove(place)
        return true
    }

    private mutating func leads(_ link: OpenLink, _ address: UnsafeBufferPointer<UInt8>, from page: Int) -> Bool {
        let target = unsafe withDecoded(address, link.path) { unsafe addresses.target($0, link.hash) }
        switch target ?? nil {
        case nil: return false
        case .file: break
        case .page(let target):
            guard link.part.isEmpty else { return unsafe isThere(address, link.part, on: target, from: page) }
        }
        prove(link.place)
        return true
    }

    /// Whether a page has a part; that of another is looked for later.
    private mutating func isThere(
        _ address: UnsafeBufferPointer<UInt8>, _ part: Range<Int>, on target: Int, from page: Int
    ) -> Bool {
        unsafe withDecoded(address, part) { name in
            guard target != page else { return unsafe parts.index(of: name) != nil }
            wishes.append(
                PageGlance.Wish(page: Int32(target), start: UInt32(wished.count), count: UInt32(name.count)))
            unsafe wished.append(contentsOf: name)
            return true
        } ?? false
    }
}

/// Hands on a text without its percent-encoding; `nil` where that is broken.
private func withDecoded<Result>(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
) -> Result? {
    let text = unsafe UnsafeBufferPointer(rebasing: text[range])
    guard unsafe text.holds(UInt8(ascii: "%")) else { return unsafe body(text) }
    return unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count) { decoded -> Result? in
        var (index, count) = (0, 0)
        while index < text.count {
            var byte = unsafe text[index]
            if byte == UInt8(ascii: "%") {
                guard index + 2 < text.count, let high = unsafe digit(text[index + 1]),
                    let low = unsafe digit(text[index + 2])
                else { return nil }
                byte = high << 4 | low
                index += 2
            }
            unsafe decoded[count] = byte
            index += 1
            count += 1
        }
        return unsafe body(UnsafeBufferPointer(rebasing: decoded[..<count]))
    }
}

private func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
}

/// Whether a text is well formed, and written as Unicode composes it (form NFC), as far as a look tells: letters of Latin
/// and of plain Arabic. Of two such texts that differ in their bytes it is sure that they differ.
func isSurelyComposed(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
        let lead = unsafe text[index]
        guard lead >= 0x80 else {
            index += 1
            continue
        }
        guard index + 1 < text.count, unsafe text[index + 1] & 0xC0 == 0x80 else { return false }
        let second = unsafe text[index + 1]
        switch lead {
        // Up to U+02FF nothing combines with what stands before it; U+0620 to U+064A are letters.
        case 0xC2...0xCB: index += 2
        case 0xD8 where second >= 0xA0: index += 2
        case 0xD9 where second <= 0x8A: index += 2
        default: return false
        }
    }
    return true
}
