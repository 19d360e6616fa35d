internal import Diagnostics
internal import Domain
internal import Templates

/// The templates of a site, each compiled for what its pages show.
struct TemplateHost: Sendable {
    private(set) var programs: [Program] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// The fields that some program may read.
    private(set) var needs = FieldNeeds()
    private var places: [Entry: Int] = [:]
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

    /// Compiles every template that a page uses, and those of kinds that have no record yet.
    init(_ library: TemplateLibrary, plan: SitePlan, kinds: [Kind], hasCards: Bool) {
        diagnostics = library.diagnostics
        let used = plan.pages.map { Entry($0) }
        let ready = kinds.indices.map { Entry(template: "\(kinds[$0].name).html", subject: .record(kind: $0)) }
        let redirect = Entry(template: RedirectPage.template, subject: .redirect)
        for entry in used + ready + [redirect] where places[entry] == nil && library.names.contains(entry.template) {
            let compilation = library.compile(entry: entry.template, context: Self.context(entry.subject, kinds))
            diagnostics += compilation.diagnostics
            guard let program = compilation.program else { continue }
            places[entry] = programs.count
            programs.append(program)
            needs.formUnion(program.needs)
        }
        if hasCards, library.names.contains(PageRenderer.cardTemplate) { compileCard(library) }
        diagnostics = diagnostics.oncePerPlace()
    }

    private mutating func compileCard(_ library: TemplateLibrary) {
        let compilation = library.compile(
            entry: PageRenderer.cardTemplate, context: [Variable("page", .object("Page"))])
        diagnostics += compilation.diagnostics
        card = compilation.program
        if let card { needs.formUnion(card.needs) }
    }

    func program(for page: Page) -> Program? { program(Entry(page)) }

    func program(_ entry: Entry) -> Program? { places[entry].map { programs[$0] } }

    /// All that are compiled, in no order.
    var entries: [Entry] { Array(places.keys) }

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
}
