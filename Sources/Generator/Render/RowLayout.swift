internal import Domain

/// Where each thing that pages read stands among the rows of a heap. The heaps of all languages have the same layout.
struct RowLayout: Sendable {
    /// By kind, the row of its first record.
    let records: [Int]
    /// The row of the first page; the others follow in the order of the plan.
    let pages: Int
    /// What templates know as `site`.
    let site: Int
    /// The names that the filter `url` may be given, for a page that gives it one that is none.
    let names: Int
    /// The row of the first asset; the others follow in the order of their names.
    let assets: Int
    let assetNames: [String]
    /// By kind, the files in which its records are given out; none where the site gives out no data.
    let datasets: Int
    let datasetCount: Int
    /// The row of the words of the interface; those of its groups follow.
    let words: Int

    /// - Parameter counts: By kind, how many records there are.
    init(_ counts: [Int], pageCount: Int, assetNames: [String], hasData: Bool) {
        var next = 0
        records = counts.map { count in
            defer { next += count }
            return next
        }
        pages = next
        site = pages + pageCount
        names = site + 1
        assets = names + 1
        self.assetNames = assetNames
        datasets = assets + assetNames.count
        datasetCount = hasData ? counts.count : 0
        words = datasets + datasetCount
    }

    func record(_ key: RecordKey) -> Int { records[key.kind] + key.row }

    /// The rows of all records of a kind.
    func records(ofKind kind: Int) -> Range<Int> {
        records[kind]..<(kind + 1 < records.count ? records[kind + 1] : pages)
    }

    /// The record whose row it is; `nil` for the row of anything else.
    func record(at handle: Int) -> RecordKey? {
        guard handle < pages, let kind = records.lastIndex(where: { $0 <= handle }) else { return nil }
        return RecordKey(kind: kind, row: handle - records[kind])
    }

    func page(_ index: Int) -> Int { pages + index }

    /// What is made of the whole site, and takes long: the site itself, all names, the files of data.
    var slowRows: Range<Int> { site..<words }

    /// - Parameter kind: One whose records are given out.
    func dataset(_ kind: Int) -> Int { datasets + kind }

    func asset(_ name: String) -> Int? { assetNames.firstIndex(of: name).map { assets + $0 } }
}
