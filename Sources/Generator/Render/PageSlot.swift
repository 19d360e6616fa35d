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
    }

    private let state = Mutex(State())

    /// The page, if it was asked for before.
    var rendered: RenderedPage? { state.withLock(\.page) }

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
        state.withLock { $0 = old }
    }
}
