internal import Domain
internal import Templates

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
