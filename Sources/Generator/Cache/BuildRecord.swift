/// What a build was made from and what it wrote, so that the next one can tell that nothing has changed.
struct BuildRecord: Sendable {
    struct Entry: Hashable, Sendable {
        /// Relative to its folder.
        let path: String
        let stamp: FileStamp
        /// `nil` where the bytes were not read.
        let digest: FileDigest?

        /// - Parameter stamp: A file of which none is known has one that no file bears: the next build asks its bytes.
        init(path: String, stamp: FileStamp?, digest: FileDigest? = nil) {
            (self.path, self.stamp, self.digest) = (path, stamp ?? FileStamp(), digest)
        }
    }

    /// The program, its version, and what was asked of it.
    let key: String
    /// When the build began to look at files: what was stamped later may have changed under its hands.
    let began: Int64
    let content: [Entry]
    let templates: [Entry]
    let output: [Entry]
    /// What the build told of itself; empty where it had something to find fault with.
    let summary: String
    /// Whether its pages offer a search in the full text.
    let hasFullText: Bool
}

extension BuildRecord {
    private static let magic = Array("charte build 4\n".utf8)

    /// As bytes with their hash in front: a damaged record is none. They come in pieces, and are put into one only by the file.
    var pieces: [[UInt8]] {
        Self.pieces(
            key: key, began: began, files: [content, templates, output].map { WrittenEntries($0) }, summary: summary,
            hasFullText: hasFullText)
    }

    /// - Parameter files: Those of the content, those of the templates and those of the output.
    static func pieces(
        key: String, began: Int64, files: [WrittenEntries], summary: String, hasFullText: Bool
    ) -> [[UInt8]] {
        var first = StoredWriter()
        first.put(key)
        first.put(UInt64(bitPattern: began))
        var last = StoredWriter()
        last.put(summary)
        last.put(hasFullText)
        let body = [first.bytes] + files.flatMap(\.pieces) + [last.bytes]
        return [StoredWriter.seal(of: body, as: magic)] + body
    }

    /// `nil` for what is damaged, or was written by another version.
    init?(_ bytes: [UInt8]) {
        guard var reader = StoredReader(sealed: bytes, as: Self.magic) else { return nil }
        guard let key = reader.text(), let began = reader.number(), let content = reader.entries(),
            let templates = reader.entries(), let output = reader.entries(), let summary = reader.text(),
            let hasFullText = reader.flag()
        else { return nil }
        self.init(
            key: key, began: Int64(bitPattern: began), content: content, templates: templates, output: output,
            summary: summary, hasFullText: hasFullText)
    }
}

/// Files as a record has them, made a stretch beside the other as soon as they are known.
struct WrittenEntries: Sendable {
    fileprivate let pieces: [[UInt8]]

    init(_ count: Int, jobs: Int, _ entry: @escaping @Sendable (Int) -> BuildRecord.Entry) async {
        let runs = runs(count, jobs: jobs)
        let stretches = await inParallel(runs.count, jobs: jobs, worker: StoredWriter()) { writer, run in
            writer.removeAll()
            for index in runs[run] { writer.put(entry(index)) }
            return writer.bytes
        }
        pieces = [Self.head(count)] + stretches
    }

    init(_ entries: [BuildRecord.Entry]) {
        var writer = StoredWriter(capacity: 96 * entries.count + 64)
        for entry in entries { writer.put(entry) }
        pieces = [Self.head(entries.count), writer.bytes]
    }

    private static func head(_ count: Int) -> [UInt8] {
        var writer = StoredWriter()
        writer.put(UInt64(count))
        return writer.bytes
    }
}

extension StoredWriter {
    fileprivate mutating func put(_ entry: BuildRecord.Entry) {
        put(entry.path)
        put(entry.stamp)
        put(entry.digest)
    }
}

extension StoredReader {
    fileprivate mutating func entries() -> [BuildRecord.Entry]? {
        guard let count = number(), count <= UInt64(rest) else { return nil }
        var entries: [BuildRecord.Entry] = []
        entries.reserveCapacity(Int(count))
        for _ in 0..<count {
            guard let path = text(), let stamp = stamp(), let digest = number() else { return nil }
            entries.append(BuildRecord.Entry(path: path, stamp: stamp, digest: FileDigest(stored: digest)))
        }
        return entries
    }
}
