/// An organ in its tree, once the tree is a list: parents before their parts.
struct Branch: Sendable {
    let organ: OrganisationChart.Organ
    /// 0 for those that belong to none.
    let depth: Int
    /// Its index in the same list.
    let parent: Int?
}

extension OrganisationChart.Group {
    /// All organs in the order in which one reads them. Walked without recursion, however deep they lie.
    var branches: [Branch] {
        var branches: [Branch] = []
        var pending = organs.reversed().map { Branch(organ: $0, depth: 0, parent: nil) }
        while let branch = pending.popLast() {
            let index = branches.count
            branches.append(branch)
            pending += branch.organ.parts.reversed().map { Branch(organ: $0, depth: branch.depth + 1, parent: index) }
        }
        return branches
    }
}
