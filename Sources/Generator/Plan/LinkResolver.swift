internal import Diagnostics
internal import Domain
internal import Markdown

/// A file that a page links to and that therefore goes into the output.
struct Attachment: Hashable, Sendable {
    /// Relative to `Content/`.
    let source: String
    let target: SitePath
}

/// The part of a page that a link means, to be looked for in the finished page.
struct FragmentLink: Sendable {
    let page: SitePath
    let fragment: String
    let location: SourceLocation
}

/// What the links of one page's prose lead to.
struct ResolvedLinks: Sendable {
    /// Of each link of the prose.
    var targets = LinkTargets()
    var attachments: [Attachment] = []
    var fragments: [FragmentLink] = []
    /// The pages of the site that are linked to, by their index in the plan; one that is linked to twice stands twice.
    var pages: [Int] = []
    /// A text that the page shows to the letter.
    var quotation: Quotation?
    var diagnostics: [Diagnostic] = []

    /// Whether a page shows the same for either.
    func shows(theSameAs other: ResolvedLinks) -> Bool {
        targets == other.targets
            && quotation.map { own in other.quotation.map { own.shows(theSameAs: $0) } ?? false }
                ?? (other.quotation == nil)
    }

    fileprivate mutating func note(_ fragment: String?, of page: SitePath, at location: SourceLocation) {
        guard let fragment else { return }
        fragments.append(FragmentLink(page: page, fragment: fragment, location: location))
    }
}

extension [ResolvedLinks] {
    /// The files that they lead to, each once, in order of where they go and where they come from.
    var attachments: [Attachment] {
        // By position: what stands in a list is copied where it is taken out, with all it holds.
        var attachments: Set<Attachment> = []
        for index in indices { attachments.formUnion(self[index].attachments) }
        return attachments.sorted { ($0.target.text, $0.source) < ($1.target.text, $1.source) }
    }
}

/// Finds out where the links of a page's prose lead.
struct LinkResolver: Sendable {
    let content: Content
    let plan: SitePlan

    func resolve(_ page: Page) -> ResolvedLinks {
        var links = ResolvedLinks()
        guard let prose = page.prose else { return links }
        let written = prose.outline.links
        links.targets = LinkTargets(roomFor: written.count)
        // By position: a link that is taken out of the list is copied, with all of its texts.
        for index in written.indices {
            switch written[index].kind {
            case .record(let id, let kind):
                let target = record(id, kind: kind, at: written[index].location, page, &links)
                links.targets.append(destination: target?.address ?? "", title: target?.title ?? "")
            case .page, .image:
                links.targets.append(destination: address(written[index], page, prose, &links) ?? "", title: "")
            }
        }
        if prose.matter.quotation != nil {
            links.quotation = Quotation(of: page, content: content, plan: plan)
            links.pages += links.quotation?.pages ?? []
        }
        return links
    }
}

extension LinkResolver {
    private func record(
        _ id: String, kind: String?, at place: SourceLocation, _ page: Page, _ links: inout ResolvedLinks
    ) -> Page? {
        switch content.registry.mention(id, kind: kind) {
        case .record(let key):
            if let index = plan.index(of: .record(key), page.language) {
                links.pages.append(index)
                return plan.pages[index]
            }
            // A page that lost its address to another was told of already.
            let kind = content.registry.kinds[key.kind]
            if !kind.hasPages { links.diagnostics.append(.linkToRecordWithoutPage(id, kind, at: place)) }
        case .ambiguous(let kinds):
            links.diagnostics.append(.ambiguousLink(id, kinds: kinds, at: place))
        case .unknown(let nearest):
            if isDraft(id, kind: kind) {
                links.diagnostics.append(.linkToDraft(id, at: place))
            } else if !isLost(id, kind: kind) {
                links.diagnostics.append(.unknownRecordLink(id, kind: kind, nearest: nearest, at: place))
            }
        }
        return nil
    }

    private func isDraft(_ id: String, kind name: String?) -> Bool {
        kinds(named: name).contains { content.registry.isDraft(id, kind: $0) }
    }

    private func isLost(_ id: String, kind name: String?) -> Bool {
        kinds(named: name).contains { content.registry.isLost(id, kind: $0) }
    }

    /// The kind of this name; all of them where a link names none.
    private func kinds(named name: String?) -> [Int] {
        let kinds = content.registry.kinds
        return kinds.indices.filter { name == nil || kinds[$0].name == name }
    }

    /// A link as Markdown has it: to another file, to an address of the site, to a part of a page, or out of the site.
    private func address(
        _ link: Link, _ page: Page, _ prose: ProseFile, _ links: inout ResolvedLinks
    ) -> String? {
        let written = link.destination
        guard !hasScheme(written), !written.hasPrefix("//") else { return written }
        let (path, rest, fragment) = parts(written)
        if path.isEmpty {
            links.note(fragment, of: page.path, at: link.location)
            return written
        }
        guard let target = target(path, link, page, prose, &links) else { return nil }
        links.note(fragment, of: target, at: link.location)
        return target.encoded + rest
    }

    private func target(
        _ path: String, _ link: Link, _ page: Page, _ prose: ProseFile, _ links: inout ResolvedLinks
    ) -> SitePath? {
        if path.hasPrefix("/") { return absolute(path, link, page, &links) }
        let file = joined(folderName(prose.path), path)
        if let subject = subject(ofFile: file) {
            if let index = plan.index(of: subject, page.language) {
                links.pages.append(index)
                return plan.pages[index].path
            }
            if case .prose(let path) = subject {
                let isThere = content.pages.contains { $0.path == path }
                if isThere { return nil }
            }
            if content.drafts.contains(file) {
                links.diagnostics.append(.linkToDraft(link.destination, at: link.location))
                return nil
            }
        } else if content.attachments.contains(file), !isSource(file) {
            let attachment = Attachment(source: file, target: attachmentTarget(file, page))
            links.attachments.append(attachment)
            return attachment.target
        }
        let known = content.attachments.paths.map { relative($0, to: prose.path) }.sorted()
        links.diagnostics.append(.noSuchFile(link.destination, at: link.location, known: known))
        return nil
    }

    private func absolute(
        _ path: String, _ link: Link, _ page: Page, _ links: inout ResolvedLinks
    ) -> SitePath? {
        if let index = plan.index(at: SitePath(path)) { return standing(index, as: path, link, &links).path }
        if content.verbatim.contains(where: { "/" + $0.target == path }) { return SitePath(path) }
        links.diagnostics.append(.noSuchAddress(path, at: link.location, known: plan.addresses))
        return nil
    }

    /// The page itself where a link names an address at which it once stood.
    private func standing(_ index: Int, as path: String, _ link: Link, _ links: inout ResolvedLinks) -> Page {
        guard case .redirect(_, let target) = plan.pages[index].subject else {
            links.pages.append(index)
            return plan.pages[index]
        }
        links.diagnostics.append(.formerAddress(path, of: plan.pages[target], at: link.location))
        links.pages.append(target)
        return plan.pages[target]
    }

    /// Records and texts are not served as files.
    private func isSource(_ path: String) -> Bool { ["yml", "yaml", "md", "markdown"].contains(fileExtension(path)) }

    /// Beside the page that links to it, under its own name.
    private func attachmentTarget(_ file: String, _ page: Page) -> SitePath {
        let folder = page.path.text.hasSuffix("/") ? page.path : SitePath("/" + folderName(page.path.text) + "/")
        return folder.file(fileName(file))
    }
}

extension LinkResolver {
    /// What a Markdown file is about: `../presentation.md`, `states/maroc.md`.
    private func subject(ofFile file: String) -> Page.Subject? {
        let registry = content.registry
        let languages = content.configuration.languages.map(\.rawValue)
        switch ContentPath(file, collections: registry.kinds.map(\.collection), languages: languages) {
        case .page(let path, _): return .prose(path)
        case .index(let kind, _): return .index(kind: kind)
        case .record(let kind, let id, _):
            return registry.key(of: id, kind: kind).map { .record($0) }
        case .configuration, .strings, .table, .verbatim, .land, .attachment, .stray: return nil
        }
    }

    /// The way from a file to another, as a link would have it; for hints.
    private func relative(_ path: String, to file: String) -> String {
        let (from, target) = (file.split(separator: "/").dropLast(), path.split(separator: "/"))
        let shared = zip(from, target).prefix { $0 == $1 }.count
        return String(repeating: "../", count: from.count - shared) + target.dropFirst(shared).joined(separator: "/")
    }

    /// Path without query, what follows it as written, and the fragment decoded.
    private func parts(_ address: String) -> (path: String, rest: String, fragment: String?) {
        let path = address.prefix { $0 != "?" && $0 != "#" }
        let rest = address.dropFirst(path.count)
        let fragment = rest.firstIndex(of: "#").map { String(rest[rest.index(after: $0)...]) }
        return (percentDecoded(String(path)) ?? String(path), String(rest), fragment.flatMap(percentDecoded))
    }
}
