/// Finds for each page of a publication what became of it in a later one.
struct PageComparison {
    private(set) var entries: [PublicationDiff.Entry] = []
    private let new: Manifest
    /// Pages of the earlier publication that were not found again yet.
    private var gone: [Manifest.Page.Identity: Manifest.Page]
    private var come: [Manifest.Page] = []

    init(_ old: Manifest, _ new: Manifest) {
        self.new = new
        gone = Dictionary(old.pages.map { ($0.identity, $0) }) { first, _ in first }
        matchIdentities()
        matchAddresses(old.pages)
        for page in come { note(.added, page) }
        for page in old.pages where gone[page.identity] != nil { note(.removed, page) }
    }

    /// The same record, list or text.
    private mutating func matchIdentities() {
        for page in new.pages {
            guard let earlier = gone.removeValue(forKey: page.identity) else {
                come.append(page)
                continue
            }
            note(page, was: earlier)
        }
    }

    /// A record that was given another id, a text whose file was renamed: something else stands at its address, or its
    /// address leads there.
    private mutating func matchAddresses(_ old: [Manifest.Page]) {
        let lost = old.filter { gone[$0.identity] != nil }
        let byAddress = Dictionary(lost.map { ($0.address, $0) }) { first, _ in first }
        let redirects = Dictionary(new.redirects.map { ($0.target, [$0.address]) }, uniquingKeysWith: +)
        let unmatched = come
        come = []
        for page in unmatched {
            let addresses = [page.address] + (redirects[page.address] ?? [])
            let earlier = addresses.lazy.compactMap { byAddress[$0] }.first { $0.kind == page.kind }
            if let earlier, gone.removeValue(forKey: earlier.identity) != nil {
                note(page, was: earlier)
            } else {
                come.append(page)
            }
        }
    }

    private mutating func note(_ page: Manifest.Page, was earlier: Manifest.Page) {
        if page.address != earlier.address {
            note(.moved, page, from: earlier.address)
        } else if page.hash != earlier.hash {
            note(.changed, page)
        }
    }

    private mutating func note(_ change: PublicationDiff.Change, _ page: Manifest.Page, from address: String? = nil) {
        entries.append(
            PublicationDiff.Entry(
                change: change, kind: page.kind, id: page.id, language: page.language, title: page.title,
                address: page.address, formerAddress: address))
    }
}
