internal import Diagnostics
internal import Domain
internal import Templates

/// Makes a site again and again, and does each time only what an edit asks for. What comes out is always what a build
/// from nothing would give, byte for byte.
///
/// Three ways lead there. An edit of texts alone is taken into the site that is there (``TextRevision``), one of templates
/// alone leaves the content as it is (``TemplateRevision``), and after any other everything but the files that are the
/// same is gone through again, and compared page by page with what was there (``Carryover``).
public struct Workshop: Sendable {
    public internal(set) var input: BuildInput
    /// What was last read, right or wrong.
    private var memory: ContentMemory?
    private var sources: (sources: TemplateSources, mistakes: [Diagnostic])?
    /// What stands in `Templates/`, where it was read ahead of all else.
    var templatesAhead: (sources: TemplateSources, mistakes: [Diagnostic])?
    /// What says how content is read, where that was read ahead, too.
    var beginning: ContentLoader.Beginning?
    /// The last site that came to rendering, what it was read from, and what has changed since.
    private var last: Site?
    private var pending = Changes(content: [], templates: false)
    /// Whether the last draft was good: then the memory is that of the last site.
    private var isSettled = false
    /// Where the texts stand in what is left to a later build.
    private var texts: [UInt64] = []

    public init(_ input: BuildInput) { self.input = input }

    /// Of the files of `Templates/` that were read, by path.
    var templateDigests: [String: FileDigest] { sources?.sources.digests ?? [:] }

    /// What a later build may know of a site that was made here.
    func legacy(of build: SiteBuild) -> BuildLegacy? {
        guard let memory, let frame = build.frame else { return nil }
        var pieces = build.pieces
        pieces.texts = texts
        return BuildLegacy(
            files: memory.files, readingKey: memory.readingKey, frame: frame, site: build.site, pieces: pieces)
    }

    /// Makes the site anew as far as the changes reach; the first time, all of it.
    public mutating func draft(_ changes: Changes = .any) async -> Draft {
        pending.formUnion(changes)
        if isSettled, let quick = await quick() {
            pending = Changes(content: [], templates: false)
            return quick
        }
        return await full()
    }

    private mutating func quick() async -> Draft? {
        guard let last, let memory, let content = pending.content else { return nil }
        if !pending.templates {
            guard let revision = TextRevision(of: last, memory, content, input) else { return nil }
            (self.memory, self.last) = (revision.memory, revision.site)
            return draft(revision.site, reasons: revision.reasons)
        }
        guard content.isEmpty, let revision = await TemplateRevision(of: last, input) else { return nil }
        sources = (revision.site.stage.sources, [])
        self.last = revision.site
        return draft(revision.site, reasons: revision.reasons)
    }

    private func draft(_ site: Site, reasons: [Int: RenderReason]) -> Draft {
        Draft(
            site: site, log: site.log, reasons: reasons, counts: site.stage.counts,
            coverage: site.content.registry.sourceCoverage)
    }
}

extension Workshop {
    private mutating func full() async -> Draft {
        input.onStage?(.reading)
        let memory = await read()
        var content = memory.content
        content.configuration.take(input)
        return await plan(content, memory, sources ?? (.none, []))
    }

    /// Reads what has changed; templates and content know nothing of one another.
    private mutating func read() async -> ContentMemory {
        let (input, before, changed) = (input, memory, pending.content)
        let known = templatesAhead ?? (pending.templates ? nil : sources)
        templatesAhead = nil
        defer { beginning = nil }
        let (memory, sources) = await inParallel(jobs: input.jobs) { [beginning] in
            var loader = ContentLoader(
                input.content, kinds: input.kinds, includesDrafts: input.includesDrafts, jobs: input.jobs)
            (loader.stored, loader.listing, loader.beginning) = (input.memory?.texts, input.listing, beginning)
            return await loader.load(after: before, changed: changed)
        } and: {
            if let known { known } else { await TemplateSources.read(input.templates, jobs: input.jobs) }
        }
        (self.memory, self.sources) = (memory, sources)
        return memory
    }

    private mutating func plan(
        _ content: Content, _ memory: ContentMemory, _ templates: (sources: TemplateSources, mistakes: [Diagnostic])
    ) async -> Draft {
        input.onStage?(.planning)
        var log = BuildLog(content)
        log.add(memory.diagnostics + templates.mistakes)
        let (plan, mistakes) = await SitePlanner(content, templates: templates.sources.names)
            .planned(jobs: input.jobs)
        log.add(mistakes)
        let isWhole = !log.hasErrors
        input.onStage?(.compiling)
        let stage = RenderStage(content: content, plan: plan, sources: templates.sources, jobs: input.jobs)
        // Much of what comes now is one thing after the other, and leaves a thread with nothing to do.
        let ((prepared, renderer), texts) = await inParallel(jobs: input.jobs) {
            let (prepared, backlinks) = await stage.prepared()
            return (prepared, stage.renderer(prepared, backlinks))
        } and: { [image = input.image] in
            await image?.write(texts: memory.files, plan) ?? []
        }
        self.texts = texts
        log.add(prepared.diagnostics)
        // A page that a mistake keeps out has not vanished.
        if isWhole, let earlier = input.earlier { log.add(stage.vanished(from: earlier, prepared)) }
        let found = Site.Found(reading: memory.diagnostics, templates: templates.mistakes, planning: mistakes)
        return await draft(stage, prepared, found, log, renderer)
    }

    private mutating func draft(
        _ stage: RenderStage, _ prepared: RenderStage.Prepared, _ found: Site.Found, _ log: BuildLog,
        _ renderer: PageRenderer
    ) async -> Draft {
        var log = log
        isSettled = !log.hasErrors
        let coverage = stage.content.registry.sourceCoverage
        guard !log.hasErrors else {
            log.add(stage.fragmentsUnseen(prepared))
            return Draft(site: nil, log: log, reasons: [:], counts: stage.counts, coverage: coverage)
        }
        let (site, reasons) = await carried(stage, prepared, found, renderer)
        last = site
        pending = Changes(content: [], templates: false)
        return Draft(site: site, log: log, reasons: reasons, counts: stage.counts, coverage: coverage)
    }

    /// The site with the pages of the one before that are the same.
    private func carried(
        _ stage: RenderStage, _ prepared: RenderStage.Prepared, _ found: Site.Found, _ renderer: PageRenderer
    ) async -> (Site, [Int: RenderReason]) {
        func site(_ slots: [PageSlot]) -> Site {
            let pages = FinishedPages(renderer: renderer, slots: slots)
            return Site(stage: stage, prepared: prepared, pages: pages, found: found)
        }
        let count = stage.plan.pages.count
        guard let last, last.canBeCompared(with: stage) else {
            let reasons = (0..<count).map { ($0, RenderReason.new) }
            return (site((0..<count).map { _ in PageSlot() }), Dictionary(uniqueKeysWithValues: reasons))
        }
        for edition in renderer.editions.values { await edition.makeRows(jobs: input.jobs) }
        let carryover = Carryover(from: last, to: site([]))
        let slots = await inParallel(count, jobs: input.jobs) { carryover.slot($0) }
        let reasons = slots.enumerated().compactMap { index, slot in slot.reason.map { (index, $0) } }
        return (site(slots.map(\.slot)), Dictionary(uniqueKeysWithValues: reasons))
    }
}

extension Configuration {
    /// What was asked of the build goes before what the site says.
    mutating func take(_ input: BuildInput) {
        isOffline = input.isOffline
        baseURL = input.baseURL ?? baseURL
        hasCards = wantsCards && input.cards.isPainted
    }
}

extension Site {
    /// In other languages every page is another.
    fileprivate func canBeCompared(with stage: RenderStage) -> Bool {
        content.configuration.languages == stage.content.configuration.languages
            && content.registry.kinds.map(\.name) == stage.content.registry.kinds.map(\.name)
    }
}
