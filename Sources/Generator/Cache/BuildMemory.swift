internal import Domain
internal import Templates

/// What the last build made of texts and pages, so that only what an edit reaches is read and rendered again.
public struct BuildMemory: Sendable {
    var texts: StoredTexts
    var traces: SiteTraces
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
    func append(to bytes: inout StoredWriter) {
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
            digests[language] = rows[place * head.rowCount..<(place + 1) * head.rowCount]
                .reduce(into: RowDigests()) { $0.append($1) }
        }
        let base = SiteBase(frame: head.frame, rows: digests, own: pages.map(\.own))
        self.init(base: base, pages: pages.map(\.trace))
    }
}
