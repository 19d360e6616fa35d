internal import Domain

/// Everything that a reader may look for by name in one language of the site: its records by all their names in all
/// languages, then its other pages by their titles.
struct NameIndex: Sendable {
    struct Name: Hashable, Sendable {
        let text: String
        let language: Language
    }

    struct Entry: Sendable {
        /// In the plan.
        let page: Int
        /// Among ``NameIndex/kinds``.
        let kind: Int
        /// The title first, then the other names by language, each once.
        let names: [Name]
        /// When it was, and its id where another of its kind has the same title and the same years.
        var remark: String

        var title: String { names[0].text }
    }

    let language: Language
    /// What one of each kind is called, in words; pages of prose come last.
    let kinds: [(name: String, label: String)]
    private(set) var entries: [Entry] = []

    /// What pages of prose and lists are called in `labels.kind`, since they show no record.
    static let page = "page"

    init(_ content: Content, _ plan: SitePlan, _ language: Language) {
        let (registry, configuration) = (content.registry, content.configuration)
        let words = content.strings[language] ?? content.strings[configuration.mainLanguage]
        self.language = language
        let shown = registry.kinds.indices.filter { registry.kinds[$0].hasPages }
        kinds = (shown.map { registry.kinds[$0].name } + [Self.page])
            .map { ($0, words?.text("labels", "kind", $0) ?? $0) }
        for (place, kind) in shown.enumerated() {
            addRecords(registry.keys(ofKind: kind), kind: place, registry, plan, configuration)
        }
        addPages(plan, configuration)
    }

    private mutating func addRecords(
        _ keys: [RecordKey], kind: Int, _ registry: Registry, _ plan: SitePlan, _ configuration: Configuration
    ) {
        let first = entries.count
        var ids: [String] = []
        for key in keys {
            guard let page = plan.index(of: .record(key), language) else { continue }
            let main = configuration.mainLanguage
            let own = registry.title(key).best(for: language, fallback: main).language ?? main
            let title = Name(text: plan.pages[page].title, language: own)
            let names = names(title, registry.soughtNames(key), main)
            let remark = Self.years(registry.soughtDates(key))
            entries.append(Entry(page: page, kind: kind, names: names, remark: remark))
            ids.append(registry.id(key))
        }
        tellApart(first..<entries.count, ids)
    }

    /// Adds its id to what is said of each that could be taken for another.
    private mutating func tellApart(_ range: Range<Int>, _ ids: [String]) {
        var places: [String: Int] = [:]
        var isDoubtful = [Bool](repeating: false, count: range.count)
        for (place, entry) in entries[range].enumerated() {
            let other = places.updateValue(place, forKey: "\(entry.title)\n\(entry.remark)")
            guard let other else { continue }
            (isDoubtful[other], isDoubtful[place]) = (true, true)
        }
        for (place, index) in range.enumerated() where isDoubtful[place] {
            let remark = entries[index].remark
            entries[index].remark = remark.isEmpty ? ids[place] : "\(remark), \(ids[place])"
        }
    }

    private mutating func addPages(_ plan: SitePlan, _ configuration: Configuration) {
        for (index, page) in plan.pages.enumerated() where page.isListed && page.language == language {
            switch page.subject {
            case .index, .prose:
                let title = Name(text: page.title, language: page.prose?.language ?? language)
                // The first page is that of the organisation.
                let others = page.subject == .prose("index") ? configuration.names : []
                let names = names(title, others, configuration.mainLanguage)
                entries.append(Entry(page: index, kind: kinds.count - 1, names: names, remark: ""))
            case .record, .file, .data, .redirect: break
            }
        }
    }

    /// A title and the other names, each once, those of one language together.
    private func names(_ title: Name, _ others: [LocalizedText.Translation], _ main: Language) -> [Name] {
        var seen: Set<String> = [title.text.lowercased()]
        var (languages, byLanguage): ([Language], [Language: [Name]]) = ([language], [:])
        for name in others where seen.insert(name.text.lowercased()).inserted {
            let language = name.language ?? main
            if !languages.contains(language) { languages.append(language) }
            byLanguage[language, default: []].append(Name(text: name.text, language: language))
        }
        return [title] + languages.flatMap { byLanguage[$0] ?? [] }
    }

    /// « 1969 », « 1997–1998 »; nothing where no date is known.
    private static func years(_ dates: [PartialDate]) -> String {
        guard let first = dates.lazy.map(\.year).min(), let last = dates.lazy.map(\.year).max() else { return "" }
        return first == last ? "\(first)" : "\(first)–\(last)"
    }
}

extension Configuration {
    /// What the organisation is called, and was.
    fileprivate var names: [LocalizedText.Translation] {
        let former = formerNames.flatMap { [$0.name, $0.shortName] }
        return ([title, shortTitle] + former).compactMap { $0 }.flatMap(\.translations)
    }
}
