/// Points on a line, their numbers above them.
struct NumberLane: WideLane {
    let lane: Timeline.Lane
    let top: Double
    let bottom: Double
    private let scale: Scale
    private let rows: [Int]
    private let base: Double

    private static let rowHeight = 12.0

    init(_ lane: Timeline.Lane, top: Double, _ scale: Scale) {
        (self.lane, self.top, self.scale) = (lane, top, scale)
        rows = Rows.firstFree(
            zip(lane.marks, lane.extents).map { mark, extent in
                let half = WideTimeline.numberText(mark.number ?? "") / 2 + 1
                return (scale(extent.start) - half)...(scale(extent.start) + half)
            })
        base = top + 32 + Double((rows.max() ?? 0) + 1) * Self.rowHeight
        bottom = base + 18
    }

    func add(to markup: inout Markup) {
        markup.line("baseline", from: Point(x: scale.start, y: base), to: Point(x: scale.end, y: base))
        for (index, mark) in lane.marks.enumerated() {
            let row = rows[index]
            markup.link(mark.address, class: "mark", note: mark.note) { markup in
                let point = Point(x: scale(lane.extents[index].start), y: base)
                let text = Point(x: point.x, y: base - 9 - Double(row) * Self.rowHeight)
                if row > 0 { markup.line("pole", from: point, to: text + Point(x: 0, y: 2)) }
                markup.addDot(mark, at: point, scale)
                if let number = mark.number { markup.text(number, class: "number", at: text, anchor: .middle) }
            }
        }
    }
}
