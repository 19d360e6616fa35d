public import Diagnostics
internal import Domain

/// What came of an edit, before any page is rendered for it.
public struct Draft: Sendable {
    /// The site; one with errors before it comes to rendering is not finished.
    public let site: Site?
    let log: BuildLog
    /// Why each page is rendered that is not kept as it was, by page of the plan.
    let reasons: [Int: RenderReason]
    let counts: [SiteBuild.Count]
    let coverage: SourceCoverage

    /// Whether every page can be rendered.
    public var isGood: Bool { site != nil }

    /// Every finding before the first page is rendered, in reading order.
    public var diagnostics: [Diagnostic] { log.diagnostics }
}

extension Draft {
    /// The pages that are rendered anew, by address, each with the reason; in order of the plan.
    public var explanation: [(address: String, reason: RenderReason)] {
        guard let site else { return [] }
        return reasons.sorted { $0.key < $1.key }.map { (site.plan.pages[$0.key].path.text, $0.value) }
    }

    /// Renders what is not rendered yet, and reads the finished pages. Every finding, in reading order; none where the task
    /// was cancelled meanwhile, since then not everything was looked at.
    ///
    /// - Parameter jobs: How many threads work side by side.
    public func proofread(_ content: any Folder, jobs: Int) async -> [Diagnostic]? {
        guard let site else { return diagnostics }
        guard let pages = await site.pages.read(site.prepared.addresses, jobs: jobs), !Task.isCancelled else {
            return nil
        }
        var log = log
        log.add(site.stage.proofread(site.pages, pages, site.prepared, content))
        return log.diagnostics
    }

    /// Renders what is not rendered yet, reads the finished pages, and gathers the files.
    public func finished(_ input: BuildInput) async -> SiteBuild {
        var build = SiteBuild()
        (build.counts, build.coverage) = (counts, coverage)
        var log = log
        guard let site else {
            build.diagnostics = log.diagnostics
            return build
        }
        build.hasFullText = site.hasFullText
        input.onStage?(.rendering)
        var judgements: [PageJudgement] = []
        var archive: PageArchive?
        if let image = input.image {
            let rows = await site.write(rowsTo: image, withDigests: input.memory != nil, jobs: input.jobs)
            build.pieces.rows = rows.pieces
            var own: [OwnDigest] = []
            if let traces = input.memory?.traces {
                let base = await SiteBase(site, rows: rows.digests, jobs: input.jobs)
                judgements = await traces.judgements(of: site, base, jobs: input.jobs)
                own = base.own
            }
            archive = PageArchive(site, in: image, own: own)
        }
        let (pages, nameLists) = await inParallel(jobs: input.jobs) { [judgements, archive] in
            await site.pages.finished(
                site.prepared.addresses, input.delivery, judgements, archive, jobs: input.jobs)
        } and: {
            site.stage.nameLists(site.prepared, site.renderer)
        }
        input.onStage?(.proofreading)
        let (found, (files, unread)) = await inParallel(jobs: input.jobs) {
            site.stage.proofread(site.pages, pages, site.prepared, input.content)
        } and: {
            var unread: [Diagnostic] = []
            let files = site.stage.files({ pages[$0].content }, nameLists, site.prepared, input.content, log: &unread)
            return (files, unread)
        }
        log.add(found)
        if let check = input.external {
            input.onStage?(.asking)
            let outside = await site.stage.outside(site.pages, site.prepared)
            let (found, tally) = site.stage.ask(outside, check, input.content)
            log.add(found)
            build.outside = tally
        }
        // Given away: one more is put among them later, and they are not copied for that.
        build.files = consume files
        log.add(unread)
        build.lacksCards = site.content.configuration.wantsCards && input.cards.isUnavailable
        if site.content.configuration.hasCards, case .painted(let painter) = input.cards, input.isDelivered,
            !log.hasErrors
        {
            input.onStage?(.painting)
            let (cards, mistakes) = await site.cards(painter, jobs: input.jobs)
            build.files = (build.files + cards).sorted { precedes($0.path, $1.path) }
            log.add(mistakes)
        }
        build.diagnostics = log.diagnostics
        guard !log.hasErrors, input.isDelivered else {
            build.files = []
            return build
        }
        if !judgements.isEmpty { build.explanation = site.reasons(judgements) }
        if let archive {
            if log.diagnostics.isEmpty, input.allowsPatches { build.site = site }
            (build.pieces.pages, build.pieces.links) = archive.pieces(withLinks: build.site != nil)
        }
        let copied = site.stage.hashes(build.files, site.prepared)
        let (manifest, frame) = await inParallel(jobs: input.jobs) {
            await site.stage.manifestPieces(copied: copied, site.prepared) { pages[$0].hash }
        } and: { [isRemembered = archive != nil] in
            isRemembered ? site.frame : nil
        }
        build.frame = frame
        build.insert(OutputFile(path: Manifest.path, content: .pieces(manifest)))
        return build
    }
}

extension Site {
    fileprivate func reasons(_ judgements: [PageJudgement]) -> [(address: String, reason: RenderReason)] {
        zip(plan.pages, judgements).compactMap { page, judgement in
            if case .made(let reason) = judgement { (page.path.text, reason) } else { nil }
        }
    }
}

extension SiteBuild {
    fileprivate mutating func insert(_ file: OutputFile) {
        var range = 0..<files.count
        while !range.isEmpty {
            let middle = (range.lowerBound + range.upperBound) / 2
            let isBehind = precedes(file.path, files[middle].path)
            range = isBehind ? range.lowerBound..<middle : middle + 1..<range.upperBound
        }
        files.insert(file, at: range.lowerBound)
    }
}
