internal import Domain
internal import Synchronization
internal import Templates

/// A page of a site that is rendered when someone first asks for it, and then kept.
///
/// A class because one rendering serves all who ask, and every later site that the page stays the same in.
final class PageSlot: Sendable {
    private struct State {
        var page: RenderedPage?
        var reading: PageReading?
        var hash: String?
        var proof: (proof: PageProof, addresses: SiteAddresses)?
    }

    private let state = Mutex(State())

    /// What the page read, if it was asked for before.
    var reads: Reads? { state.withLock { $0.page?.reads } }

    /// What a page read that is another now; `isKnown` is false where it was not asked for before.
    func reached(by changes: RowChanges, _ language: Language) -> (isKnown: Bool, by: (handle: Int, fields: FieldSet)?) {
        state.withLock { state in
            guard let page = state.page else { return (false, nil) }
            return (true, changes.reaching(page.reads, language))
        }
    }

    /// Who asks at the same time waits for the same rendering.
    func page(_ index: Int, _ renderer: PageRenderer) -> RenderedPage {
        state.withLock { state in
            if let page = state.page { return page }
            let page = renderer.render(index)
            state.page = page
            return page
        }
    }

    /// What the finished page says; nothing for files that are no HTML.
    func reading(_ index: Int, _ renderer: PageRenderer) -> PageReading {
        let bytes = page(index, renderer).bytes
        return state.withLock { state in
            if let reading = state.reading { return reading }
            let path = renderer.plan.pages[index].path
            let isPage = path.outputPath.hasSuffix(".html")
            let reading =
                isPage
                ? PageReading(bytes, of: path, base: renderer.content.configuration.baseURL) : PageReading()
            state.reading = reading
            return reading
        }
    }

    /// What the page says, held against the addresses of the site.
    func proof(_ index: Int, _ renderer: PageRenderer, _ addresses: SiteAddresses) -> PageProof {
        let known = state.withLock { $0.proof.flatMap { $0.addresses === addresses ? $0.proof : nil } }
        if let known { return known }
        let proof = PageProof(reading(index, renderer), of: index, addresses: addresses)
        state.withLock { $0.proof = (proof, addresses) }
        return proof
    }

    /// SHA-256 of the bytes.
    func hash(_ index: Int, _ renderer: PageRenderer) -> String {
        let bytes = page(index, renderer).bytes
        return state.withLock { state in
            if let hash = state.hash { return hash }
            let hash = SHA256.hexadecimal(bytes)
            state.hash = hash
            return hash
        }
    }

    init() {}

    /// The same page for a site whose rows have other handles.
    ///
    /// - Parameter keepsReading: Whether its links mean the same still.
    init(_ other: PageSlot, reads: Reads, keepsReading: Bool) {
        var old = other.state.withLock { $0 }
        old.page?.reads = reads
        if !keepsReading { old.reading = nil }
        old.proof = nil
        state.withLock { $0 = old }
    }
}
