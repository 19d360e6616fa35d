internal import Diagnostics

/// Tells of addresses outside the site that do not answer as they should, each once, where it is written.
struct ExternalReport {
    let plan: SitePlan
    let origin: AddressOrigin

    func diagnostics(_ links: [OutsideLink], _ outcomes: [LinkOutcome]) -> [Diagnostic] {
        zip(links, outcomes).compactMap { link, outcome in
            if case .answers = outcome { return nil }
            let places = origin.places(of: link.address)
            let page = plan.pages[link.pages[0]]
            let place = places.first ?? page.location
            let others = places.dropFirst().prefix(3).map { Diagnostic.Note(at: $0, Diagnostic.alsoWritten) }
            let standing = Diagnostic.linked(from: page, others: link.pages.count - 1)
            return .outside(link.address, outcome, at: place, notes: others + [standing])
        }
    }
}
