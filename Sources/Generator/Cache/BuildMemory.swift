internal import Domain
internal import Templates

/// What a build leaves to the next one besides its record: what it made of texts and pages, so that only what an edit
/// reaches is read and rendered again.
public struct BuildMemory: Sendable {
    var texts: StoredTexts
    var traces: SiteTraces
    /// The site itself, of one that is to be stored; texts alone may be patched into it later (``TextPatch``).
    var site: Site?
}

/// What holds for all of what is stored.
struct StoredHead: Sendable {
    /// The program, its version, and what was asked of it.
    let key: String
    /// When the build began, as its record says: what belongs to another record is of no use.
    let began: Int64
    let textsKey: UInt64
    let frame: UInt64
    /// In the order in which their rows are stored.
    let languages: [Language]
    /// Of one language.
    let rowCount: Int
}

extension StoredImage {
    enum Whole: Int {
        case head, scene
    }

    var head: StoredHead? {
        guard var reader = self[.whole, Whole.head.rawValue] else { return nil }
        return StoredHead(from: &reader)
    }

    /// `nil` where the site is not one into which texts can be patched.
    var scene: StoredScene? {
        guard var reader = self[.whole, Whole.scene.rawValue] else { return nil }
        return StoredScene(from: &reader)
    }
}

extension StoredHead {
    fileprivate func append(to bytes: inout [UInt8]) {
        bytes.put(key)
        bytes.put(UInt64(bitPattern: began))
        bytes.put(textsKey)
        bytes.put(frame)
        bytes.put(languages.map(\.rawValue))
        bytes.put(rowCount)
    }

    fileprivate init?(from reader: inout StoredReader) {
        guard let key = reader.text(), let began = reader.number(), let textsKey = reader.number(),
            let frame = reader.number(), let languages = reader.texts(), let rowCount = reader.integer()
        else { return nil }
        self.init(
            key: key, began: Int64(bitPattern: began), textsKey: textsKey, frame: frame,
            languages: languages.compactMap { Language(rawValue: $0) }, rowCount: rowCount)
    }
}

// MARK: - Writing

extension BuildMemory {
    /// What is stored, in parts of a file.
    func parts(key: String, began: Int64, jobs: Int) async -> [[UInt8]] {
        let languages = traces.base.rows.keys.sorted { precedes($0.rawValue, $1.rawValue) }
        let rowCount = languages.first.flatMap { traces.base.rows[$0]?.count } ?? 0
        let head = StoredHead(
            key: key, began: began, textsKey: texts.key, frame: traces.base.frame, languages: languages,
            rowCount: rowCount)
        let scene = site.map { StoredScene($0) }
        return StoredImage.parts([
            BlobList.single { head.append(to: &$0) }
                + (scene.map { scene in BlobList.single { scene.append(to: &$0) } } ?? []),
            await textParts(jobs), await pageParts(jobs),
            await rowParts(languages, rowCount, isWhole: scene != nil, jobs),
            scene == nil ? [] : await linkParts(jobs),
        ])
    }

    private func textParts(_ jobs: Int) async -> [BlobList] {
        let paths = Array(texts.texts.keys).inOrderOfBytes()
        var shown: [String: [Int]] = [:]
        for (index, page) in (site?.plan.pages ?? []).enumerated() {
            if let path = page.prose?.path { shown[path, default: []].append(index) }
        }
        let (texts, pages) = (texts, shown)
        return await BlobList.made(paths.count, jobs: jobs) { index, bytes in
            bytes.put(paths[index])
            bytes.put(pages[paths[index]] ?? [])
            texts[paths[index]]?.append(to: &bytes)
        }
    }

    private func pageParts(_ jobs: Int) async -> [BlobList] {
        let (own, pages) = (traces.base.own, traces.pages)
        return await BlobList.made(pages.count, jobs: jobs) {
            StoredPage(own: own[$0], trace: pages[$0]).append(to: &$1)
        }
    }

    private func rowParts(_ languages: [Language], _ rowCount: Int, isWhole: Bool, _ jobs: Int) async -> [BlobList] {
        let digests = languages.compactMap { traces.base.rows[$0] }
        let heaps = isWhole ? languages.compactMap { site?.renderer.editions[$0]?.heap } : []
        let last = site?.prepared.layout.site ?? 0
        return await BlobList.made(languages.count * rowCount, jobs: jobs) { index, bytes in
            let (language, handle) = index.quotientAndRemainder(dividingBy: max(rowCount, 1))
            bytes.put(digests[language][handle])
            if !heaps.isEmpty, handle <= last { bytes.put(row: handle, of: heaps[language]) }
        }
    }

    private func linkParts(_ jobs: Int) async -> [BlobList] {
        guard let site else { return [] }
        return await BlobList.made(site.plan.pages.count, jobs: jobs) { StoredLinks(site, $0).append(to: &$1) }
    }
}

extension [UInt8] {
    /// A row that cannot be kept leaves nothing.
    fileprivate mutating func put(row handle: Int, of heap: Heap) {
        let start = count
        if !heap.freeze(handle, into: &self, objects: FrozenObjects.write) { removeLast(count - start) }
    }
}

// MARK: - Reading

extension BuildMemory {
    /// `nil` for what is damaged, or was left by another program.
    init?(_ image: StoredImage, key: String, jobs: Int) async {
        guard let head = image.head, head.key == key, let texts = await StoredTexts(image, head, jobs),
            let traces = await SiteTraces(image, head, jobs)
        else { return nil }
        (self.texts, self.traces) = (texts, traces)
    }
}

extension StoredTexts {
    fileprivate init?(_ image: StoredImage, _ head: StoredHead, _ jobs: Int) async {
        let found = await image.all(.texts, jobs: jobs) { StoredTextPiece(from: &$1) }
        guard let found else { return nil }
        key = head.textsKey
        texts = Dictionary(found.map { ($0.path, $0.text) }) { first, _ in first }
    }
}

extension SiteTraces {
    fileprivate init?(_ image: StoredImage, _ head: StoredHead, _ jobs: Int) async {
        guard let pages = await image.all(.pages, jobs: jobs, { StoredPage(from: &$1) }),
            let rows = await image.all(.rows, jobs: jobs, { $1.numbers(UInt64.self) }),
            rows.count == head.languages.count * head.rowCount
        else { return nil }
        var digests: [Language: RowDigests] = [:]
        for (place, language) in head.languages.enumerated() {
            digests[language] = RowDigests(rows[place * head.rowCount..<(place + 1) * head.rowCount])
        }
        let base = SiteBase(frame: head.frame, rows: digests, own: pages.map(\.own))
        self.init(base: base, pages: pages.map(\.trace))
    }
}
