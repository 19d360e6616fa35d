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
        html = Fragment(bytes: writer.html.bytes, holes: writer.holes)
        headings = writer.headings(in: html.bytes)
        links = writer.elaboration.links(at: &places)
        footnoteCount = writer.footnotes.numbered.count
        lead = writer.elaboration.lead(in: html.bytes)
        diagnostics = writer.elaboration.diagnostics(places: &places)
    }

    public var isEmpty: Bool { html.bytes.isEmpty }

    /// How many words a reader sees, but for the names of records that stand in holes.
    public var wordCount: Int {
        var count = 0
        var isInTag = false
        var isInWord = false
        for (index, byte) in html.bytes.enumerated() {
            if byte == UInt8(ascii: "<") { isInTag = true }
            let isPart = !isInTag && (isLetter(byte) || isDigit(byte) || byte >= 0xC3 && !isPunctuation(at: index))
            if isPart && !isInWord { count += 1 }
            // An apostrophe or a hyphen does not part a word; a space, a full stop or a tag does.
            isInWord = isPart || (isInWord && !isInTag && !isWhitespace(byte) && byte != UInt8(ascii: "."))
            if byte == UInt8(ascii: ">") { isInTag = false }
        }
        return count
    }

    /// Whether a dash, an ellipsis, a quotation mark or a narrow space begins here: U+2000 to U+203F.
    private func isPunctuation(at index: Int) -> Bool {
        html.bytes[index] == 0xE2 && html.bytes[index + 1] == 0x80
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
