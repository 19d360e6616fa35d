internal import Domain
internal import Templates

/// The rows of one language, each field as a number.
struct RowDigests: Sendable {
    /// By row, where its fields begin; one more at the end.
    private var starts: [UInt32] = [0]
    private var fields: [UInt64] = []

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

    /// Adds a row with these fields.
    mutating func append(_ row: [UInt64]) {
        fields += row
        starts.append(UInt32(fields.count))
    }

    private mutating func append(_ rows: RowDigests) {
        let offset = UInt32(fields.count)
        fields += rows.fields
        for start in rows.starts.dropFirst() { starts.append(offset + start) }
    }

    /// Rows in parts.
    init(_ parts: [RowDigests]) {
        fields.reserveCapacity(parts.reduce(0) { $0 + $1.fields.count })
        starts.reserveCapacity(parts.reduce(1) { $0 + $1.count })
        for part in parts { append(part) }
    }

    init() {}
}

/// The rows of one language as they are stored: each field as a number, and whatever of them can be had again.
struct StoredRows: Sendable {
    /// `nil` where they are compared with none.
    let digests: RowDigests?
    /// Where each stands in the file.
    let pieces: [UInt64]

    /// - Parameters:
    ///   - first: How many rows of other languages come before.
    ///   - last: Of rows behind this one nothing but the numbers is kept.
    ///   - withDigests: Whether the numbers are handed out, too.
    init(
        _ heap: Heap, first: Int, last: Int, in image: ImageWriter, withDigests: Bool, jobs: Int
    ) async {
        // The site and its files of data first: who met them in a run of neighbours would work on long after all others.
        _ = await inParallel(heap.slowRows.count, jobs: jobs) { heap.makeRow(heap.slowRows.lowerBound + $0) }
        let runs = runs(heap.count, jobs: jobs)
        let parts = await inParallel(runs.count, jobs: jobs, worker: BlobList()) {
            Part(runs[$1], of: heap, first: first, last: last, in: image, withDigests: withDigests, &$0)
        }
        digests = withDigests ? RowDigests(parts.map(\.digests)) : nil
        pieces = parts.flatMap(\.pieces)
    }

    private struct Part: Sendable {
        var digests = RowDigests()
        var pieces: [UInt64] = []

        init(
            _ rows: Range<Int>, of heap: Heap, first: Int, last: Int, in image: ImageWriter, withDigests: Bool,
            _ blobs: inout BlobList
        ) {
            var freezer = RowFreezer(objects: FrozenObjects.write)
            for handle in rows {
                blobs.add(StoredImage.Place(section: .rows, index: first + handle)) {
                    $0.put(row: handle, of: heap, &freezer, isKept: handle <= last)
                }
                if withDigests { digests.append(freezer.digests) }
                if blobs.isFull { pieces += blobs.move(to: image) }
            }
            pieces += blobs.move(to: image)
        }
    }
}

extension StoredWriter {
    /// The numbers of the fields, and the values behind them, where all can be written.
    ///
    /// - Returns: Whether they can.
    @discardableResult
    mutating func put(row handle: Int, of heap: Heap, _ freezer: inout RowFreezer, isKept: Bool) -> Bool {
        let isWhole = freezer.freeze(handle, of: heap)
        put(freezer.digests)
        if isWhole && isKept { unsafe append(freezer.bytes) }
        return isWhole
    }
}

extension Site {
    /// Writes the rows of all languages into what is left to a later build.
    ///
    /// - Returns: Where each stands there; and their numbers, where they are wanted.
    func write(
        rowsTo image: ImageWriter, withDigests: Bool, jobs: Int
    ) async -> (pieces: [Language: [UInt64]], digests: [Language: RowDigests]) {
        var written: (pieces: [Language: [UInt64]], digests: [Language: RowDigests]) = ([:], [:])
        for (place, language) in StoredScene.languages(of: self).enumerated() {
            guard let heap = renderer.editions[language]?.heap else { continue }
            let stored = await StoredRows(
                heap, first: place * heap.count, last: prepared.layout.site, in: image, withDigests: withDigests,
                jobs: jobs)
            (written.pieces[language], written.digests[language]) = (stored.pieces, stored.digests)
        }
        return written
    }
}
