internal import Domain

/// Which pages' texts link to which page: the links of all texts, read from their other end.
struct Backlinks: Sendable {
    /// By page, the pages whose text links to it, each once, in order of title by the rules of the page's language.
    private let sources: [[Int]]

    subscript(page: Int) -> [Int] { sources[page] }

    /// Costs one walk over all links for each language, and one sorting of the pages that have any.
    ///
    /// - Parameter links: By page of the plan.
    init(_ links: [ResolvedLinks], plan: SitePlan, jobs: Int) async {
        var sources = [[Int]](repeating: [], count: plan.pages.count)
        let linking = plan.pages.indices.filter { !links[$0].pages.isEmpty && plan.pages[$0].isListed }
        for language in Self.languages(of: linking, links, plan) {
            // Pages come in the order in which they are to be listed, so that every list is in order as it grows.
            for source in await Self.inOrderOfTitle(linking, plan, language, jobs) {
                for target in links[source].pages
                where target != source && plan.pages[target].language == language && sources[target].last != source {
                    sources[target].append(source)
                }
            }
        }
        self.sources = sources
    }

    private static func languages(of linking: [Int], _ links: [ResolvedLinks], _ plan: SitePlan) -> Set<Language> {
        linking.reduce(into: []) { languages, source in
            for target in links[source].pages { languages.insert(plan.pages[target].language) }
        }
    }

    private static func inOrderOfTitle(
        _ pages: [Int], _ plan: SitePlan, _ language: Language, _ jobs: Int
    ) async -> [Int] {
        let keys = await inParallel(pages.count, jobs: jobs) {
            CollationKey(plan.pages[pages[$0]].title, language: language)
        }
        return pages.indices.sorted { keys[$0] == keys[$1] ? $0 < $1 : keys[$0] < keys[$1] }.map { pages[$0] }
    }
}
