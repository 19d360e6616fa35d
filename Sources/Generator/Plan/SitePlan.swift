internal import Bytes
internal import Diagnostics
internal import Domain

/// Every page of the site and its address: what links are made from, known before any page is rendered.
struct SitePlan: Sendable {
    private(set) var pages: [Page] = []
    private var places: [Place: Int] = [:]
    /// Nearly all pages are of records: those are found by row, without hashing.
    private var records = RecordPages()
    /// The addresses, each under the number of its page.
    private var addressed = TextTable()
    /// By kind, the files in which its records are given out.
    private var parts: [Int: [DataPart]] = [:]

    private struct Place: Hashable {
        let subject: Page.Subject
        let language: Language
    }

    /// Makes room for so many pages.
    mutating func reserve(_ count: Int) {
        pages.reserveCapacity(count)
        addressed.reserve(count)
    }

    /// Adds a page; one whose address is taken is refused, with both places.
    mutating func add(_ page: Page) -> Diagnostic? {
        if let first = addressed.insert(page.path.text) {
            let other = pages[first]
            let isOthersChoice = other.hasChosenAddress && !page.hasChosenAddress
            return isOthersChoice ? .sameAddress(other, page) : .sameAddress(page, other)
        }
        if case .record(let key) = page.subject {
            records.set(pages.count, for: key, page.language)
        } else {
            places[Place(subject: page.subject, language: page.language)] = pages.count
        }
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
        index(of: subject, language).map { pages[$0] }
    }

    func path(_ subject: Page.Subject, _ language: Language) -> SitePath? { page(subject, language)?.path }

    /// The page at an address; `/etats` finds `/etats/` too.
    func page(at path: SitePath) -> Page? { index(at: path).map { pages[$0] } }

    func exactIndex(at path: SitePath) -> Int? { addressed[path.text] }

    func index(at path: SitePath) -> Int? { addressed[path.text] ?? addressed[path.text + "/"] }

    /// The addresses of all pages but those that only lead on: what a hint may offer.
    var addresses: [String] { pages.lazy.filter { !$0.isRedirect }.map(\.path.text) }

    /// The places of all pages, in order of their addresses.
    var inOrderOfAddress: [Int] {
        let addresses = pages.indices.map { pages[$0].path.text }
        return addresses.indices.sorted { precedes(addresses[$0], addresses[$1]) }
    }

    func index(of subject: Page.Subject, _ language: Language) -> Int? {
        if case .record(let key) = subject { return records[key, language] }
        return places[Place(subject: subject, language: language)]
    }
}

/// The pages of records, in rows as the records are.
private struct RecordPages: Sendable {
    /// Of each language the pages by kind and row; -1 where there is none.
    private var languages: [(language: Language, pages: [[Int32]])] = []

    subscript(key: RecordKey, language: Language) -> Int? {
        guard let place = place(of: language), languages[place].pages.indices.contains(key.kind),
            languages[place].pages[key.kind].indices.contains(key.row)
        else { return nil }
        let page = languages[place].pages[key.kind][key.row]
        return page < 0 ? nil : Int(page)
    }

    mutating func set(_ page: Int, for key: RecordKey, _ language: Language) {
        if place(of: language) == nil { languages.append((language, [])) }
        guard let place = place(of: language) else { return }
        languages[place].pages.extend(to: key.kind + 1, with: [])
        languages[place].pages[key.kind].extend(to: key.row + 1, with: -1)
        languages[place].pages[key.kind][key.row] = Int32(page)
    }

    private func place(of language: Language) -> Int? { languages.firstIndex { $0.language == language } }
}

extension Array {
    fileprivate mutating func extend(to count: Int, with element: Element) {
        if self.count < count { append(contentsOf: repeatElement(element, count: count - self.count)) }
    }
}
