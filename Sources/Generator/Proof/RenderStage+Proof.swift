internal import Diagnostics

extension RenderStage {
    /// What finished pages say that is not true of the site.
    ///
    /// - Parameters:
    ///   - finished: What came of them, by page of the plan.
    ///   - folder: `Content/`, where raw HTML may stand.
    func proofread(
        _ pages: FinishedPages, _ finished: [FinishedPage], _ prepared: Prepared, _ folder: any Folder
    ) -> [Diagnostic] {
        let addresses = prepared.addresses
        let proof = SiteProof(plan: plan, pages: finished) { pages.proof($0, addresses) }
        let mistakes = proof.mistakes(told: prepared.links.map(\.fragments))
        let report = ProofReport(plan: plan, templates: sources.sources, content: folder, addresses: addresses)
        return report.diagnostics(mistakes, pages, finished) + fragments(prepared.links, finished)
    }

    /// The addresses outside the site that finished pages lead to.
    func outside(_ pages: FinishedPages, _ prepared: Prepared) async -> [OutsideLink] {
        OutsideLink.all(
            await inParallel(plan.pages.count, jobs: jobs) { pages.proof($0, prepared.addresses).reading.outside })
    }

    /// The parts that prose links to and that are not there, told where they are written.
    private func fragments(_ links: [ResolvedLinks], _ finished: [FinishedPage]) -> [Diagnostic] {
        var parts = PartsByPage(finished)
        return links.lazy.flatMap(\.fragments).compactMap { link in
            guard !["", "top"].contains(link.fragment), let index = plan.index(at: link.page),
                !parts[index].contains(link.fragment)
            else { return nil }
            return .noSuchFragment(
                link.fragment, page: link.page, at: link.location, known: parts[index].sorted())
        }
    }
}
