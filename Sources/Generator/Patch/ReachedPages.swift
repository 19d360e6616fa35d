internal import Domain
internal import Templates

/// The pages that an edit of texts reaches, each with the reason.
struct ReachedPages: Sendable {
    /// In the order of the plan.
    let pages: [(index: Int, reason: RenderReason)]

    /// `nil` where it cannot be told.
    init?(_ site: ThawedSite, _ edits: [TextEdit], _ rows: PatchedRows, _ jobs: Int) async {
        var reasons: [Int: RenderReason] = [:]
        let names = site.names
        if !rows.changes.isEmpty {
            let plan = site.scene.plan
            let found = await inParallel(plan.pages.count, jobs: jobs) { index -> (isKnown: Bool, RenderReason?) in
                guard let trace = site.page(index)?.trace else { return (false, nil) }
                let reached = rows.changes.reaching(trace.reads, plan.pages[index].language)
                return (true, reached.map { names.reason($0.handle, $0.fields) })
            }
            guard found.allSatisfy(\.isKnown) else { return nil }
            for (index, page) in found.enumerated() { reasons[index] = page.1 }
        }
        for index in edits.flatMap(\.pages) { reasons[index] = .text }
        pages = reasons.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
