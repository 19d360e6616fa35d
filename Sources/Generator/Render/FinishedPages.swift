internal import Domain
internal import Templates

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
    let reads: Reads
}

extension FinishedPages {
    /// Takes each page from its rendering to where it is left, as long as it is at hand.
    ///
    /// - Parameter judgements: By page of the plan; none where nothing is known of what stands in the output.
    func finished(
        _ addresses: SiteAddresses, _ delivery: Delivery, _ judgements: [PageJudgement], jobs: Int
    ) async -> [FinishedPage] {
        let order = inOrderOfWork
        var made = await inParallel(order.count, jobs: jobs, worker: proofreader(addresses)) { reader, place in
            let index = order[place]
            renderer.lookAhead(from: place, in: order)
            if !judgements.isEmpty, case .stands(let page) = judgements[index] { return FinishedPage(page) }
            return switch delivery {
            case .memory: kept(index, &reader, addresses)
            case .pending(let output): setAside(index, &reader, output)
            case .nothing: lookedAt(index, &reader)
            }
        }
        made.arrange(order.indices.sorted { order[$0] < order[$1] })
        return made
    }

    /// Pages that list others come first: none of them is left for one thread when all else is done.
    private var inOrderOfWork: [Int] {
        let pages = renderer.plan.pages
        return pages.indices.filter { !pages[$0].isOfRecord } + pages.indices.filter { pages[$0].isOfRecord }
    }

    private func kept(_ index: Int, _ reader: inout Proofreader, _ addresses: SiteAddresses) -> FinishedPage {
        let bytes = bytes(index)
        let verdict = slots[index].verdict(index, renderer, &reader, addresses)
        let (hash, reads) = (slots[index].hash(index, renderer), slots[index].reads ?? Reads())
        return FinishedPage(verdict: verdict, hash: hash, content: .bytes(bytes), reads: reads)
    }

    private func setAside(_ index: Int, _ reader: inout Proofreader, _ output: PendingOutput) -> FinishedPage {
        let page = renderer.render(index)
        let outcome = output.put(page.bytes, at: renderer.plan.pages[index].outputPath, number: index)
        return FinishedPage(
            verdict: reader.verdict(page.bytes, of: index), hash: SHA256.hexadecimal(page.bytes),
            content: .setAside(outcome), reads: page.reads)
    }

    private func lookedAt(_ index: Int, _ reader: inout Proofreader) -> FinishedPage {
        let page = renderer.render(index)
        return FinishedPage(
            verdict: reader.verdict(page.bytes, of: index), hash: "", content: nil, reads: page.reads)
    }
}

extension FinishedPage {
    /// A page that an earlier build left in the output.
    fileprivate init(_ trace: PageTrace) {
        self.init(
            verdict: .sound(trace.glance), hash: trace.hash, content: .setAside(.standing), reads: trace.reads)
    }

    /// What a later build is told of it; `nil` where it has to be read closely each time.
    var trace: PageTrace? {
        guard case .sound(let glance) = verdict else { return nil }
        return PageTrace(reads: reads, hash: hash, glance: glance)
    }
}
