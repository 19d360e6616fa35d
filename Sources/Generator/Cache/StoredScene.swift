internal import Diagnostics
internal import Domain
internal import Templates

/// What single pages are rendered in, besides the rows that they read: the plan of the site, and what else is known before
/// the first of them.
struct StoredScene: Sendable {
    /// In the order in which their rows are stored.
    let languages: [Language]
    /// By kind, how many records there are.
    let recordCounts: [Int]
    let hasData: Bool
    /// The paths of the pages of `Content/` that belong to no record.
    let pageNames: [String]
    /// What is written besides pages, as ``SiteAddresses`` has it.
    let files: [String]
    /// Its pages have no texts.
    let plan: SitePlan
}

extension StoredScene {
    init(_ site: Site) {
        let (content, layout) = (site.content, site.prepared.layout)
        languages = Self.languages(of: site)
        recordCounts = content.registry.counts
        hasData = layout.datasetCount > 0
        pageNames = content.pages.map(\.path)
        (files, plan) = (site.prepared.files, site.plan)
    }

    static func languages(of site: Site) -> [Language] {
        site.renderer.editions.keys.sorted { precedes($0.rawValue, $1.rawValue) }
    }

    func append(to bytes: inout StoredWriter) {
        bytes.put(languages.map(\.rawValue))
        bytes.put(recordCounts)
        bytes.put(hasData)
        bytes.put(pageNames)
        bytes.put(files)
        bytes.put(plan.pages.count)
        for page in plan.pages { bytes.put(page) }
    }

    init?(from reader: inout StoredReader) {
        guard let languages = reader.texts()?.compactMap({ Language(rawValue: $0) }),
            let recordCounts = reader.numbers(Int.self), let hasData = reader.flag(), let pageNames = reader.texts(),
            let files = reader.texts(), let count = reader.integer(), (0...reader.rest).contains(count)
        else { return nil }
        var plan = SitePlan()
        plan.reserve(count)
        for _ in 0..<count { guard let page = reader.page(), plan.add(page) == nil else { return nil } }
        (self.languages, self.recordCounts, self.hasData) = (languages, recordCounts, hasData)
        (self.pageNames, self.files, self.plan) = (pageNames, files, plan)
    }
}

extension StoredWriter {
    fileprivate mutating func put(_ page: Page) {
        put(page.subject)
        put(page.language.rawValue)
        put(page.path.text)
        put(page.template)
        put(page.title)
        put(page.location.file)
        put(page.hasChosenAddress)
    }

    private mutating func put(_ subject: Page.Subject) {
        switch subject {
        case .record(let key):
            put(0, key.kind)
            put(key.row)
        case .index(let kind): put(1, kind)
        case .prose(let path): put(2, text: path)
        case .file(let name): put(3, text: name)
        case .redirect(let path, let target):
            put(4, target)
            put(path.text)
        case .data(let kind, .table): put(5, kind)
        case .data(let kind, .json): put(6, kind)
        case .data(let kind, .schema): put(7, kind)
        case .data(let kind, .companion(let field)):
            put(8, kind)
            put(field)
        }
    }

    private mutating func put(_ sort: UInt64, _ number: Int) {
        put(sort)
        put(number)
    }

    private mutating func put(_ sort: UInt64, text: String) {
        put(sort)
        put(text)
    }
}

extension StoredReader {
    fileprivate mutating func page() -> Page? {
        guard let subject = subject(), let language = text().flatMap({ Language(rawValue: $0) }), let path = text(),
            let template = text(), let title = text(), let file = text(), let hasChosenAddress = flag()
        else { return nil }
        return Page(
            subject: subject, language: language, path: SitePath(path), template: template, title: title, prose: nil,
            location: SourceLocation(file: file), hasChosenAddress: hasChosenAddress)
    }

    private mutating func subject() -> Page.Subject? {
        switch integer() {
        case 0:
            guard let kind = integer(), let row = integer() else { return nil }
            return .record(RecordKey(kind: kind, row: row))
        case 1: return integer().map { .index(kind: $0) }
        case 2: return text().map { .prose($0) }
        case 3: return text().map { .file($0) }
        case 4:
            guard let target = integer(), let path = text() else { return nil }
            return .redirect(from: SitePath(path), to: target)
        case 5: return integer().map { .data(kind: $0, .table) }
        case 6: return integer().map { .data(kind: $0, .json) }
        case 7: return integer().map { .data(kind: $0, .schema) }
        case 8:
            guard let kind = integer(), let field = text() else { return nil }
            return .data(kind: kind, .companion(field))
        default: return nil
        }
    }
}
