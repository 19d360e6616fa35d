/// All groups in one column.
struct NarrowChart {
    private let caption: FigureCaption
    private let trees: [IndentedTree]

    init(_ chart: OrganisationChart) {
        caption = chart.caption
        var top = 0.0
        trees = chart.groups.map { group in
            let tree = IndentedTree(group, at: Point(x: 0, y: top), width: Breadth.narrow.width)
            top = tree.bottom + 16
            return tree
        }
    }

    func svg(id: String) -> [UInt8] {
        let size = Size(width: Breadth.narrow.width, height: (trees.last?.bottom ?? 0) + 2)
        return Markup.figure("figure-chart narrow", id: id, caption, size: size, isInteractive: true) { markup in
            for (index, tree) in trees.enumerated() {
                markup.element("g", ["class": "group group-\(index + 1)"]) { tree.add(to: &$0) }
            }
        }
    }
}
