internal import Bytes
public import Diagnostics

/// One Markdown text, read: its HTML, and what the rest of the site wants to know of it.
public struct Prose: Sendable {
    public let html: Fragment
    public let headings: Headings
    /// Every link and image, in the order in which they stand in `html`.
    public let links: [Link]
    /// How many footnotes are mentioned and listed.
    public let footnoteCount: Int
    /// The first paragraph; empty where there is none.
    public let lead: Lead
    /// In the order in which they stand in the source.
    public let diagnostics: [Diagnostic]

    /// One without a word.
    public init() {
        html = Fragment(bytes: SharedBytes(), holes: [])
        headings = Headings([], in: SharedBytes())
        (links, footnoteCount, lead, diagnostics) = ([], 0, Lead(""), [])
    }

    /// Reads a text from `bodyOffset` (in bytes) to the end of its file. It never fails: every text is Markdown.
    public init(parsing source: SourceFile, from bodyOffset: Int = 0, options: MarkdownOptions = .init()) {
        self.init(Draft(source, from: bodyOffset, extensions: options.extensions), of: source, options: options)
    }

    init(_ draft: consuming Draft, of source: SourceFile, options: MarkdownOptions) {
        var places = Places(source, lines: draft.lines)
        var elaboration = Elaboration(consume draft, options: options)
        let ids = elaboration.headingIDs()
        var writer = HTMLWriter(consume elaboration, headingIDs: ids, sourceCount: source.bytes.count)
        writer.write(childrenOf: Tree.root)
        writer.writeFootnotes()
        let count = writer.html.count
        writer.writeOtherHeadings()
        let written = unsafe SharedBytes(writer.html.raw)
        html = Fragment(bytes: written[0..<count], holes: writer.holes)
        headings = Headings(writer.headings.map(\.place), in: written)
        links = writer.elaboration.links(at: &places)
        footnoteCount = writer.footnotes.numbered.count
        lead = writer.elaboration.lead(in: html.bytes)
        diagnostics = writer.elaboration.diagnostics(places: &places)
    }

    public var isEmpty: Bool { html.bytes.isEmpty }

    /// How many words a reader sees, but for the names of records that stand in holes.
    public var wordCount: Int { unsafe html.bytes.withBytes { unsafe words(in: $0) } }

    private func words(in html: UnsafeRawBufferPointer) -> Int {
        var count = 0
        var isInTag = false
        var isInWord = false
        for index in html.indices {
            let byte = unsafe html[index]
            if byte == UInt8(ascii: "<") { isInTag = true }
            // A dash, an ellipsis, a quotation mark or a narrow space begins here: U+2000 to U+203F.
            let isPunctuation = unsafe byte == 0xE2 && html[index + 1] == 0x80
            let isPart = !isInTag && (isLetter(byte) || isDigit(byte) || byte >= 0xC3 && !isPunctuation)
            if isPart && !isInWord { count += 1 }
            // An apostrophe or a hyphen does not part a word; a space, a full stop or a tag does.
            isInWord = isPart || (isInWord && !isInTag && !isWhitespace(byte) && byte != UInt8(ascii: "."))
            if byte == UInt8(ascii: ">") { isInTag = false }
        }
        return count
    }

    /// The HTML with every link as its author wrote it and every record by its id.
    public var htmlAsWritten: [UInt8] {
        var text = ByteBuffer(capacity: html.bytes.count + html.holes.count * 32)
        unsafe html.append(to: &text) { hole, put in
            let link = links[hole.link]
            switch (hole.content, link.kind) {
            case (.title, .record(let id, _)): unsafe id.withBytes(put)
            default: unsafe link.destination.withBytes(put)
            }
        }
        return text.bytes
    }
}
