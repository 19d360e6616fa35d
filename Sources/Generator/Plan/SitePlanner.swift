internal import Diagnostics
internal import Domain

/// Gives every record, every index and every prose page its address in every language.
struct SitePlanner {
    let planner: PagePlanner
    var plan = SitePlan()
    var log: [Diagnostic] = []
    /// The pages of records that once stood elsewhere.
    private(set) var moved: [Int] = []

    var content: Content { planner.content }

    init(_ content: Content, templates: [String]) { planner = PagePlanner(content, templates: templates) }

    consuming func planned(jobs: Int) async -> (SitePlan, [Diagnostic]) {
        checkTemplates()
        checkCard()
        let registry = content.registry
        var records = await recordPages(jobs: jobs)[...]
        plan.reserve(
            records.count + content.configuration.languages.count * (content.pages.count + registry.kinds.count))
        for language in content.configuration.languages {
            for page in content.pages { add(page, language) }
            for kind in registry.kinds.indices {
                addIndex(kind, language)
                guard registry.kinds[kind].hasPages else { continue }
                let count = registry.count(ofKind: kind)
                for planned in records.prefix(count) { add(planned) }
                records = records.dropFirst(count)
            }
        }
        addFiles()
        addData()
        addRedirects()
        return (plan, log)
    }

    /// The pages of all records, language by language and kind by kind: nearly all that a site has.
    private func recordPages(jobs: Int) async -> [PagePlanner.Planned] {
        let kinds = content.registry.kinds.indices.filter { content.registry.kinds[$0].hasPages }
        let sections = content.configuration.languages.flatMap { language in
            kinds.map { planner.section($0, language) }
        }
        let places = sections.indices.flatMap { section in
            (0..<content.registry.count(ofKind: sections[section].kind)).map { (section, row: $0) }
        }
        return await inParallel(places.count, jobs: jobs) { [planner] in
            let (section, row) = places[$0]
            return planner.page(of: row, in: sections[section])
        }
    }

    private mutating func add(_ planned: PagePlanner.Planned) {
        log += planned.mistakes
        if let mistake = plan.add(planned.page) { return log.append(mistake) }
        if planned.hasMoved { moved.append(plan.pages.count - 1) }
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
}

extension SitePlanner {
    /// A kind that has records but no template would lose its pages; that is told once.
    private mutating func checkTemplates() {
        let registry = content.registry
        for (kind, description) in registry.kinds.enumerated() where description.hasPages {
            let template = "\(description.name).html"
            let count = registry.count(ofKind: kind)
            if count > 0 && !planner.templates.contains(template) {
                log.append(.noTemplateForKind(template, description, count: count, known: planner.templates.sorted()))
            }
        }
    }

    /// Cards have a drawing, which a template makes.
    private mutating func checkCard() {
        let name = PageRenderer.cardTemplate
        guard content.configuration.wantsCards, !planner.templates.contains(name) else { return }
        let place = SourceLocation(file: placed(Configuration.path))
        log.append(.noSuchTemplate(name, at: place, known: planner.templates.sorted()))
    }

    /// The list of a kind: by a template of its own (`states.html`), else by the one for all (`records.html`).
    private mutating func addIndex(_ kind: Int, _ language: Language) {
        let description = content.registry.kinds[kind]
        let prose = planner.best(content.indexProse[kind], language)
        let own = planner.template(prose, log: &log) ?? "\(description.collection).html"
        let isWanted = prose != nil || (description.hasPages && content.registry.count(ofKind: kind) > 0)
        guard let template = [own, "records.html"].first(where: planner.templates.contains), isWanted || template == own
        else {
            return
        }
        add(
            .index(kind: kind), language, at: planner.folder(of: kind, language),
            template: template,
            title: prose?.matter.title ?? description.collection, prose: prose,
            location: SourceLocation(file: prose.map { placed($0.path) } ?? "Templates/\(template)"))
    }
}

extension SitePlanner {
    private mutating func add(_ page: (path: String, prose: Translations), _ language: Language) {
        guard let prose = planner.best(page.prose, language) else { return }
        let location = SourceLocation(file: placed(prose.path))
        let place = prose.matter.permalink?.location ?? location
        if prose.matter.lacksTitle { log.append(.noTitle(at: location)) }
        let isHome = page.path == "index"
        let fallback = isHome && planner.templates.contains("home.html") ? "home.html" : "page.html"
        let template = planner.template(prose, log: &log) ?? fallback
        if prose.matter.template == nil && !planner.templates.contains(template) {
            log.append(.noSuchTemplate(fallback, at: location, known: planner.templates.sorted()))
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
            if SitePath.isFolder(permalink.text) {
                return SitePath(planner.root(language).text + permalink.text.dropFirst())
            }
            log.append(.badPermalink(permalink.text, at: permalink.location))
        }
        var parts = path.split(separator: "/").map(String.init)
        if parts == ["404"] { return planner.root(language).file("404.html") }
        if parts.last == "index" { parts.removeLast() }
        return parts.reduce(planner.root(language)) { $0.folder($1) }
    }

    /// Templates that are no pages of their own kind but files of the site: a map of it, a feed.
    private mutating func addFiles() {
        for name in planner.templates.sorted()
        where !name.contains("/") && fileExtension(name) != "html" && name != PageRenderer.cardTemplate {
            add(
                .file(name), content.configuration.mainLanguage, at: SitePath.home.file(name), template: name,
                title: name, prose: nil, location: SourceLocation(file: "Templates/\(name)"))
        }
    }
}
