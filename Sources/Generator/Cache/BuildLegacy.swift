internal import Domain
internal import Templates

/// What a build leaves to the next one besides its record.
struct BuildLegacy: Sendable {
    let files: KnownFiles
    /// Of all that says how texts are read, besides themselves.
    let readingKey: UInt64
    /// Of all that stands still while pages are compared.
    let frame: UInt64
    /// The site itself, where texts alone may be patched into it later (``TextPatch``).
    let site: Site?
    let pieces: WrittenPieces
}

/// Where the pieces of a build stand in its file; they are written as soon as they can be made.
struct WrittenPieces: Sendable {
    /// Of the texts that need not be read again, in order of path.
    var texts: [UInt64] = []
    /// In the order of the rows.
    var rows: [Language: [UInt64]] = [:]
    /// In the order of the plan, as are the links.
    var pages: [UInt64] = []
    var links: [UInt64] = []
}

extension BuildLegacy {
    /// Writes what holds for the whole, and has done with the file.
    func leave(in image: ImageWriter, key: String, began: Int64) {
        let languages = pieces.rows.keys.sorted { precedes($0.rawValue, $1.rawValue) }
        let rowCount = languages.first.flatMap { pieces.rows[$0]?.count } ?? 0
        let head = StoredHead(
            key: key, began: began, textsKey: readingKey, frame: frame, languages: languages,
            rowCount: rowCount)
        var whole = image.write(.head) { head.append(to: &$0) }
        if let site { whole += image.write(.scene) { StoredScene(site).append(to: &$0) } }
        image.finish([
            whole, pieces.texts, pieces.pages, languages.flatMap { pieces.rows[$0] ?? [] },
            site == nil ? [] : pieces.links,
        ])
    }
}

extension ImageWriter {
    /// - Returns: Where each text stands that a later build need not read again.
    ///
    /// On one thread: others have something else to do meanwhile.
    func write(texts files: KnownFiles, _ plan: SitePlan) async -> [UInt64] {
        let (places, pages) = (files.texts, files.pages(in: plan))
        return await write(.texts, places.count, jobs: 1) { index, bytes in
            let (path, file) = files[places[index]]
            StoredTextPiece.append(path, pages[places[index]], file, to: &bytes)
        }
    }
}

extension KnownFiles {
    /// By place of its file, the pages that show a text.
    fileprivate func pages(in plan: SitePlan) -> [[Int]] {
        let places = textPlaces
        var pages = [[Int]](repeating: [], count: count)
        for (index, page) in plan.pages.enumerated() {
            plan.lookAhead(from: index)
            guard let prose = page.prose else { continue }
            if let place = places[ObjectIdentifier(prose)] ?? place(of: prose.path) { pages[place].append(index) }
        }
        return pages
    }

    /// Where the file of each text stands: to look for it by its path takes ten times as long.
    private var textPlaces: [ObjectIdentifier: Int] {
        var places: [ObjectIdentifier: Int] = [:]
        places.reserveCapacity(count)
        for place in 0..<count {
            if let prose = prose(at: place) { places[ObjectIdentifier(prose)] = place }
        }
        return places
    }
}
