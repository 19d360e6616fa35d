internal import Diagnostics
internal import HTML

/// Reads every finished page once more, as a browser would, and tells what leads nowhere: templates can write links that
/// no check of prose ever sees.
struct SiteProof: Sendable {
    let plan: SitePlan

    /// The mistakes of all pages, those of one page in its order.
    ///
    /// - Parameter told: The parts, by page, that its prose links to and that were looked for already.
    func mistakes(_ proofs: [PageProof], told: [[FragmentLink]]) -> [(page: Int, mistake: PageMistake)] {
        return proofs.indices.flatMap { index in
            let missing = proofs[index].fragments.filter { !proofs[$0.page].parts.contains($0.name) }
                .filter { fragment in
                    !told[index].contains { $0.fragment == fragment.name && $0.page == plan.pages[fragment.page].path }
                }
                .map { fragment in
                    PageMistake(
                        kind: .fragment(fragment.name, of: plan.pages[fragment.page].path.text),
                        written: fragment.mention.text, end: fragment.mention.end)
                }
            return (proofs[index].mistakes + missing).map { (index, $0) }
        }
    }
}
