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
    let matter: PageMatter
    /// The language of the text.
    let language: Language
    /// What is known of the text without reading it again.
    let outline: ProseOutline
    private let text: Mutex<Text>

    fileprivate enum Text: Sendable {
        case read(Prose)
        case stored(@Sendable () -> Prose)
    }

    init(path: String, matter: PageMatter, prose: Prose, language: Language) {
        (self.path, self.matter, self.language) = (path, matter, language)
        outline = prose.outline
        text = Mutex(.read(prose))
    }

    /// A text that was read for an earlier build.
    ///
    /// - Parameter read: Reads it again, should its page have to be rendered.
    init(
        path: String, matter: PageMatter, language: Language, outline: ProseOutline,
        read: @escaping @Sendable () -> Prose
    ) {
        (self.path, self.matter, self.language, self.outline) = (path, matter, language, outline)
        text = Mutex(.stored(read))
    }

    var prose: Prose { text.withLock { $0.prose } }

    /// A part of it alone: who takes the whole holds on to everything that is known of the text.
    var html: Fragment { text.withLock { $0.html } }
    var headings: Headings { text.withLock { $0.headings } }

    /// Says that the text is going to be shown soon.
    func expectHTML() {
        text.withLock { text in
            guard case .read(let prose) = text else { return }
            unsafe prose.html.bytes.withUnsafeBytes { unsafe expect(UnsafeRawBufferPointer(rebasing: $0.prefix(8192))) }
        }
    }
}

extension ProseFile.Text {
    fileprivate var prose: Prose {
        mutating get {
            switch self {
            case .read(let prose): return prose
            case .stored(let read):
                let prose = read()
                self = .read(prose)
                return prose
            }
        }
    }

    fileprivate var html: Fragment {
        mutating get { if case .read(let prose) = self { prose.html } else { self.prose.html } }
    }

    fileprivate var headings: Headings {
        mutating get { if case .read(let prose) = self { prose.headings } else { self.prose.headings } }
    }
}

/// What the rest of the site wants to know of a text, short of showing it.
struct ProseOutline: Sendable {
    /// In the order in which they stand in the text.
    let links: [Link]
    let summary: String
    let isEmpty: Bool
    /// Of everything that a page may show of the text.
    let digest: UInt64
}

extension Prose {
    fileprivate var outline: ProseOutline {
        ProseOutline(links: links, summary: summary, isEmpty: isEmpty, digest: digest)
    }

    private var digest: UInt64 {
        var digest = ValueDigest()
        digest.add(html.bytes)
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
        digest.add(summary)
        return digest.number
    }
}
