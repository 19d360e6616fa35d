internal import Domain
internal import Templates

/// What a build leaves to the next one besides its record: what it made of texts and pages, so that only what an edit
/// reaches is read and rendered again.
public struct BuildMemory: Sendable {
    var texts: StoredTexts
    var traces: SiteTraces
}

extension BuildMemory {
    private static let magic = Array("charte pages 1\n".utf8)

    /// - Parameter key: The program, its version, and what was asked of it.
    func bytes(key: String) -> [UInt8] {
        var bytes = Self.magic
        bytes.reserveCapacity(3072 * (traces.pages.count + 64))
        // The digest of what follows is put here when that is known.
        bytes.put(0)
        let start = bytes.count
        bytes.put(key)
        texts.append(to: &bytes)
        traces.append(to: &bytes)
        var digest: [UInt8] = []
        digest.put(Self.digest(bytes[start...]))
        bytes.replaceSubrange(start - 8..<start, with: digest)
        return bytes
    }

    /// `nil` for what is damaged, or was left by another program.
    init?(_ bytes: [UInt8], key: String) {
        let start = Self.magic.count + 8
        guard bytes.count > start, bytes.starts(with: Self.magic) else { return nil }
        var head = StoredReader(Array(bytes[Self.magic.count..<start]))
        guard head.number() == Self.digest(bytes[start...]) else { return nil }
        var reader = StoredReader(bytes, from: start)
        guard reader.text() == key, let texts = StoredTexts(from: &reader), let traces = SiteTraces(from: &reader),
            reader.rest == 0
        else { return nil }
        (self.texts, self.traces) = (texts, traces)
    }

    private static func digest(_ body: ArraySlice<UInt8>) -> UInt64 {
        var digest = ValueDigest()
        unsafe body.withUnsafeBytes { unsafe digest.add($0) }
        return digest.number
    }
}

extension StoredTexts {
    fileprivate func append(to bytes: inout [UInt8]) {
        bytes.put(key)
        bytes.put(texts.count)
        for (path, text) in texts {
            bytes.put(path)
            text.append(to: &bytes)
        }
    }

    fileprivate init?(from reader: inout StoredReader) {
        guard let key = reader.number(), let count = reader.integer(), (0...reader.rest).contains(count) else {
            return nil
        }
        var texts: [String: StoredText] = [:]
        texts.reserveCapacity(count)
        for _ in 0..<count {
            guard let path = reader.text(), let text = StoredText(from: &reader) else { return nil }
            texts[path] = text
        }
        (self.key, self.texts) = (key, texts)
    }
}

extension SiteTraces {
    fileprivate func append(to bytes: inout [UInt8]) {
        bytes.put(base.frame)
        bytes.put(base.own.flatMap { [$0.text, $0.links, $0.backlinks] })
        bytes.put(base.rows.count)
        for (language, rows) in base.rows {
            bytes.put(language.rawValue)
            rows.append(to: &bytes)
        }
        bytes.put(pages.count)
        for page in pages {
            bytes.put(page != nil)
            page?.append(to: &bytes)
        }
    }

    fileprivate init?(from reader: inout StoredReader) {
        guard let frame = reader.number(), let own = reader.numbers(UInt64.self), own.count.isMultiple(of: 3),
            let languages = reader.integer(),
            (0...reader.rest).contains(languages)
        else { return nil }
        var rows: [Language: RowDigests] = [:]
        for _ in 0..<languages {
            guard let tag = reader.text(), let language = Language(rawValue: tag),
                let digests = RowDigests(from: &reader)
            else { return nil }
            rows[language] = digests
        }
        guard let count = reader.integer(), (0...reader.rest).contains(count) else { return nil }
        var pages: [PageTrace?] = []
        pages.reserveCapacity(count)
        for _ in 0..<count {
            guard let isThere = reader.flag() else { return nil }
            let page = isThere ? PageTrace(from: &reader) : nil
            guard isThere == (page != nil) else { return nil }
            pages.append(page)
        }
        let digests = stride(from: 0, to: own.count, by: 3).map {
            OwnDigest(text: own[$0], links: own[$0 + 1], backlinks: own[$0 + 2])
        }
        self.init(base: SiteBase(frame: frame, rows: rows, own: digests), pages: pages)
    }
}
