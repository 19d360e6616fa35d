internal import Diagnostics
internal import Domain
internal import Markdown

/// Looks for the parts of pages that prose links to where other mistakes keep the pages from being rendered.
///
/// Only headings are known then, not what templates add: a part that a template could have made is let pass until the
/// pages can be looked at (``PageProof``).
struct FragmentForecast {
    private let pages: [SitePath: Page]
    private let registry: Registry
    private let written: Set<String>

    init(plan: SitePlan, registry: Registry, templates: [SourceFile]) {
        pages = Dictionary(plan.pages.map { ($0.path, $0) }) { first, _ in first }
        self.registry = registry
        written = Set(templates.flatMap { Self.ids(in: $0.bytes) })
    }

    func diagnostics(_ links: [FragmentLink]) -> [Diagnostic] {
        links.compactMap { link in
            guard let page = pages[link.page], !isPossible(link.fragment) else { return nil }
            let headings = page.prose?.prose.headings.map(\.id) ?? []
            guard !headings.contains(link.fragment) else { return nil }
            return .noSuchFragment(link.fragment, page: link.page, at: link.location, known: headings)
        }
    }

    /// The values of `id="…"`, in order.
    private static func ids(in bytes: [UInt8]) -> [String] {
        let mark = Array(" id=\"".utf8)
        var ids: [String] = []
        var start = 0
        while let found = bytes[start...].firstRange(of: mark) {
            let end = bytes[found.upperBound...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.endIndex
            ids.append(String(decoding: bytes[found.upperBound..<end], as: UTF8.self))
            start = end
        }
        return ids
    }

    /// Whether a template may make it: written out, from the id of a record, or for a footnote.
    private func isPossible(_ fragment: String) -> Bool {
        if ["", "top"].contains(fragment) || fragment.hasPrefix("fn") || written.contains(fragment) { return true }
        if case .unknown = registry.mention(fragment) { return false }
        return true
    }
}
