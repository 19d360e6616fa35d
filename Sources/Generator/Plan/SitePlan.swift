internal import Diagnostics
internal import Domain

/// Every page of the site and its address: what links are made from, known before any page is rendered.
struct SitePlan: Sendable {
    private(set) var pages: [Page] = []
    private var places: [Place: Int] = [:]
    private var byPath: [SitePath: Int] = [:]
    /// By kind, the files in which its records are given out.
    private var parts: [Int: [DataPart]] = [:]

    private struct Place: Hashable {
        let subject: Page.Subject
        let language: Language
    }

    /// Makes room for so many pages.
    mutating func reserve(_ count: Int) {
        pages.reserveCapacity(count)
        places.reserveCapacity(count)
        byPath.reserveCapacity(count)
    }

    /// Adds a page; one whose address is taken is refused, with both places.
    mutating func add(_ page: Page) -> Diagnostic? {
        if let other = byPath[page.path].map({ pages[$0] }) {
            let isOthersChoice = other.hasChosenAddress && !page.hasChosenAddress
            return isOthersChoice ? .sameAddress(other, page) : .sameAddress(page, other)
        }
        byPath[page.path] = pages.count
        places[Place(subject: page.subject, language: page.language)] = pages.count
        pages.append(page)
        if case .data(let kind, let part) = page.subject { parts[kind, default: []].append(part) }
        return nil
    }

    /// Puts other words on a page that stays where it is.
    mutating func revise(_ index: Int, title: String, prose: ProseFile?, location: SourceLocation) {
        let old = pages[index]
        pages[index] = Page(
            subject: old.subject, language: old.language, path: old.path, template: old.template, title: title,
            prose: prose, location: location, hasChosenAddress: old.hasChosenAddress)
    }

    func dataParts(_ kind: Int) -> [DataPart] { parts[kind] ?? [] }

    func page(_ subject: Page.Subject, _ language: Language) -> Page? {
        places[Place(subject: subject, language: language)].map { pages[$0] }
    }

    func path(_ subject: Page.Subject, _ language: Language) -> SitePath? { page(subject, language)?.path }

    /// The page at an address; `/etats` finds `/etats/` too.
    func page(at path: SitePath) -> Page? { index(at: path).map { pages[$0] } }

    func exactIndex(at path: SitePath) -> Int? { byPath[path] }

    func index(at path: SitePath) -> Int? { byPath[path] ?? byPath[SitePath(path.text + "/")] }

    /// The addresses of all pages but those that only lead on: what a hint may offer.
    var addresses: [String] { pages.lazy.filter { !$0.isRedirect }.map(\.path.text) }

    func index(of subject: Page.Subject, _ language: Language) -> Int? {
        places[Place(subject: subject, language: language)]
    }
}
