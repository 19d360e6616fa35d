internal import Domain
internal import Templates

/// What all pages of one language share while they are rendered: the rows of all records and pages, the site, the words.
struct LanguageEdition: Sendable {
    let maker: ValueMaker
    private(set) var heap: Heap
    /// By row of the words, the path of its group.
    let wordPaths: [String]

    /// `site` and `t`.
    var globals: [Value] { [.record(maker.layout.site), .record(maker.layout.words)] }

    init(
        _ language: Language, content: Content, plan: SitePlan, types: RecordTypes, layout: RowLayout,
        assets: AssetNames, jobs: Int
    ) async {
        let main = content.configuration.mainLanguage
        maker = ValueMaker(
            language: language, fallback: main, strings: content.strings[language] ?? content.strings[main],
            layout: layout)
        let rows = SiteRows(content: content, plan: plan, types: types, maker: maker)
        let keys = content.registry.kinds.indices.flatMap { content.registry.keys(ofKind: $0) }
        let records = await inParallel(keys.count, jobs: jobs) { rows.record(keys[$0]) }
        let pages = plan.pages.indices.map { rows.page($0) }
        let words = WordRows(
            content.strings[main] ?? .group([]), translated: content.strings[language], language: language,
            fallback: main, first: layout.words)
        wordPaths = words.paths
        let assetRows = layout.assetNames.map { [Value.text(assets[$0]?.encoded ?? "")] }
        heap = Heap(rows: records + pages + [rows.site, rows.names] + assetRows + words.rows)
    }

    /// Puts other values into some rows.
    mutating func replace(_ rows: [(handle: Int, row: [Value])]) { heap = heap.replacing(rows) }
}

/// Makes the rows of one language.
struct SiteRows: Sendable {
    let content: Content
    let plan: SitePlan
    let types: RecordTypes
    let maker: ValueMaker

    func record(_ key: RecordKey) -> [Value] {
        RecordRows(content: content, plan: plan, types: types, maker: maker).row(key)
    }

    func page(_ index: Int) -> [Value] {
        PageSummaryObject(content: content, plan: plan, page: plan.pages[index]).row
    }

    var site: [Value] { SiteObject(content: content, plan: plan, maker: maker).row }

    /// All names that have an address, at once: a page asks here for one that is not among them.
    var names: [Value] {
        let addresses = NamedAddresses(content, plan)
        let names = PageNames.all(content).filter { addresses[$0, maker.language] != nil }
        return [.list(names.map { .text($0) })]
    }
}
