internal import Templates

/// The rows of one language, each field as a number.
struct RowDigests: Sendable {
    /// By row, where its fields begin; one more at the end.
    private let starts: [UInt32]
    private let fields: [UInt64]

    /// Notes every field that differs; `nil` where the rows are not the same ones.
    func changes(since other: RowDigests, _ note: (_ row: Int, FieldSet) -> Void) -> Bool {
        guard starts == other.starts else { return false }
        for row in 0..<starts.count - 1 {
            var changed = FieldSet()
            let first = Int(starts[row])
            for place in first..<Int(starts[row + 1]) where fields[place] != other.fields[place] {
                changed.insert(place - first)
            }
            if !changed.isEmpty { note(row, changed) }
        }
        return true
    }

    var count: Int { starts.count - 1 }

    /// - Parameter rows: The fields of each.
    init(_ rows: some Sequence<[UInt64]>) {
        var (starts, fields): ([UInt32], [UInt64]) = ([0], [])
        for row in rows {
            fields += row
            starts.append(UInt32(fields.count))
        }
        (self.starts, self.fields) = (starts, fields)
    }
}

/// The rows of one language as they are stored: each field as a number, and whatever of them can be had again.
struct StoredRows: Sendable {
    let digests: RowDigests
    /// Piece by piece.
    let pieces: [BlobList]

    /// - Parameter last: Of rows behind this one nothing but the numbers is kept.
    init(_ heap: Heap, last: Int, jobs: Int) async {
        let runs = runs(heap.count, jobs: jobs)
        let parts = await inParallel(runs.count, jobs: jobs) { Part(runs[$0], of: heap, last: last) }
        digests = RowDigests(parts.lazy.flatMap(\.digests))
        pieces = parts.map(\.pieces)
    }

    private struct Part: Sendable {
        var digests: [[UInt64]] = []
        var pieces = BlobList()

        init(_ rows: Range<Int>, of heap: Heap, last: Int) {
            var freezer = RowFreezer(objects: FrozenObjects.write)
            for handle in rows {
                pieces.add { $0.put(row: handle, of: heap, &freezer, isKept: handle <= last) }
                digests.append(freezer.digests)
            }
        }
    }
}

extension [UInt8] {
    /// The numbers of the fields, and the values behind them, where all can be written.
    ///
    /// - Returns: Whether they can.
    @discardableResult
    mutating func put(row handle: Int, of heap: Heap, _ freezer: inout RowFreezer, isKept: Bool) -> Bool {
        let isWhole = freezer.freeze(handle, of: heap)
        put(freezer.digests)
        if isWhole && isKept { freezer.append(to: &self) }
        return isWhole
    }
}
