internal import Domain
internal import Synchronization
internal import Templates

/// A page of a site that is rendered when someone first asks for it, and then kept.
///
/// A class because one rendering serves all who ask, and every later site that the page stays the same in.
final class PageSlot: Sendable {
    private struct State {
        var page: RenderedPage?
        var hash: String?
        var verdict: (verdict: PageVerdict, addresses: SiteAddresses)?
    }

    private let state = Mutex(State())

    /// What the page read, if it was asked for before.
    var reads: Reads? { state.withLock { $0.page?.reads } }

    /// What a page read that is another now; `isKnown` is false where it was not asked for before.
    func reached(by changes: RowChanges, _ language: Language) -> (isKnown: Bool, by: (handle: Int, fields: FieldSet)?)
    {
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

    /// What the page came to when it was read and held against the addresses of the site.
    ///
    /// - Parameter reader: For the same addresses.
    func verdict(
        _ index: Int, _ renderer: PageRenderer, _ reader: inout Proofreader, _ addresses: SiteAddresses
    ) -> PageVerdict {
        let known = state.withLock { $0.verdict.flatMap { $0.addresses === addresses ? $0.verdict : nil } }
        if let known { return known }
        let verdict = reader.verdict(page(index, renderer).bytes, of: index)
        state.withLock { $0.verdict = (verdict, addresses) }
        return verdict
    }

    /// ``XXH128`` of the bytes.
    func hash(_ index: Int, _ renderer: PageRenderer) -> String {
        let bytes = page(index, renderer).bytes
        return state.withLock { state in
            if let hash = state.hash { return hash }
            let hash = XXH128.hexadecimal(bytes)
            state.hash = hash
            return hash
        }
    }

    init() {}

    /// The same page for a site whose rows have other handles.
    init(_ other: PageSlot, reads: Reads) {
        var old = other.state.withLock { $0 }
        old.page?.reads = reads
        // It is held against the addresses of its own site.
        old.verdict = nil
        state.withLock { $0 = old }
    }
}
