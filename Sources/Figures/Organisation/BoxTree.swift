/// The head of a wide chart: boxes, each above its parts.
struct BoxTree {
    private let boxes: [Box]
    let bottom: Double

    private struct Box {
        let branch: Branch
        let lines: [String]
        let frame: Rectangle
    }

    private static let text = TextWidth(size: 14)
    private static let leading = 18.0
    private static let gap = 30.0

    /// How many can stand beside one another.
    static let mostLeaves = 6

    init(_ branches: [Branch], top: Double, width: Double) {
        let middles = Self.middles(of: branches)
        let slot = width / Double(max(1, Self.leaves(of: branches)))
        let boxWidth = min(230, slot - 16)
        let lines = branches.map { Self.text.lines(of: $0.organ.label, within: boxWidth - 20) }
        let height = Double(lines.map(\.count).max() ?? 1) * Self.leading + 16
        boxes = branches.indices.map { index in
            let left = middles[index] * slot - boxWidth / 2
            let y = top + Double(branches[index].depth) * (height + Self.gap)
            let frame = Rectangle(minX: left, minY: y, maxX: left + boxWidth, maxY: y + height)
            return Box(branch: branches[index], lines: lines[index], frame: frame)
        }
        bottom = boxes.map(\.frame.maxY).max() ?? top
    }

    static func leaves(of branches: [Branch]) -> Int {
        let parents = Set(branches.compactMap(\.parent))
        return branches.indices.count { !parents.contains($0) }
    }

    /// In widths of a leaf: leaves in their order, parents amid their parts.
    private static func middles(of branches: [Branch]) -> [Double] {
        var extents = [(first: Double, last: Double)?](repeating: nil, count: branches.count)
        var leaf = 0.5
        for index in branches.indices where !branches.contains(where: { $0.parent == index }) {
            extents[index] = (leaf, leaf)
            leaf += 1
        }
        // Parts stand after their parents, so that backwards each is complete when it is reached.
        for index in branches.indices.reversed() {
            guard let parent = branches[index].parent, let own = extents[index] else { continue }
            let middle = (own.first + own.last) / 2
            extents[parent] = (middle, extents[parent]?.last ?? middle)
        }
        return extents.map { ($0.map { $0.first + $0.last } ?? 0) / 2 }
    }
}

extension BoxTree {
    func add(to markup: inout Markup) {
        markup.empty("path", ["class": "connector", "d": "\(connectors)"])
        for box in boxes {
            markup.link(box.branch.organ.address, class: "organ box") { markup in
                let frame = box.frame
                markup.empty(
                    "rect",
                    [
                        "x": .number(frame.minX), "y": .number(frame.minY), "width": .number(frame.width),
                        "height": .number(frame.height), "rx": "4",
                    ])
                let top = (frame.minY + frame.maxY - Double(box.lines.count) * Self.leading) / 2
                let middle = Point(x: (frame.minX + frame.maxX) / 2, y: top + 13.5)
                markup.lines(box.lines, at: middle, leading: Self.leading, anchor: .middle)
            }
        }
    }

    private var connectors: String {
        boxes.compactMap { box in
            guard let parent = box.branch.parent.map({ boxes[$0].frame }) else { return nil }
            let start = Point(x: (parent.minX + parent.maxX) / 2, y: parent.maxY)
            let bend = parent.maxY + Self.gap / 2
            let x = (box.frame.minX + box.frame.maxX) / 2
            return "M\(start.text)V\(bend.decimal)H\(x.decimal)V\(box.frame.minY.decimal)"
        }.joined()
    }
}
