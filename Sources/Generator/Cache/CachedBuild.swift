public import Diagnostics
internal import Domain

/// A build into a folder, with what the last one left beside the site: nothing is done twice that need not be.
public struct CachedBuild: Sendable {
    /// What came of it.
    public enum Outcome: Sendable {
        /// Nothing is different since the last build, which told this of itself.
        case unchanged(summary: String)
        /// Texts alone are others, and were patched into what the last build left; it told this of itself.
        case patched(TextPatch, WriteReport?, summary: String, mistakes: [Diagnostic])
        /// Mistakes stand in the way; the output is as it was.
        case refused(SiteBuild)
        /// The site is made; `nil` where the folder refused it, which the mistakes tell.
        case written(SiteBuild, WriteReport?, mistakes: [Diagnostic])
    }

    private let output: DiskFolder
    private let name: String
    private let cache: BuildCache
    private let isPrecompressing: Bool
    private let fullText: FullText?
    private let isRight: @Sendable ([Diagnostic]) -> Bool
    private let summary: @Sendable (SiteBuild) -> String

    /// - Parameters:
    ///   - name: What a message calls the folder.
    ///   - fullText: Makes the index of the full text of a site whose templates ask for one.
    ///   - isRight: Whether a site of which this is told may be published.
    ///   - summary: What is told of a build, also when nothing has changed since.
    public init(
        into output: DiskFolder, name: String, cache: BuildCache, isPrecompressing: Bool = false,
        fullText: FullText? = nil, isRight: @escaping @Sendable ([Diagnostic]) -> Bool,
        summary: @escaping @Sendable (SiteBuild) -> String
    ) {
        (self.output, self.name, self.cache, self.isPrecompressing) = (output, name, cache, isPrecompressing)
        self.fullText = fullText
        (self.isRight, self.summary) = (isRight, summary)
    }

    /// - Parameters:
    ///   - workshop: Fresh, for the site whose cache this is; it is left to whoever needs it still.
    ///   - onWriting: Is told when all is made and the output is written.
    ///   - onFullText: Is told that the full text is looked at, and what came of it; not of a site that has no use for it.
    public func run(
        _ workshop: inout Workshop, onWriting: () -> Void = {}, onFullText: (FullText.Outcome?) -> Void = { _ in }
    ) async -> Outcome {
        let lock = cache.lock()
        defer { withExtendedLifetime(lock) {} }
        let (snapshot, ahead) = await cache.snapshot { [input = workshop.input] in
            let beginning = ContentLoader.Beginning(input.content, RegistryBuilder(kinds: input.kinds))
            return (templates: await TemplateSources.read(input.templates, jobs: input.jobs), beginning: beginning)
        }
        (workshop.templatesAhead, workshop.beginning) = (ahead?.templates, ahead?.beginning)
        if let snapshot, let last = await cache.last(snapshot) {
            if last.isCurrent {
                await indexFullText(isWanted: last.record.hasFullText, writer(workshop), onFullText)
                cache.restamp(OutputRecord.path)
                return .unchanged(summary: last.record.summary)
            }
            if let image = cache.image(last) {
                if let patched = await patched(image, last, snapshot, workshop, onFullText) { return patched }
                workshop.input.memory = await cache.memory(image, last, snapshot)
            }
        }
        let pending = PendingOutput(in: output)
        workshop.input.delivery = pending.map { .pending($0) } ?? .memory
        let image = snapshot != nil && lock != nil ? cache.imageWriter() : nil
        (workshop.input.image, workshop.input.listing) = (image, snapshot?.listing)
        let site = await SiteBuild(&workshop)
        (workshop.input.image, workshop.input.listing) = (nil, nil)
        guard isRight(site.diagnostics) else {
            pending?.discard()
            return .refused(site)
        }
        onWriting()
        let writer = writer(workshop)
        let ((report, mistakes), sources) = await inParallel(jobs: workshop.input.jobs) {
            await writer.write(site.files, pending: pending, part: site.hasFullText ? .pages : .whole)
        } and: { [cache] in
            if let snapshot, let image, let legacy = site.legacy { cache.leave(legacy, in: image, snapshot) }
            guard let snapshot else { return nil as BuildSources? }
            return await cache.sources(of: site, snapshot)
        }
        if let report, mistakes.isEmpty {
            await indexFullText(isWanted: site.hasFullText, writer, onFullText)
            if let snapshot, let sources {
                await cache.store(site, sources, snapshot, report, summary: summary(site))
            }
        }
        return .written(site, report, mistakes: mistakes)
    }

    /// The build of texts alone; `nil` where more has to be done.
    private func patched(
        _ image: StoredImage, _ last: LastBuild, _ snapshot: BuildSnapshot, _ workshop: Workshop,
        _ onFullText: (FullText.Outcome?) -> Void
    ) async -> Outcome? {
        guard last.isSound, let changed = last.changed, !isPrecompressing, image.revisedSize < StoredEdits.mostBytes
        else {
            return nil
        }
        let paths = snapshot.content.map(\.path)
        guard let patch = await TextPatch(image, changed: changed, paths, workshop.input, output) else { return nil }
        let (written, mistakes) = writer(workshop).replace(patch.files)
        let summary = last.record.summary
        guard mistakes.isEmpty else { return .patched(patch, nil, summary: summary, mistakes: mistakes) }
        var report = WriteReport()
        (report.written, report.unchanged) = (written.count, last.record.output.count - 1 - written.count)
        await indexFullText(isWanted: last.record.hasFullText, writer(workshop), onFullText)
        cache.store(patch, after: last, snapshot, written: written.union([OutputRecord.path]))
        return .patched(patch, report, summary: summary, mistakes: [])
    }

    private func writer(_ workshop: Workshop) -> OutputWriter {
        OutputWriter(output, name: name, jobs: workshop.input.jobs, isPrecompressing: isPrecompressing)
    }

    private func indexFullText(
        isWanted: Bool, _ writer: OutputWriter, _ onFullText: (FullText.Outcome?) -> Void
    ) async {
        guard isWanted, let fullText else { return }
        onFullText(nil)
        onFullText(await fullText.run(on: output, writer))
    }
}
