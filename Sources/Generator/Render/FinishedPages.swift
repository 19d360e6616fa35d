internal import Domain
internal import Templates

/// The pages of a site, each rendered when it is first asked for.
struct FinishedPages: Sendable {
    let renderer: PageRenderer
    /// By page of the plan.
    let slots: [PageSlot]

    func bytes(_ index: Int) -> [UInt8] { slots[index].page(index, renderer).bytes }

    /// What the pages came to when they were read; `nil` where the task was cancelled meanwhile.
    func read(_ addresses: SiteAddresses, jobs: Int) async -> [FinishedPage]? {
        let pages = await inParallel(slots.count, jobs: jobs, worker: proofreader(addresses)) {
            reader, index -> FinishedPage? in
            if Task.isCancelled { return nil }
            return FinishedPage(
                verdict: slots[index].verdict(index, renderer, &reader, addresses), hash: "", content: nil)
        }
        let known = pages.compactMap { $0 }
        return known.count == pages.count ? known : nil
    }

    /// What a page says, whether anything is wrong with it or not.
    func proof(_ index: Int, _ addresses: SiteAddresses) -> PageProof {
        proofreader(addresses).proof(bytes(index), of: index)
    }

    func hash(_ index: Int) -> String { slots[index].hash(index, renderer) }

    private func proofreader(_ addresses: SiteAddresses) -> Proofreader {
        Proofreader(renderer.plan, base: renderer.content.configuration.baseURL, addresses: addresses)
    }
}

/// What is known of a page when its bytes are no longer asked for.
struct FinishedPage: Sendable {
    let verdict: PageVerdict
    /// ``XXH128`` of its bytes; empty where they are left nowhere.
    let hash: String
    /// `nil` where they are left nowhere.
    let content: OutputFile.Content?
}

extension FinishedPages {
    /// Takes each page from its rendering to where it is left, as long as it is at hand.
    ///
    /// - Parameters:
    ///   - judgements: By page of the plan; none where nothing is known of what stands in the output.
    ///   - archive: Is told what a later build wants to know of each.
    func finished(
        _ addresses: SiteAddresses, _ delivery: Delivery, _ judgements: [PageJudgement], _ archive: PageArchive?,
        jobs: Int
    ) async -> [FinishedPage] {
        let order = inOrderOfWork
        return await inParallel(in: order, jobs: jobs, worker: Finisher(proofreader(addresses), archive)) {
            finisher, place in
            let index = order[place]
            renderer.lookAhead(from: place, in: order)
            let (page, reads) =
                if !judgements.isEmpty, case .stands(let trace) = judgements[index] {
                    (FinishedPage(trace), trace.reads)
                } else {
                    finished(index, delivery, &finisher.reader, addresses)
                }
            finisher.shelf?.put(index, page.trace(reads))
            return page
        }
    }

    private func finished(
        _ index: Int, _ delivery: Delivery, _ reader: inout Proofreader, _ addresses: SiteAddresses
    ) -> (FinishedPage, Reads) {
        switch delivery {
        case .memory: kept(index, &reader, addresses)
        case .pending(let output): setAside(index, &reader, output)
        case .nothing: lookedAt(index, &reader)
        }
    }

    /// Pages that list others come first: none of them is left for one thread when all else is done.
    private var inOrderOfWork: [Int] {
        let pages = renderer.plan.pages
        return pages.indices.filter { !pages[$0].isOfRecord } + pages.indices.filter { pages[$0].isOfRecord }
    }

    private func kept(_ index: Int, _ reader: inout Proofreader, _ addresses: SiteAddresses) -> (FinishedPage, Reads) {
        let bytes = bytes(index)
        let verdict = slots[index].verdict(index, renderer, &reader, addresses)
        let (hash, reads) = (slots[index].hash(index, renderer), slots[index].reads ?? Reads())
        return (FinishedPage(verdict: verdict, hash: hash, content: .bytes(bytes)), reads)
    }

    private func setAside(_ index: Int, _ reader: inout Proofreader, _ output: PendingOutput) -> (FinishedPage, Reads) {
        let page = renderer.render(index)
        let outcome = output.put(page.bytes, at: renderer.plan.pages[index].outputPath, number: index)
        let verdict = reader.verdict(page.bytes, of: index)
        let finished = FinishedPage(
            verdict: verdict, hash: XXH128.hexadecimal(page.bytes), content: .setAside(outcome))
        return (finished, page.reads)
    }

    private func lookedAt(_ index: Int, _ reader: inout Proofreader) -> (FinishedPage, Reads) {
        let page = renderer.render(index)
        return (FinishedPage(verdict: reader.verdict(page.bytes, of: index), hash: "", content: nil), page.reads)
    }
}

/// Whoever finishes pages one after the other.
private struct Finisher: ~Copyable {
    var reader: Proofreader
    /// `nil` where nothing is left to a later build.
    let shelf: PageShelf?

    init(_ reader: consuming Proofreader, _ archive: PageArchive?) {
        self.reader = reader
        shelf = archive.map { PageShelf($0) }
    }
}

extension FinishedPage {
    /// A page that an earlier build left in the output.
    fileprivate init(_ trace: PageTrace) {
        self.init(verdict: .sound(trace.glance), hash: trace.hash, content: .setAside(.standing))
    }

    /// What a later build is told of it; `nil` where it has to be read closely each time.
    fileprivate func trace(_ reads: Reads) -> PageTrace? {
        guard case .sound(let glance) = verdict else { return nil }
        return PageTrace(reads: reads, hash: hash, glance: glance)
    }
}
