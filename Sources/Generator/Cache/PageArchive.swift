internal import Synchronization

/// Takes what is left of single pages to a later build: of each as soon as it is finished, while all that it was made from is
/// at hand.
///
/// A class because all threads that finish pages share one.
final class PageArchive: Sendable {
    private let site: Site
    private let image: ImageWriter
    /// By page, what it is made from; empty where no one has asked for that yet.
    private let own: [OwnDigest]
    /// By page, where its pieces stand in the file.
    private let places: Mutex<Places>

    private struct Places {
        var pages: [UInt64]
        var links: [UInt64]
    }

    init(_ site: Site, in image: ImageWriter, own: [OwnDigest]) {
        (self.site, self.image, self.own) = (site, image, own)
        let none = [UInt64](repeating: 0, count: site.plan.pages.count)
        places = Mutex(Places(pages: none, links: none))
    }

    /// Where the pieces of all pages stand; to be asked when the last one is finished.
    ///
    /// - Parameter withLinks: Whether those of their links are told, too.
    func pieces(withLinks: Bool) -> (pages: [UInt64], links: [UInt64]) {
        places.withLock { ($0.pages, withLinks ? $0.links : []) }
    }

    fileprivate func write(_ index: Int, _ trace: PageTrace?, _ pages: inout BlobList, _ links: inout BlobList) {
        pages.add(StoredImage.Place(section: .pages, index: index)) {
            StoredPage.append(own.isEmpty ? site.own(ofPage: index) : own[index], trace, to: &$0)
        }
        links.add(StoredImage.Place(section: .links, index: index)) {
            StoredLinks.append(
                site.plan.pages[index], site.prepared.links, index, backlinks: site.renderer.backlinks[index], to: &$0)
        }
    }

    fileprivate func take(_ indexes: [Int], _ pages: inout BlobList, _ links: inout BlobList) {
        let starts = (pages.move(to: image), links.move(to: image))
        places.withLock { places in
            for (place, index) in indexes.enumerated() {
                (places.pages[index], places.links[index]) = (starts.0[place], starts.1[place])
            }
        }
    }
}

/// Where one thread lays by what is left of the pages that it finishes, until there is enough of it to be written.
///
/// A class because the rest is handed over with its end.
final class PageShelf {
    private let archive: PageArchive
    private var pages = BlobList()
    private var links = BlobList()
    private var indexes: [Int] = []

    init(_ archive: PageArchive) { self.archive = archive }

    deinit { handOver() }

    /// - Parameter trace: `nil` for a page that has to be made again in any case.
    func put(_ index: Int, _ trace: PageTrace?) {
        archive.write(index, trace, &pages, &links)
        indexes.append(index)
        if pages.isFull || links.isFull { handOver() }
    }

    private func handOver() {
        guard !indexes.isEmpty else { return }
        archive.take(indexes, &pages, &links)
        indexes.removeAll(keepingCapacity: true)
    }
}
