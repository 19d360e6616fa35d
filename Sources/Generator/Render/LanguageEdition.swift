internal import Domain
internal import Templates

/// What all pages of one language share while they are rendered: the rows of all records and pages, the site, the words.
///
/// A class because every page takes it in hand.
final class LanguageEdition: Sendable {
    let rows: SiteRows
    let heap: Heap

    var maker: ValueMaker { rows.maker }
    /// By row of the words, the path of its group.
    var wordPaths: [String] { rows.words.paths }
    /// `site` and `t`.
    let globals: [Value]

    convenience init(_ rows: SiteRows) {
        let slowRows = rows.maker.layout.slowRows
        self.init(rows, Heap(count: rows.count, slowRows: slowRows) { rows.write($0, into: &$1) })
    }

    private init(_ rows: SiteRows, _ heap: Heap) {
        (self.rows, self.heap) = (rows, heap)
        globals = [.record(rows.maker.layout.site), .record(rows.maker.layout.words)]
    }

    /// The same with other hands to make its rows.
    convenience init(_ rows: SiteRows, making make: @escaping Heap.Maker) {
        self.init(rows, Heap(count: rows.count, make: make))
    }

    /// Makes what rows are not made yet, on all threads.
    func makeRows(jobs: Int) async { _ = await inParallel(heap.count, jobs: jobs) { [heap] in heap.makeRow($0) } }

    /// The same edition but for some rows.
    ///
    /// - Parameter rows: Gives for all others what they are now.
    convenience init(_ before: LanguageEdition, remaking handles: [Int], _ rows: SiteRows) {
        self.init(rows, before.heap.remaking(handles) { rows.write($0, into: &$1) })
    }
}
