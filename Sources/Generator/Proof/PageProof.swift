internal import HTML

/// What a finished page says of itself and of others, held against the site.
struct PageProof: Sendable {
    /// The parts that links may lead to.
    private(set) var parts: Set<String> = []
    private(set) var mistakes: [PageMistake] = []
    /// The parts of other pages that it links to, to be looked for when all pages are read.
    private(set) var fragments: [Fragment] = []
    /// The addresses of the web outside the site that it links to.
    private(set) var outside: [String] = []

    struct Fragment: Sendable {
        /// The index of the other page in the plan.
        let page: Int
        let name: String
        let mention: Mention
    }

    init() {}

    /// - Parameter index: The page's own place in the plan.
    init(_ bytes: [UInt8], of index: Int, plan: SitePlan, base: BaseURL, addresses: SiteAddresses) {
        let mentions = PageSurvey(bytes).mentions
        readParts(mentions)
        let reader = Self.reader(mentions, of: plan.pages[index], base)
        for mention in mentions {
            switch mention.role {
            case .link, .asset: check(mention, reader, of: index, addresses)
            case .reference where !parts.contains(mention.text): add(.reference, mention)
            case .id, .anchor, .reference, .base: break
            }
        }
    }

    private mutating func readParts(_ mentions: [Mention]) {
        for mention in mentions where mention.role == .id {
            if !parts.insert(mention.text).inserted { add(.duplicateID, mention) }
        }
        // The name of an anchor may repeat the id of its own element.
        for mention in mentions where mention.role == .anchor { parts.insert(mention.text) }
    }

    private static func reader(_ mentions: [Mention], of page: Page, _ base: BaseURL) -> LinkReader {
        let reader = LinkReader(base: base, page: page.path)
        guard let own = mentions.first(where: { $0.role == .base }),
            case .inside(let folder, _) = reader.destination(own.text)
        else { return reader }
        return LinkReader(base: base, page: SitePath(folder))
    }

    private mutating func check(
        _ mention: Mention, _ reader: LinkReader, of index: Int, _ addresses: SiteAddresses
    ) {
        switch reader.destination(mention.text) {
        case .outside: if OutsideLink.isAskable(mention.text) { outside.append(mention.text) }
        case .above: add(.above, mention)
        case .here(let fragment):
            if let fragment { look(for: fragment, on: index, mention) }
        case .inside(let path, let fragment):
            switch addresses[path] {
            case nil: add(mention.role == .asset ? .asset(path) : .link(path), mention)
            case .file: return
            case .page(let target): if let fragment { look(for: fragment, on: target, mention) }
            }
        }
    }

    private mutating func look(for fragment: String, on page: Int, _ mention: Mention) {
        fragments.append(Fragment(page: page, name: fragment, mention: mention))
    }

    private mutating func add(_ kind: PageMistake.Kind, _ mention: Mention) {
        mistakes.append(PageMistake(kind: kind, written: mention.text, end: mention.end))
    }
}
