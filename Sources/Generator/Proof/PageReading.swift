internal import HTML

/// What a finished page says of itself and of others, before anything is held against the site: it follows from the
/// bytes of the page and its address alone.
struct PageReading: Sendable {
    /// The parts that links may lead to.
    private(set) var parts: Set<String> = []
    /// What is wrong with the page by itself.
    private(set) var mistakes: [PageMistake] = []
    private(set) var links: [Link] = []
    /// The addresses of the web outside the site that it links to.
    private(set) var outside: [String] = []

    /// A link to a page or a file of the site.
    struct Link: Sendable {
        /// The path within the site that is meant; `nil` for the page itself.
        let path: String?
        let fragment: String?
        let mention: Mention
    }

    /// Of a file that is no HTML.
    init() {}

    init(_ bytes: [UInt8], of path: SitePath, base: BaseURL) {
        let mentions = PageSurvey(bytes).mentions
        readParts(mentions)
        let reader = Self.reader(mentions, of: path, base)
        var policies: [ContentPolicy] = []
        for mention in mentions {
            switch mention.role {
            case .link, .asset: note(mention, reader)
            case .reference where !parts.contains(mention.text): add(.reference, mention)
            case .policy: policies.append(ContentPolicy(mention.text))
            case .inlineScript, .inlineStyles, .handler, .styleAttribute:
                let refusal = policies.lazy.compactMap { $0.refusal(of: mention, on: bytes) }.first
                if let refusal { add(.refused(mention.role, by: refusal), mention) }
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

    private static func reader(_ mentions: [Mention], of page: SitePath, _ base: BaseURL) -> LinkReader {
        let reader = LinkReader(base: base, page: page)
        guard let own = mentions.first(where: { $0.role == .base }),
            case .inside(let folder, _) = reader.destination(own.text)
        else { return reader }
        return LinkReader(base: base, page: SitePath(folder))
    }

    private mutating func note(_ mention: Mention, _ reader: LinkReader) {
        switch reader.destination(mention.text) {
        case .outside: if OutsideLink.isAskable(mention.text) { outside.append(mention.text) }
        case .above: add(.above, mention)
        case .here(let fragment): if fragment != nil { add(nil, fragment, mention) }
        case .inside(let path, let fragment): add(path, fragment, mention)
        }
    }

    private mutating func add(_ path: String?, _ fragment: String?, _ mention: Mention) {
        links.append(Link(path: path, fragment: fragment, mention: mention))
    }

    private mutating func add(_ kind: PageMistake.Kind, _ mention: Mention) {
        mistakes.append(PageMistake(kind: kind, written: mention.text, end: mention.end))
    }
}
