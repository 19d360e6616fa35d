internal import Diagnostics
internal import Domain

/// Says of a page where it stands, what it is called and which template shows it, knowing nothing of the other pages: many
/// can be asked for side by side.
struct PagePlanner: Sendable {
    let content: Content
    /// The names of the templates that there are.
    let templates: Set<String>

    init(_ content: Content, templates: [String]) {
        self.content = content
        self.templates = Set(templates)
    }

    /// The root of a language: `/` for the first, `/ar/` for another.
    func root(_ language: Language) -> SitePath {
        language == content.configuration.mainLanguage ? .home : SitePath.home.folder(language.rawValue)
    }

    /// Where the pages of a kind stand.
    func folder(of kind: Int, _ language: Language) -> SitePath { root(language).folder(segment(kind, language)) }

    func segment(_ kind: Int, _ language: Language) -> String {
        let collection = content.registry.kinds[kind].collection
        return content.configuration.segments[collection].map { text($0, language) } ?? collection
    }

    /// The text in a language, else in the site's first, else in the first that has one.
    func best(_ translations: Translations?, _ language: Language) -> ProseFile? {
        guard let translations else { return nil }
        if let own = translations[language] { return own }
        let languages = [language] + content.configuration.languages
        return languages.lazy.compactMap { translations[$0] }.first
    }

    /// What a page of the plan says of itself: its title, its text, where its author would look for it.
    func words(of page: Page) -> (title: String, prose: ProseFile?, location: SourceLocation) {
        let (registry, language) = (content.registry, page.language)
        switch page.subject {
        case .record(let key):
            return (
                title(key, language), best(content.recordProse[key], language),
                registry.slug(key).location ?? registry.location(key)
            )
        case .index(let kind):
            let prose = best(content.indexProse[kind], language)
            let location = prose.map { SourceLocation(file: placed($0.path)) } ?? page.location
            return (prose?.matter.title ?? registry.kinds[kind].collection, prose, location)
        case .prose(let path):
            let prose = content.pages.first { $0.path == path }.flatMap { best($0.prose, language) }
            guard let prose else { return (page.title, page.prose, page.location) }
            let location = prose.matter.permalink?.location ?? SourceLocation(file: placed(prose.path))
            return (prose.matter.title ?? path, prose, location)
        case .file, .data, .redirect: return (page.title, page.prose, page.location)
        }
    }

    /// What a record is called; one whose name could not be read is called by its id.
    private func title(_ key: RecordKey, _ language: Language) -> String {
        let title = text(content.registry.title(key), language)
        return title.isEmpty ? content.registry.id(key) : title
    }

    private func text(_ text: LocalizedText, _ language: Language) -> String {
        text.text(for: language, fallback: content.configuration.mainLanguage)
    }
}

extension PagePlanner {
    /// A page, and what is wrong with what it says of itself.
    struct Planned: Sendable {
        let page: Page
        let mistakes: [Diagnostic]
        /// Whether it once stood elsewhere.
        let hasMoved: Bool
    }

    /// Where the pages of a kind stand in one language, and what shows those that ask for nothing else.
    struct Section {
        let kind: Int
        let language: Language
        let folder: SitePath
        let template: String
    }

    func section(_ kind: Int, _ language: Language) -> Section {
        Section(
            kind: kind, language: language, folder: folder(of: kind, language),
            template: "\(content.registry.kinds[kind].name).html")
    }

    /// The page of a record, by its row.
    func page(of row: Int, in section: Section) -> Planned {
        var log: [Diagnostic] = []
        let (key, language) = (RecordKey(kind: section.kind, row: row), section.language)
        let chosen = content.registry.slug(key)
        let location = chosen.location ?? content.registry.location(key)
        let prose = best(content.recordProse[key], language)
        let path = section.folder.folder(slug(key, chosen.wrappedValue, at: location, log: &log))
        let page = Page(
            subject: .record(key), language: language, path: path,
            template: template(prose, kind: key.kind, log: &log) ?? section.template, title: title(key, language),
            prose: prose, location: location, hasChosenAddress: chosen.wrappedValue != nil)
        return Planned(page: page, mistakes: log, hasMoved: !content.registry.formerly(key).isEmpty)
    }

    /// - Parameter place: Where it would be mended.
    private func slug(_ key: RecordKey, _ chosen: String?, at place: SourceLocation, log: inout [Diagnostic]) -> String
    {
        guard let chosen else { return content.registry.id(key) }
        if !chosen.isComposed { log.append(.decomposedAddress(chosen, at: place)) }
        if SitePath.isSegment(chosen) { return chosen }
        log.append(.badSegment(chosen, at: place))
        return content.registry.id(key)
    }

    /// The template that the front matter names, if there is one of that name.
    ///
    /// - Parameter kind: That of the record which the page shows, if it shows one.
    func template(_ prose: ProseFile?, kind: Int? = nil, log: inout [Diagnostic]) -> String? {
        guard let wanted = prose?.matter.template else { return nil }
        if let other = content.registry.kinds.firstIndex(where: { $0.hasPages && $0.name == wanted.text }),
            other != kind, content.registry.count(ofKind: other) > 0
        {
            log.append(.templateOfKind(wanted.text, content.registry.kinds[other], at: wanted.location))
            return nil
        }
        let name = "\(wanted.text).html"
        if !templates.contains(name) {
            log.append(.noSuchTemplate(wanted.text, at: wanted.location, known: templates.sorted()))
        }
        return name
    }
}
