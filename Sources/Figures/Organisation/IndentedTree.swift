/// A group as a column: its title, and under it one organ to a line, indented, with lines from each to its parts.
struct IndentedTree {
    private let title: [String]
    private let rows: [Row]
    private let origin: Point
    private let width: Double
    /// The end of the last row.
    let bottom: Double

    private struct Row {
        let branch: Branch
        let lines: [String]
        /// The disc before the first line.
        let bullet: Point
    }

    private static let text = TextWidth(size: 13)
    private static let titleText = TextWidth(size: 14.5)
    private static let leading = 16.0
    private static let indent = 18.0

    init(_ group: OrganisationChart.Group, at origin: Point, width: Double) {
        (self.origin, self.width) = (origin, width)
        title = Self.titleText.lines(of: group.title, within: width)
        var y = origin.y + Double(title.count) * 18 + 22
        rows = group.branches.map { branch in
            let x = origin.x + 5 + Double(branch.depth) * Self.indent
            let lines = Self.text.lines(of: branch.organ.label, within: origin.x + width - x - 11)
            defer { y += Double(lines.count) * Self.leading + 9 }
            return Row(branch: branch, lines: lines, bullet: Point(x: x, y: y))
        }
        bottom = y
    }

    func add(to markup: inout Markup) {
        markup.line("group-rule", from: origin + Point(x: 0, y: 1), to: origin + Point(x: width, y: 1))
        markup.lines(title, class: "group-title", at: origin + Point(x: 0, y: 20), leading: 18)
        markup.empty("path", ["class": "connector", "d": "\(connectors)"])
        for row in rows {
            markup.link(row.branch.organ.address, class: "organ") { markup in
                markup.empty("circle", ["cx": .number(row.bullet.x), "cy": .number(row.bullet.y), "r": "3.5"])
                markup.lines(row.lines, at: row.bullet + Point(x: 11, y: 4.5), leading: Self.leading)
            }
        }
    }

    /// From each parent down to its parts, and across to them.
    private var connectors: String {
        rows.compactMap { row in
            guard let parent = row.branch.parent.map({ rows[$0].bullet }) else { return nil }
            return
                "M\(Point(x: parent.x, y: parent.y + 3.5).text)V\(row.bullet.y.decimal)H\((row.bullet.x - 3.5).decimal)"
        }.joined()
    }
}
