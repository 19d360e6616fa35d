internal import Diagnostics
internal import Domain
internal import Markdown
internal import Templates

/// A site in which some texts are others, and everything else is what it was: no file came or went, no record has another
/// reference, date or place, no page another address. It costs what the pages that it reaches cost.
struct TextRevision {
    private(set) var site: Site
    private(set) var memory: ContentMemory
    /// By page of the plan.
    private(set) var reasons: [Int: RenderReason] = [:]

    /// `nil` where more than texts has changed, or something has to be told.
    init?(of old: Site, _ memory: ContentMemory, _ changed: Set<String>, _ input: BuildInput) {
        var files = ChangedTexts(memory)
        for path in changed.sorted() where !files.read(path, input.content) { return nil }
        var content = old.content
        guard let records = content.registry.revise(files.records), files.place(in: &content),
            records.isEmpty || old.prepared.mistakes.site.isEmpty,
            !old.mentions(Set(files.paths.map(placed)))
        else { return nil }
        self.memory = files.memory(content)
        var words = PageWords(old, content)
        words.revise(records: records, texts: files.subjects)
        guard let links = PageLinks(old, content, words) else { return nil }
        let stage = RenderStage(content: content, plan: words.plan, sources: old.stage.sources, jobs: input.jobs)
        var prepared = old.prepared
        prepared.links = links.links
        let rows = ChangedRows(old, content, words, records: records)
        let renderer = PageRenderer(
            content: content, plan: words.plan, host: prepared.host, editions: rows.editions, links: links.links,
            backlinks: links.backlinks)
        let bare = Site(
            stage: stage, prepared: prepared, pages: FinishedPages(renderer: renderer, slots: []), found: old.found)
        let (slots, reasons) = PageSelection(rows.changes, names: RowNames(bare)).slots(of: old) { index in
            words.told.contains(index) ? .text : links.reason(index)
        }
        let pages = FinishedPages(renderer: renderer, slots: slots)
        site = Site(stage: stage, prepared: prepared, pages: pages, found: old.found)
        self.reasons = reasons
    }
}

extension Site {
    /// Whether a finding stands in one of these files, or points to one.
    fileprivate func mentions(_ files: Set<String>) -> Bool {
        let findings =
            found.reading + found.templates + found.planning + prepared.mistakes.links + prepared.mistakes.site
            + prepared.mistakes.claims
        return findings.contains { finding in
            files.contains(finding.location.file) || finding.notes.contains { files.contains($0.location.file) }
        }
    }
}

/// The words that pages say of themselves.
struct PageWords {
    private(set) var plan: SitePlan
    /// The pages whose own text is another.
    private(set) var told: Set<Int> = []
    /// The pages that are called something else.
    private(set) var titled: Set<Int> = []
    private let content: Content

    init(_ old: Site, _ content: Content) { (plan, self.content) = (old.plan, content) }

    mutating func revise(records: [RecordKey], texts: Set<Page.Subject>) {
        let planner = PagePlanner(content, templates: [])
        for subject in texts.union(records.map { .record($0) }) {
            for language in content.configuration.languages {
                if let index = plan.index(of: subject, language) { revise(index, planner) }
            }
        }
        guard !titled.isEmpty else { return }
        // What leads on to a page is called what the page is.
        for (index, page) in plan.pages.enumerated() {
            guard case .redirect(_, let target) = page.subject, titled.contains(target) else { continue }
            plan.revise(index, title: plan.pages[target].title, prose: page.prose, location: page.location)
            titled.insert(index)
        }
    }

    private mutating func revise(_ index: Int, _ planner: PagePlanner) {
        let old = plan.pages[index]
        let (title, prose, location) = planner.words(of: old)
        plan.revise(index, title: title, prose: prose, location: location)
        if !title.utf8.elementsEqual(old.title.utf8) { titled.insert(index) }
        let isSame = prose.map { now in old.prose.map { now.shows(theSameAs: $0) } ?? false } ?? (old.prose == nil)
        if !isSame { told.insert(index) }
    }
}

/// What the links of pages lead to, and which pages link to which.
struct PageLinks {
    private(set) var links: [ResolvedLinks]
    private(set) var backlinks: Backlinks
    private var changed: Set<Int> = []
    private var linked: Set<Int> = []

    /// `nil` where something has to be told, or another file is handed out.
    init?(_ old: Site, _ content: Content, _ words: PageWords) {
        (links, backlinks) = (old.prepared.links, old.renderer.backlinks)
        let resolver = LinkResolver(content: content, plan: words.plan)
        var sources: [Int: [Int]] = [:]
        for index in words.plan.pages.indices {
            let isOwn = words.told.contains(index)
            guard isOwn || links[index].pages.contains(where: words.titled.contains) else {
                if words.titled.contains(index), !links[index].pages.isEmpty { sources[index] = links[index].pages }
                continue
            }
            let before = links[index]
            let now = resolver.resolve(words.plan.pages[index])
            guard now.diagnostics.isEmpty, now.attachments == before.attachments else { return nil }
            links[index] = now
            if !now.shows(theSameAs: before) { changed.insert(index) }
            if now.pages != before.pages || words.titled.contains(index) { sources[index] = before.pages }
        }
        linked = Set(backlinks.revise(sources, links, plan: words.plan))
    }

    func reason(_ page: Int) -> RenderReason? {
        changed.contains(page) ? .links : linked.contains(page) ? .backlinks : nil
    }
}

/// The rows that show the texts.
struct ChangedRows {
    private(set) var editions: ByLanguage<LanguageEdition>
    private(set) var changes = RowChanges()

    init(_ old: Site, _ content: Content, _ words: PageWords, records: [RecordKey]) {
        editions = old.renderer.editions
        let (plan, layout) = (words.plan, old.prepared.layout)
        let pages = words.told.union(words.titled)
        let keys = Set(records).union(
            words.told.compactMap { if case .record(let key) = plan.pages[$0].subject { key } else { nil } })
        for (language, edition) in old.renderer.editions {
            var changed = keys.map { layout.record($0) } + pages.map { layout.page($0) }
            // The list of all titles stands in it.
            if !records.isEmpty || !words.titled.isEmpty { changed.append(layout.site) }
            let datasets = layout.datasetCount == 0 ? [] : ChangedRows.datasets(records, pages, plan, layout)
            let rows = SiteRows(edition.rows, content: content, plan: plan)
            let now = LanguageEdition(edition, remaking: changed + datasets, rows)
            editions[language] = now
            for handle in changed {
                let fields = now.heap.changes(in: handle, since: edition.heap, at: handle) { $0 }
                changes.note(fields, of: handle, language)
            }
            // Made when someone asks for them, and not to be compared.
            for handle in datasets { changes.note(.all, of: handle, language) }
        }
    }
    /// The files of data that hold a record that has changed, or are called after a page that has.
    private static func datasets(
        _ records: [RecordKey], _ pages: Set<Int>, _ plan: SitePlan, _ layout: RowLayout
    ) -> [Int] {
        let indexes = pages.compactMap { if case .index(let kind) = plan.pages[$0].subject { kind } else { nil } }
        return Set(records.map(\.kind) + indexes).sorted().map { layout.dataset($0) }
    }
}
