internal import Domain

extension RegistryBuilder {
    /// Adds the records of all files. Asks for no text, so that texts may be read meanwhile.
    mutating func add(_ files: [KnownFile], as kinds: [ContentPath]) {
        reserve(kinds)
        for (known, kind) in zip(files, kinds) {
            for record in known.file.records { add(record) }
            lose(known, as: kind)
        }
    }

    /// Makes room for what stands in these files.
    private mutating func reserve(_ files: [ContentPath]) {
        var counts: [Int: Int] = [:]
        for case .record(let kind, _, _) in files { counts[kind, default: 0] += 1 }
        for (kind, count) in counts { reserve(count, ofKind: kind) }
    }

    /// Notes what cannot be read, so that a mention of it is no second mistake.
    private mutating func lose(_ known: KnownFile, as path: ContentPath) {
        switch path {
        case .table(let kind): if let lost = known.file.lost { lose(lost.ids, kind: kind) }
        case .record(let kind, let id, _): if known.isLost { lose([id], kind: kind) }
        default: break
        }
    }
}
