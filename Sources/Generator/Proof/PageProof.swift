internal import HTML

/// What a finished page says of others, held against the site.
struct PageProof: Sendable {
    let reading: PageReading
    private(set) var mistakes: [PageMistake]
    /// The parts of pages that it links to, to be looked for when all pages are read.
    private(set) var fragments: [Fragment] = []

    /// The parts that links may lead to.
    var parts: Set<String> { reading.parts }

    struct Fragment: Sendable {
        /// The index of the page in the plan.
        let page: Int
        let name: String
        let mention: Mention
    }

    /// - Parameter index: The page's own place in the plan.
    init(_ reading: PageReading, of index: Int, addresses: SiteAddresses) {
        (self.reading, mistakes) = (reading, reading.mistakes)
        for link in reading.links { check(link, of: index, addresses) }
    }

    private mutating func check(_ link: PageReading.Link, of index: Int, _ addresses: SiteAddresses) {
        guard let path = link.path else { return look(for: link, on: index) }
        switch addresses[path] {
        case nil:
            let kind: PageMistake.Kind = link.mention.role == .asset ? .asset(path) : .link(path)
            mistakes.append(PageMistake(kind: kind, written: link.mention.text, end: link.mention.end))
        case .file: return
        case .page(let target): look(for: link, on: target)
        }
    }

    private mutating func look(for link: PageReading.Link, on page: Int) {
        guard let name = link.fragment else { return }
        fragments.append(Fragment(page: page, name: name, mention: link.mention))
    }
}
