internal import Diagnostics
internal import Generator

/// What happens after every save: the site is made as far as the edit reaches, shown, and then read through in peace.
struct Rounds {
    private var workshop: Workshop
    private let server: WebServer
    private let folder: DiskFolder
    private let tell: @Sendable (Preview.Event) -> Void
    private let findings: Findings
    /// Renders the rest and reads the finished pages of the last site.
    private var reading: Task<Void, Never>?

    init(_ input: BuildInput, _ server: WebServer, source: String, tell: @escaping @Sendable (Preview.Event) -> Void) {
        (workshop, self.server, self.tell) = (Workshop(input), server, tell)
        folder = DiskFolder(source)
        findings = Findings(server, folder, tell: tell)
    }

    mutating func begin() async { await follow(.any) }

    mutating func follow(_ changes: Changes) async {
        let start = ContinuousClock.now
        // What is still being read is no longer of interest.
        reading?.cancel()
        let draft = await workshop.draft(changes)
        guard let site = draft.site else { return findings.show(draft.diagnostics) }
        let explanation = draft.explanation
        if !explanation.isEmpty || server.scene.site == nil {
            server.show(site)
            tell(.updated(pages: site.pageCount, rendered: explanation.count, took: .now - start))
            tell(.explained(explanation))
            server.announce(edited: Self.edited(changes, site))
        } else {
            // Files that are handed on as they are may have changed, which no page tells.
            server.show(site)
        }
        let (input, findings) = (workshop.input, findings)
        // One thread is left for the next edit.
        let jobs = max(1, input.jobs - 1)
        reading = Task(priority: .utility) {
            if let found = await draft.proofread(input.content, jobs: jobs) { findings.show(found) }
        }
    }

    /// The page of the one file that was edited.
    private static func edited(_ changes: Changes, _ site: Site) -> String? {
        guard let content = changes.content, content.count == 1 else { return nil }
        return content.first.flatMap { site.address(ofSource: $0) }
            .map { site.basePath.dropLast() + $0 }
    }
}
