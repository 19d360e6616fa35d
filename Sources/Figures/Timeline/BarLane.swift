/// Periods as bars under their names, in as many rows as the names need.
struct BarLane: WideLane {
    let lane: Timeline.Lane
    let top: Double
    let bottom: Double
    private let scale: Scale
    private let rows: [Int]

    private static let rowHeight = 30.0

    init(_ lane: Timeline.Lane, top: Double, _ scale: Scale) {
        (self.lane, self.top, self.scale) = (lane, top, scale)
        rows = Rows.firstFree(
            zip(lane.marks, lane.extents).map { mark, extent in
                let bar = scale.bar(extent)
                return bar.start...(bar.start + max(bar.length, WideTimeline.labelText(mark.label) + 8))
            })
        bottom = top + 42 + Double((rows.max() ?? 0) + 1) * Self.rowHeight
    }

    func add(to markup: inout Markup) {
        for (index, mark) in lane.marks.enumerated() {
            let bar = scale.bar(lane.extents[index])
            markup.link(mark.address, class: "mark", note: mark.note) { markup in
                let corner = Point(x: bar.start, y: top + 28 + Double(rows[index]) * Self.rowHeight)
                markup.text(mark.label, at: corner + Point(x: 0, y: 10))
                markup.empty(
                    "rect",
                    [
                        "class": "\(mark.barClass)", "x": .number(corner.x), "y": .number(corner.y + 15),
                        "width": .number(bar.length), "height": "8",
                    ])
            }
        }
    }
}
