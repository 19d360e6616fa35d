internal import Domain
internal import Templates

/// Makes the rows of one language.
///
/// A class because the heap makes rows long after it was given this, and all threads share it.
final class SiteRows: Sendable {
    let maker: ValueMaker
    let words: WordRows
    /// The fields of records that templates may read; rows have no others.
    let needs: FieldNeeds
    private let content: Content
    private let plan: SitePlan
    private let types: RecordTypes
    private let assets: AssetNames
    private let records: RecordRows
    /// The fields of pages that templates may read.
    private let pageFields: FieldSet
    private let sharedNames = SharedNames()

    init(
        _ language: Language, content: Content, plan: SitePlan, types: RecordTypes, layout: RowLayout,
        assets: AssetNames, needs: FieldNeeds
    ) {
        let main = content.configuration.mainLanguage
        (self.content, self.plan, self.types, self.assets, self.needs) = (content, plan, types, assets, needs)
        pageFields = PageSummaryObject.wanted(needs)
        maker = ValueMaker(
            language: language, fallback: main, strings: content.strings[language] ?? content.strings[main],
            layout: layout)
        words = WordRows(
            content.strings[main] ?? .group([]), translated: content.strings[language], language: language,
            fallback: main, first: layout.words)
        records = RecordRows(content: content, plan: plan, types: types, maker: maker, needs: needs)
    }

    /// The same with other texts.
    convenience init(_ other: SiteRows, content: Content, plan: SitePlan) {
        self.init(
            other.maker.language, content: content, plan: plan, types: other.types, layout: other.maker.layout,
            assets: other.assets, needs: other.needs)
    }

    /// The same for other templates.
    convenience init(_ other: SiteRows, assets: AssetNames, needs: FieldNeeds) {
        self.init(
            other.maker.language, content: other.content, plan: other.plan, types: other.types,
            layout: other.maker.layout, assets: assets, needs: needs)
    }

    var count: Int { maker.layout.words + words.rows.count }

    func write(_ handle: Int, into row: inout RowWriter) {
        let layout = maker.layout
        if let key = layout.record(at: handle) { return records.write(key, into: &row) }
        if handle < layout.site {
            let index = handle - layout.pages
            plan.lookAhead(from: index)
            return PageSummaryObject.write(plan.pages[index], content, plan, pageFields, into: &row)
        }
        row.fill(values(handle, layout))
    }

    /// What is neither a record nor a page.
    private func values(_ handle: Int, _ layout: RowLayout) -> [Value] {
        if handle == layout.site { return site }
        if handle == layout.names { return names }
        if handle < layout.datasets { return [.text(assets[layout.assetNames[handle - layout.assets]]?.encoded ?? "")] }
        if handle < layout.words {
            let dataset = DatasetObject(content: content, plan: plan, maker: maker)
            return dataset.row(handle - layout.datasets)
        }
        return words.rows[handle - layout.words]
    }

    private var site: [Value] {
        SiteObject(content: content, plan: plan, maker: maker, needs: needs[SiteObject.name]) { self.nameIndex }.row
    }

    /// Everything that can be looked up by name.
    var nameIndex: NameIndex { sharedNames.index { NameIndex(content, plan, maker.language) } }

    /// All names that have an address, at once: a page asks here for one that is not among them.
    private var names: [Value] {
        let addresses = NamedAddresses(content, plan)
        let names = PageNames.all(content).filter { addresses[$0, maker.language] != nil }
        return [.list(names.map { .text($0) })]
    }
}
