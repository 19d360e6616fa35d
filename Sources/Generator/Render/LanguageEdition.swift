internal import Domain
internal import Templates

/// What all pages of one language share while they are rendered: the rows of all records and pages, the site, the words.
struct LanguageEdition: Sendable {
    let rows: SiteRows
    let heap: Heap

    var maker: ValueMaker { rows.maker }
    /// By row of the words, the path of its group.
    var wordPaths: [String] { rows.words.paths }
    /// `site` and `t`.
    var globals: [Value] { [.record(maker.layout.site), .record(maker.layout.words)] }

    init(_ rows: SiteRows) {
        self.rows = rows
        heap = Heap(count: rows.count) { rows.row($0) }
    }

    /// The same with other hands to make its rows.
    init(_ rows: SiteRows, making make: @escaping Heap.Maker) {
        self.rows = rows
        heap = Heap(count: rows.count, make: make)
    }

    /// Makes what rows are not made yet, on all threads.
    func makeRows(jobs: Int) async { _ = await inParallel(heap.count, jobs: jobs) { [heap] in heap.makeRow($0) } }

    /// The same edition but for some rows.
    ///
    /// - Parameter rows: Gives for all others what they are now.
    init(_ before: LanguageEdition, remaking handles: [Int], _ rows: SiteRows) {
        self.rows = rows
        heap = before.heap.remaking(handles) { rows.row($0) }
    }
}
