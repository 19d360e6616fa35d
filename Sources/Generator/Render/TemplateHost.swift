internal import Diagnostics
internal import Domain
internal import Templates

/// The templates of a site, each compiled for what its pages show.
struct TemplateHost: Sendable {
    /// Those that pages are made with; of each template and what it is given, one.
    private(set) var programs: [Program] = []
    private(set) var entries: [Entry] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// The fields that some program may read.
    private(set) var needs = FieldNeeds()
    /// The drawing of the cards of pages; `nil` where there are none.
    private(set) var card: Program?

    /// A template and what it is given; the same template may serve several kinds.
    struct Entry: Hashable, Sendable {
        let template: String
        let subject: Subject

        enum Subject: Hashable, Sendable {
            case record(kind: Int)
            case index(kind: Int)
            case prose
            case file
            case data
            case redirect
        }
    }

    /// Compiles every template that a page uses, and those of kinds that have no record yet, side by side.
    init(_ library: TemplateLibrary, plan: SitePlan, kinds: [Kind], hasCards: Bool, jobs: Int) async {
        let entries = Self.entries(plan, kinds).filter { library.names.contains($0.template) }
        var work = entries.map { (template: $0.template, context: Self.context($0.subject, kinds)) }
        if hasCards, library.names.contains(PageRenderer.cardTemplate) {
            work.append((PageRenderer.cardTemplate, [Variable("page", .object("Page"))]))
        }
        let compilations = await inParallel(work.count, jobs: jobs) { [work] index in
            library.compile(entry: work[index].template, context: work[index].context)
        }
        diagnostics = (library.diagnostics + compilations.flatMap(\.diagnostics)).oncePerPlace()
        for (entry, compilation) in zip(entries, compilations) {
            guard let program = compilation.program else { continue }
            self.entries.append(entry)
            programs.append(program)
        }
        if work.count > entries.count { card = compilations.last?.program }
        for program in programs + (card.map { [$0] } ?? []) { needs.formUnion(program.needs) }
    }

    /// Each once, in the order in which their mistakes are told.
    private static func entries(_ plan: SitePlan, _ kinds: [Kind]) -> [Entry] {
        // Neighbours mostly are of one kind: those are told apart without hashing.
        var used: [Entry] = []
        for page in plan.pages where used.last.map({ !$0.isOf(page) }) ?? true { used.append(Entry(page)) }
        let ready = kinds.indices.map { Entry(template: "\(kinds[$0].name).html", subject: .record(kind: $0)) }
        let redirect = Entry(template: RedirectPage.template, subject: .redirect)
        var seen: Set<Entry> = []
        return (used + ready + [redirect]).filter { seen.insert($0).inserted }
    }

    /// There are few: to compare takes less than to hash.
    func program(for page: Page) -> Program? { entries.firstIndex { $0.isOf(page) }.map { programs[$0] } }

    func program(_ entry: Entry) -> Program? { entries.firstIndex(of: entry).map { programs[$0] } }

    /// The names that a template may use without declaring them.
    private static func context(_ subject: Entry.Subject, _ kinds: [Kind]) -> [Variable] {
        let page = Variable("page", .object("Page"))
        switch subject {
        case .record(let kind):
            return [page, Variable(kinds[kind].name, .object(typeName(kinds[kind].name)))]
        case .index(let kind):
            let list = Type.list(.object(typeName(kinds[kind].name)))
            return [page, Variable(kinds[kind].collection, list), Variable("records", list)]
        case .prose: return [page]
        case .data: return []
        case .file: return [page, Variable("pages", .list(.object("PageSummary")))]
        case .redirect: return [page, Variable("target", .object(RedirectPage.targetType.name))]
        }
    }
}

extension Page.Subject {
    var entry: TemplateHost.Entry.Subject {
        switch self {
        case .record(let key): .record(kind: key.kind)
        case .index(let kind): .index(kind: kind)
        case .prose: .prose
        case .file: .file
        case .data: .data
        case .redirect: .redirect
        }
    }
}

extension TemplateHost.Entry {
    init(_ page: Page) { self.init(template: page.template, subject: page.subject.entry) }

    func isOf(_ page: Page) -> Bool { subject == page.subject.entry && template == page.template }
}
