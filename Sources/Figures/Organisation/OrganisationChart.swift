/// Organs in groups, each under the one that it belongs to.
public struct OrganisationChart: Sendable {
    public struct Organ: Sendable {
        public let label: String
        public let address: String?
        public let parts: [Organ]

        public init(label: String, address: String?, parts: [Organ] = []) {
            (self.label, self.address, self.parts) = (label, address, parts)
        }
    }

    public struct Group: Sendable {
        public let title: String
        public let organs: [Organ]

        public init(title: String, organs: [Organ]) { (self.title, self.organs) = (title, organs) }
    }

    let caption: FigureCaption
    /// Group, organ, the organ that it belongs to.
    let columns: (group: String, organ: String, parent: String)
    let groups: [Group]

    /// - Parameter groups: The first one is the head of the chart, on top of the others where there is room.
    public init(
        caption: FigureCaption, columns: (group: String, organ: String, parent: String), groups: [Group]
    ) {
        (self.caption, self.columns, self.groups) = (caption, columns, groups)
    }
}

extension OrganisationChart {
    public var table: FigureTable {
        FigureTable(
            header: [columns.group, columns.organ, columns.parent],
            rows: groups.flatMap { group in
                let branches = group.branches
                return branches.map { branch -> [FigureTable.Cell] in
                    let parent = branch.parent.map { branches[$0].organ }
                    return [
                        .init(group.title), .init(branch.organ.label, address: branch.organ.address),
                        .init(parent?.label ?? "", address: parent?.address),
                    ]
                }
            })
    }

    /// Both breadths, one after the other; the stylesheet hides one of them.
    public func svg(id: String) -> [UInt8] { Breadth.allCases.flatMap { svg($0, id: "\(id)-\($0.rawValue)") } }

    public func svg(_ breadth: Breadth, id: String) -> [UInt8] {
        switch breadth {
        case .wide: WideChart(self).svg(id: id)
        case .narrow: NarrowChart(self).svg(id: id)
        }
    }
}
