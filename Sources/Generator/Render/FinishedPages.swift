/// The pages of a site, each rendered when it is first asked for.
struct FinishedPages: Sendable {
    let renderer: PageRenderer
    /// By page of the plan.
    let slots: [PageSlot]

    func bytes(_ index: Int) -> [UInt8] { slots[index].page(index, renderer).bytes }

    /// What the pages came to when they were read; `nil` where the task was cancelled meanwhile.
    func verdicts(_ addresses: SiteAddresses, jobs: Int) async -> [PageVerdict]? {
        let verdicts = await inParallel(slots.count, jobs: jobs, worker: proofreader(addresses)) { reader, index in
            Task.isCancelled ? nil : slots[index].verdict(index, renderer, &reader, addresses)
        }
        let known = verdicts.compactMap { $0 }
        return known.count == verdicts.count ? known : nil
    }

    /// What a page says, whether anything is wrong with it or not.
    func proof(_ index: Int, _ addresses: SiteAddresses) -> PageProof {
        proofreader(addresses).proof(bytes(index), of: index)
    }

    func hashes() -> [String] { slots.enumerated().map { $1.hash($0, renderer) } }

    private func proofreader(_ addresses: SiteAddresses) -> Proofreader {
        Proofreader(renderer.plan, base: renderer.content.configuration.baseURL, addresses: addresses)
    }
}

/// What is known of a page when its bytes are no longer asked for.
struct FinishedPage: Sendable {
    let verdict: PageVerdict
    /// SHA-256 of its bytes; empty where they are left nowhere.
    let hash: String
    /// `nil` where they are left nowhere.
    let content: OutputFile.Content?
}

extension FinishedPages {
    /// Takes each page from its rendering to where it is left, as long as it is at hand.
    func finished(_ addresses: SiteAddresses, _ delivery: Delivery, jobs: Int) async -> [FinishedPage] {
        await inParallel(slots.count, jobs: jobs, worker: proofreader(addresses)) { reader, index in
            switch delivery {
            case .memory: kept(index, &reader, addresses)
            case .pending(let output): setAside(index, &reader, output)
            case .nothing: lookedAt(index, &reader)
            }
        }
    }

    private func kept(_ index: Int, _ reader: inout Proofreader, _ addresses: SiteAddresses) -> FinishedPage {
        let bytes = bytes(index)
        let verdict = slots[index].verdict(index, renderer, &reader, addresses)
        return FinishedPage(verdict: verdict, hash: slots[index].hash(index, renderer), content: .bytes(bytes))
    }

    private func setAside(_ index: Int, _ reader: inout Proofreader, _ output: PendingOutput) -> FinishedPage {
        let bytes = renderer.render(index).bytes
        let outcome = output.put(bytes, at: renderer.plan.pages[index].path.outputPath, number: index)
        return FinishedPage(
            verdict: reader.verdict(bytes, of: index), hash: SHA256.hexadecimal(bytes), content: .setAside(outcome))
    }

    private func lookedAt(_ index: Int, _ reader: inout Proofreader) -> FinishedPage {
        FinishedPage(verdict: reader.verdict(renderer.render(index).bytes, of: index), hash: "", content: nil)
    }
}
