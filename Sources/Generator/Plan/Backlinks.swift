internal import Domain

/// Which pages' texts link to which page: the links of all texts, read from their other end.
struct Backlinks: Sendable {
    /// By page, the pages whose text links to it, each once, in order of title by the rules of the page's language.
    private var sources: [[Int]]

    subscript(page: Int) -> [Int] { sources[page] }

    /// - Parameter sources: By page; of pages that are not among them nothing is known.
    init(_ known: [Int: [Int]], pageCount: Int) {
        sources = [[Int]](repeating: [], count: pageCount)
        for (page, list) in known { sources[page] = list }
    }

    /// Costs one walk over all links for each language, and a sorting of each list.
    ///
    /// - Parameter links: By page of the plan.
    init(_ links: [ResolvedLinks], plan: SitePlan, jobs: Int) async {
        var sources = [[Int]](repeating: [], count: plan.pages.count)
        let linking = plan.pages.indices.filter { !links[$0].pages.isEmpty && plan.pages[$0].isListed }
        for source in linking {
            for target in links[source].pages where target != source && sources[target].last != source {
                sources[target].append(source)
            }
        }
        for language in Self.languages(of: sources, plan) {
            let keys = await inParallel(plan.pages.count, jobs: jobs) {
                links[$0].pages.isEmpty ? nil : CollationKey(plan.pages[$0].title, language: language)
            }
            // Those alone that need it: the long ones stand together, and one thread would be given them all.
            let targets = sources.indices.filter { sources[$0].count > 1 && plan.pages[$0].language == language }
            let lists = await inParallel(targets.count, jobs: jobs) { [sources] in
                Self.inOrder(sources[targets[$0]], keys)
            }
            for (target, list) in zip(targets, lists) { sources[target] = list }
        }
        self.sources = sources
    }

    /// Takes in that the texts of some pages link to others than before, or that their titles have changed.
    ///
    /// - Parameters:
    ///   - pages: Each with the pages that it linked to before.
    ///   - links: By page, as they are now.
    /// - Returns: The pages of which the list has changed.
    mutating func revise(_ pages: [Int: [Int]], _ links: [ResolvedLinks], plan: SitePlan) -> [Int] {
        var wanted: [Int: [Int]] = [:]
        var touched: Set<Int> = []
        for (source, before) in pages where plan.pages[source].isListed {
            touched.formUnion(before)
            for target in Set(links[source].pages) where target != source { wanted[target, default: []].append(source) }
        }
        return touched.union(wanted.keys).sorted().filter { target in
            let old = sources[target]
            let kept = old.filter { pages[$0] == nil }
            sources[target] = Self.merged(kept, wanted[target] ?? [], plan, plan.pages[target].language)
            return sources[target] != old
        }
    }

    /// Puts pages into a list that is in order.
    private static func merged(_ list: [Int], _ new: [Int], _ plan: SitePlan, _ language: Language) -> [Int] {
        func key(_ page: Int) -> (CollationKey, Int) {
            (CollationKey(plan.pages[page].title, language: language), page)
        }
        var list = list
        for page in new {
            let own = key(page)
            var range = 0..<list.count
            while !range.isEmpty {
                let middle = (range.lowerBound + range.upperBound) / 2
                let other = key(list[middle])
                let isBefore = other.0 == own.0 ? other.1 < own.1 : other.0 < own.0
                range = isBefore ? middle + 1..<range.upperBound : range.lowerBound..<middle
            }
            list.insert(page, at: range.lowerBound)
        }
        return list
    }

    /// There are few, and each page asks.
    private static func languages(of sources: [[Int]], _ plan: SitePlan) -> [Language] {
        var found: [Language] = []
        for target in sources.indices where sources[target].count > 1 {
            let language = plan.pages[target].language
            if !found.contains(language) { found.append(language) }
        }
        return found
    }

    /// Two titles are hardly ever the same.
    private static func inOrder(_ pages: [Int], _ keys: [CollationKey?]) -> [Int] {
        pages.sorted { one, other in
            guard let first = keys[one], let second = keys[other] else { return one < other }
            return first < second || one < other && !(second < first)
        }
    }
}
