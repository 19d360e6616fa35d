internal import Diagnostics
internal import Domain
internal import Markdown

/// Looks for the parts of pages that prose links to where other mistakes keep the pages from being rendered.
///
/// Only headings are known then, not what templates add: a part that a template could have made is let pass until the
/// pages can be looked at (``FragmentCheck``).
struct FragmentForecast {
    private let pages: [SitePath: Page]
    private let registry: Registry
    private let written: Set<String>

    init(plan: SitePlan, registry: Registry, templates: [SourceFile]) {
        pages = Dictionary(plan.pages.map { ($0.path, $0) }) { first, _ in first }
        self.registry = registry
        written = Set(templates.flatMap { FragmentCheck.ids(in: $0.bytes) })
    }

    func diagnostics(_ links: [FragmentLink]) -> [Diagnostic] {
        links.compactMap { link in
            guard let page = pages[link.page], !isPossible(link.fragment) else { return nil }
            let headings = page.prose?.prose.headings.map(\.id) ?? []
            guard !headings.contains(link.fragment) else { return nil }
            return .noSuchFragment(link.fragment, page: link.page, at: link.location, known: headings)
        }
    }

    /// Whether a template may make it: written out, from the id of a record, or for a footnote.
    private func isPossible(_ fragment: String) -> Bool {
        if ["", "top"].contains(fragment) || fragment.hasPrefix("fn") || written.contains(fragment) { return true }
        if case .unknown = registry.mention(fragment) { return false }
        return true
    }
}
