internal import Domain
internal import Templates

/// What a build leaves to the next one besides its record.
struct BuildLegacy: Sendable {
    let files: KnownFiles
    /// Of all that says how texts are read, besides themselves.
    let readingKey: UInt64
    let traces: SiteTraces
    /// The site itself, where texts alone may be patched into it later (``TextPatch``).
    let site: Site?
}

extension BuildLegacy {
    /// What is stored, in parts of a file.
    func parts(key: String, began: Int64, jobs: Int) async -> [[UInt8]] {
        let languages = traces.base.rows.keys.sorted { precedes($0.rawValue, $1.rawValue) }
        let rowCount = languages.first.flatMap { traces.base.rows[$0]?.count } ?? 0
        let head = StoredHead(
            key: key, began: began, textsKey: readingKey, frame: traces.base.frame, languages: languages,
            rowCount: rowCount)
        let scene = site.map { StoredScene($0) }
        return StoredImage.parts([
            BlobList.single { head.append(to: &$0) }
                + (scene.map { scene in BlobList.single { scene.append(to: &$0) } } ?? []),
            await textParts(jobs), await pageParts(jobs),
            languages.flatMap { traces.base.pieces[$0] ?? [] },
            scene == nil ? [] : await linkParts(jobs),
        ])
    }

    /// The texts that need not be read again, in order of path.
    private func textParts(_ jobs: Int) async -> [BlobList] {
        let (files, places, pages) = (files, files.texts, pagesByPlace)
        return await BlobList.made(places.count, jobs: jobs) { index, bytes in
            let (path, file) = files[places[index]]
            StoredTextPiece.append(path, pages[places[index]], file, to: &bytes)
        }
    }

    /// By place of its file, the pages that show a text.
    private var pagesByPlace: [[Int]] {
        var pages = [[Int]](repeating: [], count: files.count)
        for (index, page) in (site?.plan.pages ?? []).enumerated() {
            if let place = page.prose.flatMap({ files.place(of: $0.path) }) { pages[place].append(index) }
        }
        return pages
    }

    private func pageParts(_ jobs: Int) async -> [BlobList] {
        let (own, pages) = (traces.base.own, traces.pages)
        return await BlobList.made(pages.count, jobs: jobs) {
            StoredPage(own: own[$0], trace: pages[$0]).append(to: &$1)
        }
    }

    private func linkParts(_ jobs: Int) async -> [BlobList] {
        guard let site else { return [] }
        let (pages, links, backlinks) = (site.plan.pages, site.prepared.links, site.renderer.backlinks)
        return await BlobList.made(pages.count, jobs: jobs) { index, bytes in
            StoredLinks(pages[index], links[index], backlinks[index]).append(to: &bytes)
        }
    }
}
