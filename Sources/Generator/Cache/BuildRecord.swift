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

    /// As bytes with their hash in front: a damaged record is none.
    var bytes: [UInt8] {
        var body = StoredWriter(capacity: 96 * (content.count + templates.count + output.count) + 256)
        body.put(key)
        body.put(UInt64(bitPattern: began))
        for entries in [content, templates, output] {
            body.put(UInt64(entries.count))
            for entry in entries {
                body.put(entry.path)
                body.put(entry.stamp)
                body.put(entry.digest)
            }
        }
        body.put(summary)
        body.put(hasFullText)
        return body.sealed(as: Self.magic)
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
