public import Diagnostics

/// A build into a folder, with what the last one left beside the site: nothing is done twice that need not be.
public struct CachedBuild: Sendable {
    /// What came of it.
    public enum Outcome: Sendable {
        /// Nothing is different since the last build, which told this of itself.
        case unchanged(summary: String)
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
        let snapshot = await cache.snapshot()
        if let snapshot {
            if let current = await cache.current(snapshot) {
                await indexFullText(isWanted: current.hasFullText, writer(workshop), onFullText)
                cache.restamp(OutputRecord.path)
                return .unchanged(summary: current.summary)
            }
            workshop.input.memory = await cache.memory(snapshot)
        }
        let pending = PendingOutput(in: output)
        workshop.input.delivery = pending.map { .pending($0) } ?? .memory
        workshop.input.isRemembered = snapshot != nil
        let site = await SiteBuild(&workshop)
        guard isRight(site.diagnostics) else {
            pending?.discard()
            return .refused(site)
        }
        onWriting()
        let writer = writer(workshop)
        let (report, mistakes) = await writer.write(
            site.files, pending: pending, part: site.hasFullText ? .pages : .whole)
        if let report, mistakes.isEmpty {
            await indexFullText(isWanted: site.hasFullText, writer, onFullText)
            if let snapshot { await cache.store(site, snapshot, summary: summary(site), twins: report.twins) }
        }
        return .written(site, report, mistakes: mistakes)
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
