/// The pages of a site, each rendered when it is first asked for.
struct FinishedPages: Sendable {
    let renderer: PageRenderer
    /// By page of the plan.
    let slots: [PageSlot]

    /// Renders all that is not rendered yet, until the task is cancelled.
    func renderAll(jobs: Int) async {
        _ = await inParallel(slots.count, jobs: jobs) {
            if !Task.isCancelled { _ = slots[$0].page($0, renderer) }
        }
    }

    func bytes(_ index: Int) -> [UInt8] { slots[index].page(index, renderer).bytes }

    /// What the pages say, held against the addresses of the site; `nil` where the task was cancelled meanwhile.
    func proofs(_ addresses: SiteAddresses, jobs: Int) async -> [PageProof]? {
        let proofs = await inParallel(slots.count, jobs: jobs) {
            Task.isCancelled ? nil : slots[$0].proof($0, renderer, addresses)
        }
        let known = proofs.compactMap { $0 }
        return known.count == proofs.count ? known : nil
    }

    func hashes(jobs: Int) async -> [String] {
        await inParallel(slots.count, jobs: jobs) { slots[$0].hash($0, renderer) }
    }
}
