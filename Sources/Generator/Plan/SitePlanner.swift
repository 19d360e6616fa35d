internal import Diagnostics
internal import Domain

/// Gives every record, every index and every prose page its address in every language.
struct SitePlanner {
    let content: Content
    /// The names of the templates that there are.
    private let templates: Set<String>
    var plan = SitePlan()
    var log: [Diagnostic] = []

    init(_ content: Content, templates: [String]) {
        self.content = content
        self.templates = Set(templates)
    }

    consuming func planned() -> (SitePlan, [Diagnostic]) {
        let registry = content.registry
        checkTemplates()
        checkCard()
        let records = registry.kinds.indices.reduce(0) { $0 + registry.count(ofKind: $1) }
        plan.reserve(content.configuration.languages.count * (records + content.pages.count + registry.kinds.count))
        for language in content.configuration.languages {
            for page in content.pages { add(page, language) }
            for kind in registry.kinds.indices {
                addIndex(kind, language)
                if registry.kinds[kind].hasPages { addRecords(kind, language) }
            }
        }
        addFiles()
        addData()
        addRedirects()
        return (plan, log)
    }

    /// The root of a language: `/` for the first, `/ar/` for another.
    func root(_ language: Language) -> SitePath {
        language == content.configuration.mainLanguage ? .home : SitePath.home.folder(language.rawValue)
    }

    mutating func add(
        _ subject: Page.Subject, _ language: Language, at path: SitePath, template: String, title: String,
        prose: ProseFile?, location: SourceLocation, hasChosenAddress: Bool = false
    ) {
        let page = Page(
            subject: subject, language: language, path: path, template: template, title: title, prose: prose,
            location: location, hasChosenAddress: hasChosenAddress)
        if let mistake = plan.add(page) { log.append(mistake) }
    }

    /// The text in a language, else in the site's first, else in the first that has one.
    private func best(_ translations: Translations?, _ language: Language) -> ProseFile? {
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

    private func text(_ text: LocalizedText, _ language: Language) -> String {
        text.best(for: language, fallback: content.configuration.mainLanguage).text
    }
}

extension SitePlanner {
    /// A kind that has records but no template would lose its pages; that is told once.
    private mutating func checkTemplates() {
        let registry = content.registry
        for (kind, description) in registry.kinds.enumerated() where description.hasPages {
            let template = "\(description.name).html"
            let count = registry.count(ofKind: kind)
            if count > 0 && !templates.contains(template) {
                log.append(.noTemplateForKind(template, description, count: count, known: templates.sorted()))
            }
        }
    }

    /// Cards have a drawing, which a template makes.
    private mutating func checkCard() {
        let name = PageRenderer.cardTemplate
        guard content.configuration.wantsCards, !templates.contains(name) else { return }
        let place = SourceLocation(file: placed(Configuration.path))
        log.append(.noSuchTemplate(name, at: place, known: templates.sorted()))
    }

    func segment(_ kind: Int, _ language: Language) -> String {
        let collection = content.registry.kinds[kind].collection
        return content.configuration.segments[collection].map { text($0, language) } ?? collection
    }

    /// What a page is called; a record whose name could not be read is called by its id.
    private func title(_ key: RecordKey, _ language: Language) -> String {
        let title = text(content.registry.title(key), language)
        return title.isEmpty ? content.registry.id(key) : title
    }

    /// - Parameter place: Where it would be mended.
    private mutating func slug(_ key: RecordKey, _ chosen: String?, at place: SourceLocation) -> String {
        guard let chosen else { return content.registry.id(key) }
        if !chosen.isComposed { log.append(.decomposedAddress(chosen, at: place)) }
        if SitePath.isSegment(chosen) { return chosen }
        log.append(.badSegment(chosen, at: place))
        return content.registry.id(key)
    }

    private mutating func addRecords(_ kind: Int, _ language: Language) {
        let folder = root(language).folder(segment(kind, language))
        let template = "\(content.registry.kinds[kind].name).html"
        for key in content.registry.keys(ofKind: kind) { add(key, language, in: folder, template) }
    }

    private mutating func add(_ key: RecordKey, _ language: Language, in folder: SitePath, _ usual: String) {
        let chosen = content.registry.slug(key)
        let location = chosen.location ?? content.registry.location(key)
        let path = folder.folder(slug(key, chosen.wrappedValue, at: location))
        let prose = best(content.recordProse[key], language)
        add(
            .record(key), language, at: path, template: template(prose, kind: key.kind) ?? usual,
            title: title(key, language), prose: prose, location: location, hasChosenAddress: chosen.wrappedValue != nil)
    }

    /// The list of a kind: by a template of its own (`states.html`), else by the one for all (`records.html`).
    private mutating func addIndex(_ kind: Int, _ language: Language) {
        let description = content.registry.kinds[kind]
        let prose = best(content.indexProse[kind], language)
        let own = template(prose) ?? "\(description.collection).html"
        let isWanted = prose != nil || (description.hasPages && content.registry.count(ofKind: kind) > 0)
        guard let template = [own, "records.html"].first(where: templates.contains), isWanted || template == own else {
            return
        }
        add(
            .index(kind: kind), language, at: root(language).folder(segment(kind, language)), template: template,
            title: prose?.matter.title ?? description.collection, prose: prose,
            location: SourceLocation(file: prose.map { placed($0.path) } ?? "Templates/\(template)"))
    }

    /// The template that the front matter names, if there is one of that name.
    ///
    /// - Parameter kind: That of the record which the page shows, if it shows one.
    private mutating func template(_ prose: ProseFile?, kind: Int? = nil) -> String? {
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

extension SitePlanner {
    private mutating func add(_ page: (path: String, prose: Translations), _ language: Language) {
        guard let prose = best(page.prose, language) else { return }
        let location = SourceLocation(file: placed(prose.path))
        let place = prose.matter.permalink?.location ?? location
        if prose.matter.lacksTitle { log.append(.noTitle(at: location)) }
        let isHome = page.path == "index"
        let fallback = isHome && templates.contains("home.html") ? "home.html" : "page.html"
        let template = template(prose) ?? fallback
        if prose.matter.template == nil && !templates.contains(template) {
            log.append(.noSuchTemplate(fallback, at: location, known: templates.sorted()))
        }
        add(
            .prose(page.path), language, at: address(of: page.path, prose, language), template: template,
            title: prose.matter.title ?? page.path, prose: prose, location: place,
            hasChosenAddress: prose.matter.permalink != nil)
    }

    /// `index` is the folder's own page, `404` the page that servers look for, anything else a folder of its own.
    private mutating func address(of path: String, _ prose: ProseFile, _ language: Language) -> SitePath {
        if let permalink = prose.matter.permalink {
            if !permalink.text.isComposed { log.append(.decomposedAddress(permalink.text, at: permalink.location)) }
            if SitePath.isFolder(permalink.text) { return SitePath(root(language).text + permalink.text.dropFirst()) }
            log.append(.badPermalink(permalink.text, at: permalink.location))
        }
        var parts = path.split(separator: "/").map(String.init)
        if parts == ["404"] { return root(language).file("404.html") }
        if parts.last == "index" { parts.removeLast() }
        return parts.reduce(root(language)) { $0.folder($1) }
    }

    /// Templates that are no pages of their own kind but files of the site: a map of it, a feed.
    private mutating func addFiles() {
        for name in templates.sorted()
        where !name.contains("/") && fileExtension(name) != "html" && name != PageRenderer.cardTemplate {
            add(
                .file(name), content.configuration.mainLanguage, at: SitePath.home.file(name), template: name,
                title: name, prose: nil, location: SourceLocation(file: "Templates/\(name)"))
        }
    }
}
