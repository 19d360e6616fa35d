internal import Diagnostics

/// What is remembered of an index of the full text: what it was made from, and its files.
struct FullTextMemory {
    let key: String
    let files: [(path: String, stamp: FileStamp)]

    init(key: String, _ paths: [String], in output: DiskFolder) {
        self.key = key
        files = paths.map { ($0, output.stamp($0) ?? FileStamp()) }
    }

    private static let magic = Array("charte full text 1\n".utf8)

    /// As bytes with their hash in front: what is damaged counts for nothing.
    var bytes: [UInt8] {
        var body = StoredWriter()
        body.put(key)
        body.put(UInt64(files.count))
        for (path, stamp) in files {
            body.put(path)
            body.put(stamp)
        }
        return body.sealed(as: Self.magic)
    }

    init?(_ bytes: [UInt8]) {
        guard var reader = StoredReader(sealed: bytes, as: Self.magic) else { return nil }
        guard let key = reader.text(), let count = reader.number(), count <= UInt64(reader.rest) else { return nil }
        var files: [(path: String, stamp: FileStamp)] = []
        for _ in 0..<count {
            guard let path = reader.text(), let stamp = reader.stamp() else { return nil }
            files.append((path, stamp))
        }
        (self.key, self.files) = (key, files)
    }
}

/// What Pagefind tells of its index in `pagefind-entry.json`, as far as it is told on.
struct PagefindEntry {
    private(set) var pages = 0
    private(set) var version = ""

    init(_ files: [OutputFile]) {
        guard let file = files.first(where: { $0.path.hasSuffix("/pagefind-entry.json") }),
            let source = try? SourceFile(path: file.path, raw: file.bytes), let entry = try? JSONReader.read(source)
        else { return }
        version = entry["version"]?.text ?? ""
        guard case .object(let languages)? = entry["languages"]?.value else { return }
        pages = languages.reduce(0) { $0 + ($1.value["page_count"]?.integer ?? 0) }
    }
}
