internal import Bytes
internal import Diagnostics
internal import Domain
internal import Markdown
internal import Synchronization
internal import Templates

/// A Markdown file, read and parsed.
///
/// A class because many hold the same one, and a list of ten thousand pages is copied with every edit.
final class ProseFile: Sendable {
    /// Relative to `Content/`.
    let path: String
    /// What its front matter says of the page.
    let shared: PageMatter.Shared
    /// The language of the text.
    let language: Language
    /// What is known of the text without reading it again.
    let outline: ProseOutline
    /// The text, where it was read with the rest of the file; an empty one stands for that of an earlier build, which is read
    /// when it is asked for. An optional text would be copied, with all that it holds, by whoever looks into it.
    private let known: Prose
    private let later: LaterText?

    init(path: String, shared: PageMatter.Shared, prose: Prose, language: Language) {
        (self.path, self.shared, self.language) = (path, shared, language)
        outline = prose.outline
        (known, later) = (prose, nil)
    }

    /// A text that was read for an earlier build.
    ///
    /// - Parameter read: Reads it again, should its page have to be rendered.
    init(
        path: String, shared: PageMatter.Shared, language: Language, outline: ProseOutline,
        read: @escaping @Sendable () -> Prose
    ) {
        (self.path, self.shared, self.language, self.outline) = (path, shared, language, outline)
        (known, later) = (Prose(), LaterText(read))
    }

    var matter: PageMatter { _read { yield shared.matter } }

    var prose: Prose { withProse { $0 } }

    /// Lends the text for as long as that takes: who takes it in hand counts a reference to each of its lists.
    func withProse<Result>(_ body: (Prose) -> Result) -> Result {
        if let later { body(later.prose) } else { body(known) }
    }
}

/// A text that is read when it is first asked for.
///
/// A class because it is none of most texts, which would have room for a second one in them.
private final class LaterText: Sendable {
    private enum State: Sendable {
        case read(Prose)
        case stored(@Sendable () -> Prose)
    }

    private let state: Mutex<State>

    init(_ read: @escaping @Sendable () -> Prose) { state = Mutex(.stored(read)) }

    var prose: Prose {
        state.withLock { state in
            switch state {
            case .read(let prose): return prose
            case .stored(let read):
                let prose = read()
                state = .read(prose)
                return prose
            }
        }
    }
}

extension ProseFile {
    /// Says that the text is going to be shown soon.
    func expectText() {
        expect(known.html.holes)
        expect(known.headings.places)
    }

    /// The same of its HTML as a whole.
    func expectHTML() {
        unsafe known.html.bytes.withBytes { unsafe expect(UnsafeRawBufferPointer(rebasing: $0.prefix(8192))) }
    }
}

/// What the rest of the site wants to know of a text, short of showing it.
struct ProseOutline: Sendable {
    /// In the order in which they stand in the text.
    let links: [Link]
    let lead: Lead
    let isEmpty: Bool
    /// Of everything that a page may show of the text.
    let digest: UInt64
}

extension Prose {
    fileprivate var outline: ProseOutline {
        ProseOutline(links: links, lead: lead, isEmpty: isEmpty, digest: digest)
    }

    private var digest: UInt64 {
        var digest = ValueDigest()
        unsafe html.bytes.withBytes { unsafe digest.add($0) }
        for hole in html.holes {
            digest.add(hole.offset)
            digest.add(hole.link)
            digest.add(hole.content == .title ? 1 : 0)
        }
        for index in headings.indices {
            digest.add(headings.level(at: index))
            unsafe headings.withID(at: index) { unsafe digest.add($0) }
            unsafe headings.withHTML(at: index) { unsafe digest.add($0) }
        }
        unsafe lead.withBytes { unsafe digest.add($0) }
        return digest.number
    }
}
