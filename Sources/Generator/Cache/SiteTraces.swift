internal import Bytes
internal import Diagnostics
internal import Domain
internal import Templates

/// What all pages of a site were made from.
///
/// A page is made again where anything is different that it was made from: its own text and links, or a field of a row that
/// its template read. Where the rows or pages are not the same ones, or a template, an asset or `site.yml` is another, every
/// page is made again.
struct SiteTraces: Sendable {
    let base: SiteBase
    /// By page of the plan; `nil` for one that has to be made again in any case.
    let pages: [PageTrace?]
    /// The files that are in the output as they were left.
    var standing: Set<String> = []
}

/// What all pages of a site are made from, in numbers.
struct SiteBase: Sendable {
    /// Of which rows, pages and files there are, and of all templates.
    let frame: UInt64
    let rows: [Language: RowDigests]
    /// By page.
    let own: [OwnDigest]
}

/// What a page is made from that stands in no row, in numbers.
struct OwnDigest: Hashable, Sendable {
    let text: UInt64
    let links: UInt64
    let backlinks: UInt64
}

/// What is to be done about a page.
enum PageJudgement: Sendable {
    /// It stands in the output as it would be made.
    case stands(PageTrace)
    case made(RenderReason)
}

extension SiteTraces {
    /// By page of the plan.
    func judgements(of site: Site, _ now: SiteBase, jobs: Int) async -> [PageJudgement] {
        let count = site.plan.pages.count
        guard now.frame == base.frame, pages.count == count, base.own.count == count,
            let changes = base.changes(to: now)
        else { return [PageJudgement](repeating: .made(.frame), count: count) }
        let (plan, names) = (site.plan, RowNames(site))
        return await inParallel(count, jobs: jobs) { index in
            guard let page = pages[index] else { return .made(.new) }
            if let reason = base.own[index].difference(from: now.own[index]) { return .made(reason) }
            if let (handle, fields) = changes.reaching(page.reads, plan.pages[index].language) {
                return .made(names.reason(handle, fields))
            }
            return standing.contains(plan.pages[index].outputPath) ? .stands(page) : .made(.file)
        }
    }
}

extension OwnDigest {
    /// Of what a page says of itself.
    ///
    /// - Parameter quotation: A text that it shows to the letter.
    static func text(of page: Page, _ quotation: [UInt8]?) -> UInt64 {
        var text = ValueDigest()
        text.add(page.location.file)
        if let prose = page.prose { text.add(prose) }
        if let quotation { text.add(quotation) }
        return text.number
    }

    fileprivate func difference(from now: OwnDigest) -> RenderReason? {
        if text != now.text { return .text }
        if links != now.links { return .links }
        return backlinks == now.backlinks ? nil : .backlinks
    }
}

extension SiteBase {
    init(_ site: Site, rows: [Language: RowDigests], jobs: Int) async {
        (frame, self.rows) = (site.frame, rows)
        own = await inParallel(site.plan.pages.count, jobs: jobs) { index in
            site.plan.lookAhead(from: index)
            return site.own(ofPage: index)
        }
    }

    /// The rows that differ; `nil` where they are not the same ones.
    fileprivate func changes(to now: SiteBase) -> RowChanges? {
        guard Set(rows.keys) == Set(now.rows.keys) else { return nil }
        var changes = RowChanges()
        for (language, rows) in now.rows {
            guard let before = self.rows[language],
                rows.changes(since: before, { changes.note($1, of: $0, language) })
            else { return nil }
        }
        return changes
    }
}

extension Site {
    /// What a page is made from besides rows, in numbers.
    func own(ofPage index: Int) -> OwnDigest {
        let page = plan.pages[index]
        var (targets, sources) = (ValueDigest(), ValueDigest())
        let quotation = prepared.links[index].quotation?.markup(plan, root: page.path.toRoot)
        targets.add(prepared.links[index].targets.texts)
        for source in renderer.backlinks[index] { sources.add(source) }
        return OwnDigest(
            text: OwnDigest.text(of: page, quotation), links: targets.number, backlinks: sources.number)
    }

    /// Of everything that stands still while pages are compared.
    var frame: UInt64 {
        var digest = ValueDigest()
        digest.add(content.configuration.baseURL.text)
        for entry in content.configuration.menu { digest.add(entry.text) }
        for kind in content.registry.kinds.indices {
            let keys = content.registry.keys(ofKind: kind)
            digest.add(keys.count)
            for key in keys { digest.add(content.registry.id(key)) }
        }
        for page in plan.pages {
            digest.add(page.path.text)
            digest.add(page.subject.name)
            digest.add(page.language.rawValue)
            digest.add(page.template)
            if case .redirect(_, let target) = page.subject { digest.add(target) }
        }
        for path in prepared.addresses.files { digest.add(path) }
        for (path, file) in stage.sources.digests.sorted(by: { precedes($0.key, $1.key) }) {
            digest.add(path)
            digest.add(file.number)
        }
        return digest.number
    }
}

extension ValueDigest {
    fileprivate mutating func add(_ texts: TextList) {
        unsafe texts.ends.withUnsafeBytes { unsafe add($0) }
        add(texts.bytes)
    }

    /// Everything that a page shows of a text and of what its front matter says of the page.
    fileprivate mutating func add(_ file: ProseFile) {
        add(file.outline.digest)
        add(file.language.rawValue)
        add(file.matter.description ?? "")
        add(file.matter.title ?? "")
        add(file.matter.revised.map { "\($0.iso)\($0.isApproximate)" } ?? "")
    }
}
