/// The first group as boxes on top, the others in columns under it.
struct WideChart {
    private let caption: FigureCaption
    private let head: BoxTree?
    private let headTitle: String?
    private let columns: [IndentedTree]
    private let height: Double

    private static let gap = 28.0
    private static let mostColumns = 4

    init(_ chart: OrganisationChart) {
        caption = chart.caption
        var rest = chart.groups[...]
        let branches = rest.first?.branches ?? []
        let isHead = (1...BoxTree.mostLeaves).contains(BoxTree.leaves(of: branches))
        head = isHead ? BoxTree(branches, top: 40, width: Breadth.wide.width) : nil
        headTitle = isHead ? rest.removeFirst().title : nil
        columns = Self.columns(Array(rest), top: head.map { $0.bottom + 40 } ?? 0)
        height = max(head?.bottom ?? 0, columns.map(\.bottom).max() ?? 0) + 8
    }

    /// As many beside one another as have room, the next ones under the longest of these.
    private static func columns(_ groups: [OrganisationChart.Group], top: Double) -> [IndentedTree] {
        let count = min(mostColumns, max(1, groups.count))
        let width = (Breadth.wide.width - gap * Double(count - 1)) / Double(count)
        var (trees, top, lowest): ([IndentedTree], Double, Double) = ([], top, top)
        for (index, group) in groups.enumerated() {
            if index > 0, index.isMultiple(of: count) { top = lowest + gap }
            let left = Double(index % count) * (width + gap)
            trees.append(IndentedTree(group, at: Point(x: left, y: top), width: width))
            lowest = max(lowest, trees[index].bottom)
        }
        return trees
    }

    func svg(id: String) -> [UInt8] {
        let size = Size(width: Breadth.wide.width, height: height)
        return Markup.figure("figure-chart wide", id: id, caption, size: size, isInteractive: true) { markup in
            if let head, let headTitle {
                markup.element("g", ["class": "group group-1"]) { markup in
                    markup.line("group-rule", from: Point(x: 0, y: 1), to: Point(x: Breadth.wide.width, y: 1))
                    markup.text(headTitle, class: "group-title", at: Point(x: 0, y: 20))
                    head.add(to: &markup)
                }
            }
            for (index, column) in columns.enumerated() {
                markup.element("g", ["class": "group group-\(index + (head == nil ? 1 : 2))"]) { column.add(to: &$0) }
            }
        }
    }
}
