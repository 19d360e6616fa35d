internal import HTML

/// What all finished pages say, read as a browser would: templates can write links that no check of prose ever sees.
struct SiteProof: Sendable {
    let plan: SitePlan
    /// By page of the plan. A page that is taken out of the list is copied, with all that is known of it.
    let pages: [FinishedPage]
    /// Reads a page closely.
    let proof: @Sendable (Int) -> PageProof

    /// The mistakes of all pages, those of one page in its order.
    ///
    /// - Parameter told: The parts, by page, that its prose links to and that were looked for already.
    func mistakes(told: [[FragmentLink]]) -> [(page: Int, mistake: PageMistake)] {
        let doubtful = pages.indices.filter { if case .doubtful = pages[$0].verdict { true } else { false } }
        var parts = PartsByPage(pages)
        return Set(doubtful).union(pagesWithVainWishes).sorted().flatMap { index in
            let proof = if case .doubtful(let proof) = pages[index].verdict { proof } else { proof(index) }
            let missing = proof.fragments.filter { !parts[$0.page].contains($0.name) }
                .filter { fragment in
                    !told[index].contains { $0.fragment == fragment.name && $0.page == plan.pages[fragment.page].path }
                }
                .map { fragment in
                    PageMistake(
                        kind: .fragment(fragment.name, of: plan.pages[fragment.page].path.text),
                        written: fragment.mention.text, end: fragment.mention.end)
                }
            return (proof.mistakes + missing).map { (index, $0) }
        }
    }

    /// The sound pages that link to parts of others which may not be there.
    private var pagesWithVainWishes: Set<Int> {
        var wishes: [(target: Int32, page: Int, wish: PageGlance.Wish)] = []
        for index in pages.indices {
            guard case .sound(let glance) = pages[index].verdict else { continue }
            for wish in glance.wishes { wishes.append((wish.page, index, wish)) }
        }
        wishes.sort { ($0.target, $0.page) < ($1.target, $1.page) }
        var (target, table) = (Int32(-1), ByteTable())
        return Set(
            wishes.filter { wish in
                if wish.target != target { (target, table) = (wish.target, self.table(Int(wish.target))) }
                guard case .sound(let glance) = pages[wish.page].verdict else { return false }
                return unsafe glance.withName(of: wish.wish) { unsafe table.index(of: $0) == nil }
            }.map(\.page))
    }

    private func table(_ page: Int) -> ByteTable {
        if case .sound(let glance) = pages[page].verdict { return glance.table }
        var table = ByteTable()
        for part in pages[page].verdict.parts { table.insert(part) }
        return table
    }
}

/// The parts of pages, gathered of each that is asked for.
struct PartsByPage {
    private let pages: [FinishedPage]
    private var known: [Int: Set<String>] = [:]

    init(_ pages: [FinishedPage]) { self.pages = pages }

    subscript(page: Int) -> Set<String> {
        mutating get {
            if let parts = known[page] { return parts }
            let parts = pages[page].verdict.parts
            known[page] = parts
            return parts
        }
    }
}
