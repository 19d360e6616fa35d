internal import Bytes
internal import Domain
internal import Templates

/// What is stored of a text.
struct StoredTextPiece: Sendable {
    let path: String
    /// The pages that show it.
    let pages: [Int]
    let text: StoredText

    /// Appends the piece of a file that ``KnownFile/isStorable``.
    static func append(_ path: String, _ pages: [Int], _ file: KnownFile, to bytes: inout StoredWriter) {
        bytes.put(path)
        bytes.put(pages)
        StoredText.append(file, to: &bytes)
    }

    init?(from reader: inout StoredReader) {
        guard let path = reader.text(), let pages = reader.numbers(Int.self), let text = StoredText(from: &reader)
        else { return nil }
        (self.path, self.pages, self.text) = (path, pages, text)
    }
}

extension StoredImage {
    /// Finds a text among all, which stand in order.
    func text(_ path: String) -> (index: Int, piece: StoredTextPiece)? {
        var range = 0..<count(.texts)
        while !range.isEmpty {
            let middle = (range.lowerBound + range.upperBound) / 2
            guard var reader = self[.texts, middle], let piece = StoredTextPiece(from: &reader) else { return nil }
            if piece.path == path { return (middle, piece) }
            range = precedes(piece.path, path) ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return nil
    }
}

/// What is stored of a page.
struct StoredPage: Sendable {
    let own: OwnDigest
    let trace: PageTrace?

    static func append(_ own: OwnDigest, _ trace: PageTrace?, to bytes: inout StoredWriter) {
        bytes.put(own.text)
        bytes.put(own.links)
        bytes.put(own.backlinks)
        bytes.put(trace != nil)
        trace?.append(to: &bytes)
    }
}

extension StoredPage {
    init?(from reader: inout StoredReader) {
        guard let text = reader.number(), let links = reader.number(), let backlinks = reader.number(),
            let isThere = reader.flag()
        else { return nil }
        own = OwnDigest(text: text, links: links, backlinks: backlinks)
        trace = isThere ? PageTrace(from: &reader) : nil
        if isThere != (trace != nil) { return nil }
    }
}

/// What is stored of the links of a page, to it and from its text.
struct StoredLinks: Sendable {
    /// Relative to `Content/`; empty for a page without a text.
    let prosePath: String
    let targets: LinkTargets
    let backlinks: [Int]
    /// Whether it shows a text to the letter, which is not kept.
    let hasQuotation: Bool
}

extension StoredLinks {
    /// Appends what is stored of the links of a page: it need not be put together first.
    ///
    /// - Parameter links: Of all pages: those of one that are handed over are copied, with all they hold.
    static func append(
        _ page: Page, _ links: [ResolvedLinks], _ index: Int, backlinks: [Int], to bytes: inout StoredWriter
    ) {
        bytes.put(page.prose?.path ?? "")
        bytes.put(links[index].targets.texts.ends)
        bytes.put(links[index].targets.texts.bytes)
        bytes.put(backlinks)
        bytes.put(links[index].quotation != nil)
    }

    init?(from reader: inout StoredReader) {
        guard let prosePath = reader.text(), let ends = reader.numbers(Int32.self), let words = reader.bytes(),
            let texts = TextList(bytes: words, ends: ends), let backlinks = reader.numbers(Int.self),
            let hasQuotation = reader.flag()
        else { return nil }
        self.init(
            prosePath: prosePath, targets: LinkTargets(texts), backlinks: backlinks,
            hasQuotation: hasQuotation)
    }
}
