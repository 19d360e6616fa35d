internal import Diagnostics
internal import Markdown
internal import Templates

/// What a build made of a text, as far as the rest of the site wants to know it: enough to do without reading the text,
/// unless its page has to be rendered again.
struct StoredText: Sendable {
    let digest: FileDigest
    /// Everything before the text.
    let matter: [UInt8]
    /// As bytes until it is asked for.
    private let outline: [UInt8]
    /// Whether the file is surely the same still, so that it need not be read to know.
    var isFresh = false
}

extension StoredText {
    /// Appends what is kept of a file that ``KnownFile/isStorable``.
    static func append(_ file: KnownFile, to bytes: inout StoredWriter) {
        guard let digest = file.digest, let matter = file.file.matter, let prose = file.prose else { return }
        bytes.put(digest)
        bytes.put(matter)
        bytes.put(outlineOf: prose)
    }

    /// - Parameter path: Of the file, as places tell it.
    func outline(in path: String) -> ProseOutline? {
        var reader = StoredReader(outline)
        return reader.outline(in: SourceLocation(file: path))
    }

    /// Reads to the end.
    init?(from reader: inout StoredReader) {
        guard let digest = reader.number().flatMap({ FileDigest(stored: $0) }), let matter = reader.bytes() else {
            return nil
        }
        self.init(digest: digest, matter: matter, outline: Array(reader.remains()))
    }
}

extension KnownFile {
    /// Whether a later build may do without reading the text: not of a file with something to tell, nor of one in whose
    /// text the names of records become links.
    var isStorable: Bool {
        digest != nil && file.matter != nil && prose != nil && file.waiting == nil && diagnostics.isEmpty
    }
}

/// The texts of an earlier build, by path within `Content/`.
struct StoredTexts: Sendable {
    /// Of all that said how texts are read, besides themselves.
    let key: UInt64
    var texts: [String: StoredText]

    subscript(path: String) -> StoredText? { texts[path] }

    /// Notes that a file surely is the one of this number still.
    mutating func trust(_ path: String, digest: FileDigest?) {
        guard let text = texts[path], text.digest == digest else { return }
        texts[path]?.isFresh = true
    }

    /// Of what texts are read by.
    ///
    /// - Parameter files: The settings of the site, and the words of the interface, which Markdown puts into texts: as they were
    ///   read.
    static func key(_ files: [(path: String, file: KnownFile)]) -> UInt64 {
        var digest = ValueDigest()
        for (path, file) in files {
            digest.add(path)
            digest.add(file.digest?.number ?? 0)
        }
        return digest.number
    }
}

extension StoredWriter {
    /// - Parameter prose: Read where it stands: an outline that is handed over is copied, with all that it holds.
    fileprivate mutating func put(outlineOf prose: ProseFile) {
        put(prose.outline.isEmpty)
        put(prose.outline.digest)
        unsafe prose.outline.lead.withBytes { text in
            put(text.count)
            unsafe append(text)
        }
        let links = prose.outline.links
        put(links.count)
        // By position: a link that is taken out of the list is copied, with all of its texts.
        for index in links.indices { put(links[index]) }
    }

    private mutating func put(_ link: Link) {
        switch link.kind {
        case .page: put(0)
        case .image: put(1)
        case .record(let id, let kind):
            put(kind == nil ? 2 : 3)
            put(id)
            if let kind { put(kind) }
        }
        put(link.destination)
        put(link.isHole)
        put(link.location.line)
        put(link.location.column)
        put(link.location.length)
    }
}

extension StoredReader {
    fileprivate mutating func outline(in file: SourceLocation) -> ProseOutline? {
        guard let isEmpty = flag(), let digest = number(), let lead = text(), let count = integer(),
            (0...rest).contains(count)
        else { return nil }
        var links: [Link] = []
        for _ in 0..<count {
            guard let link = link(in: file) else { return nil }
            links.append(link)
        }
        return ProseOutline(links: links, lead: Lead(lead), isEmpty: isEmpty, digest: digest)
    }

    private mutating func link(in file: SourceLocation) -> Link? {
        guard let kind = linkKind(), let destination = text(), let isHole = flag(),
            let line = integer(), let column = integer(), let length = integer()
        else { return nil }
        return Link(
            kind: kind, destination: destination,
            location: SourceLocation(inFileOf: file, line: line, column: column, length: length), isHole: isHole)
    }

    private mutating func linkKind() -> Link.Kind? {
        switch integer() {
        case 0: return .page
        case 1: return .image
        case 2: return text().map { .record(id: $0, kind: nil) }
        case 3:
            guard let id = text(), let kind = text() else { return nil }
            return .record(id: id, kind: kind)
        default: return nil
        }
    }
}
