internal import Domain
internal import Templates

/// What all pages of one language share while they are rendered: the rows of all records, the site, the words.
struct LanguageEdition: Sendable {
    let maker: ValueMaker
    let heap: Heap
    /// `site` and `t`.
    let globals: [Value]

    init(_ language: Language, content: Content, plan: SitePlan, types: RecordTypes, jobs: Int) async {
        let registry = content.registry
        let main = content.configuration.mainLanguage
        maker = ValueMaker(
            language: language, fallback: main, strings: content.strings[language] ?? content.strings[main],
            offsets: RecordRows.offsets(registry))
        let rows = RecordRows(content: content, plan: plan, types: types, maker: maker)
        let keys = registry.kinds.indices.flatMap { registry.keys(ofKind: $0) }
        heap = Heap(rows: await inParallel(keys.count, jobs: jobs) { rows.row(keys[$0]) })
        let words = (content.strings[main] ?? .group([]))
            .value(translated: content.strings[language], language: language, fallback: main)
        globals = [SiteObject(content: content, plan: plan, maker: maker).value, words]
    }
}
