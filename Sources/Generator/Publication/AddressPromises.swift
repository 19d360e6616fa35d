internal import Diagnostics

/// Holds a site to the addresses of an earlier publication: at each something must stand, if only a redirect.
struct AddressPromises {
    private let earlier: Manifest
    private let now: Manifest
    private let present: Set<String>
    private let places: [Manifest.Page.Identity: Int]

    /// To look for near spellings costs a walk over all addresses, so it is done for as many as a person would read.
    private static let mostSpellings = 20

    init(_ earlier: Manifest, keptBy now: Manifest) {
        (self.earlier, self.now) = (earlier, now)
        present = Set(now.pages.map(\.address) + now.files.map(\.address) + now.redirects.map(\.address))
        places = Dictionary(now.pages.enumerated().map { ($1.identity, $0) }) { first, _ in first }
    }

    var diagnostics: [Diagnostic] {
        let vanished = pages + redirects + files
        return vanished.enumerated().map { count, address in
            let nearest = count < Self.mostSpellings ? nearest(to: address.text) : nil
            return .vanishedAddress(address.text, at: address.location, hint: address.hint ?? nearest)
        }
    }

    private struct Address {
        let text: String
        let location: SourceLocation
        var hint: String?
    }

    private var pages: [Address] {
        earlier.pages.filter { !present.contains($0.address) }.map { page in
            let standing = places[page.identity].map { now.pages[$0] }
            return Address(text: page.address, location: page.location, hint: standing.map { hint(page, movedTo: $0) })
        }
    }

    private var redirects: [Address] {
        earlier.redirects.filter { !present.contains($0.address) }.map { redirect in
            let hint = Diagnostic.hintOfLostRedirect(to: redirect.target, formerly: redirect.address)
            return Address(
                text: redirect.address, location: redirect.location,
                hint: present.contains(redirect.target) ? hint : nil)
        }
    }

    private var files: [Address] {
        earlier.files.filter { !present.contains($0.address) }
            .map { Address(text: $0.address, location: $0.location) }
    }

    /// A slug is enough for a record that stays among those of its kind.
    private func hint(_ page: Manifest.Page, movedTo standing: Manifest.Page) -> String {
        let isRecord = page.kind != Manifest.Page.prose && page.kind != Manifest.Page.index
        let staysInFolder = folderName(page.address) == folderName(standing.address) && page.address.hasSuffix("/")
        let formerly = isRecord && staysInFolder ? fileName(page.address) : page.address
        return Diagnostic.hintOfMove(standing.title, to: standing.address, formerly: formerly)
    }

    private func nearest(to address: String) -> String? {
        Diagnostics.nearest(to: address, in: now.pages.lazy.map(\.address) + now.files.map(\.address))
            .map { Diagnostic.hintOfNearest($0) }
    }
}
