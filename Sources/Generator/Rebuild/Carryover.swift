internal import Diagnostics
internal import Domain
internal import Markdown
internal import Templates

/// Finds the pages of a site that are the same as in the one before, and says of the others why they are not.
struct Carryover {
    private let old: Site
    private let new: Site
    private let handles: HandleMap
    private let changes: RowChanges
    private let names: RowNames
    /// By new page, the old one.
    private let before: [Int: Int]
    private let hasOtherAddresses: Bool
    private let hasOtherBase: Bool
    private let menus: Set<Language>
    private let programs: ProgramComparison

    init(from old: Site, to new: Site) {
        (self.old, self.new) = (old, new)
        handles = HandleMap(from: old, to: new)
        changes = RowChanges(old, new, handles)
        names = RowNames(new)
        let pages = handles.pages
        before = Dictionary(uniqueKeysWithValues: pages.enumerated().compactMap { old, new in new.map { ($0, old) } })
        hasOtherAddresses =
            old.plan.pages.count != new.plan.pages.count
            || pages.enumerated().contains { index, now in
                now.map { new.plan.pages[$0].path != old.plan.pages[index].path } ?? true
            }
        hasOtherBase = old.content.configuration.baseURL != new.content.configuration.baseURL
        menus = Set(
            new.content.configuration.languages.filter { language in
                old.plan.menu(old.content, language).map { pages[$0] }
                    != new.plan.menu(new.content, language).map { $0 }
            })
        programs = ProgramComparison(old.prepared.host, new.prepared.host)
    }

    /// The slot of a page of the new site; a reason where it has to be rendered.
    func slot(_ index: Int) -> (slot: PageSlot, reason: RenderReason?) {
        guard let place = before[index], let read = old.pages.slots[place].reads else { return (PageSlot(), .new) }
        if let reason = reason(index, place, read) { return (PageSlot(), reason) }
        if handles.isIdentity && !hasOtherBase { return (old.pages.slots[place], nil) }
        guard let reads = read.renumbered({ handles($0) }) else { return (PageSlot(), .links) }
        return (PageSlot(old.pages.slots[place], reads: reads), nil)
    }

    private func reason(_ index: Int, _ place: Int, _ read: Reads) -> RenderReason? {
        let (page, earlier) = (new.plan.pages[index], old.plan.pages[place])
        let isNotFound = page.path.text.hasSuffix("/404.html")
        if page.path != earlier.path || (hasOtherBase && isNotFound) { return .new }
        if !programs.areSame(earlier, page) { return .template }
        if page.location.file != earlier.location.file || !Self.areSame(page.prose, earlier.prose) { return .text }
        if !new.prepared.links[index].shows(theSameAs: old.prepared.links[place]) { return .links }
        let sources = old.renderer.backlinks[place].map { handles.pages[$0] }
        if sources != new.renderer.backlinks[index].map({ $0 }) { return .backlinks }
        if menus.contains(page.language) || (hasOtherAddresses && hasOtherCrumbs(index, place)) { return .navigation }
        guard let reads = read.renumbered({ handles($0) }) else { return .links }
        return changes.reaching(reads, page.language).map { names.reason($0.handle, $0.fields) }
    }

    private func hasOtherCrumbs(_ index: Int, _ place: Int) -> Bool {
        old.plan.breadcrumbs(of: place).map { handles.pages[$0] } != new.plan.breadcrumbs(of: index).map { $0 }
    }

    private static func areSame(_ one: ProseFile?, _ other: ProseFile?) -> Bool {
        guard let one, let other else { return one == nil && other == nil }
        return one.shows(theSameAs: other)
    }
}

/// Which templates of two sites do the same.
struct ProgramComparison {
    private let one: TemplateHost
    private let other: TemplateHost
    private let same: Set<TemplateHost.Entry>

    init(_ one: TemplateHost, _ other: TemplateHost) {
        (self.one, self.other) = (one, other)
        same = Set(
            other.entries.filter { entry in
                guard let program = one.program(entry), let now = other.program(entry) else {
                    return one.program(entry) == nil && other.program(entry) == nil
                }
                return program.isSame(as: now)
            })
    }

    func areSame(_ page: Page, _ now: Page) -> Bool {
        let (entry, other) = (TemplateHost.Entry(page), TemplateHost.Entry(now))
        guard entry == other else { return false }
        // A redirect may do without a template.
        return same.contains(entry) || (one.program(entry) == nil && self.other.program(entry) == nil)
    }
}

extension ProseFile {
    /// Whether a page shows the same for either.
    func shows(theSameAs other: ProseFile) -> Bool {
        language == other.language && matter.description == other.matter.description
            && matter.revised == other.matter.revised && matter.title == other.matter.title
            && prose.html == other.prose.html && prose.lead == other.prose.lead
            && prose.headings == other.prose.headings
    }
}
