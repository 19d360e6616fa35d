/// Points on a line, their names on poles above and below it.
struct FlagLane: WideLane {
    let lane: Timeline.Lane
    let top: Double
    let bottom: Double
    private let scale: Scale
    private let flags: [Flags.Flag]
    private let base: Double

    private static let flagHeight = 15.0

    init(_ lane: Timeline.Lane, top: Double, _ scale: Scale) {
        (self.lane, self.top, self.scale) = (lane, top, scale)
        flags = Flags.place(
            poles: lane.extents.map { scale($0.start) },
            widths: lane.marks.map { WideTimeline.labelText($0.label) + 10 })
        let above = flags.filter(\.isAbove).map(\.row).max() ?? 0
        let below = flags.filter { !$0.isAbove }.map(\.row).max() ?? -1
        base = top + 32 + Double(above + 1) * Self.flagHeight
        bottom = base + 18 + Double(below + 1) * Self.flagHeight
    }

    func add(to markup: inout Markup) {
        markup.line("baseline", from: Point(x: scale.start, y: base), to: Point(x: scale.end, y: base))
        for (index, mark) in lane.marks.enumerated() {
            let flag = flags[index]
            markup.link(mark.address, class: "mark", note: mark.note) { markup in
                let point = Point(x: scale(lane.extents[index].start), y: base)
                let distance = Double(flag.row) * Self.flagHeight
                let text = flag.isAbove ? base - 10 - distance : base + 18 + distance
                markup.line("pole", from: point, to: Point(x: point.x, y: flag.isAbove ? text - 9 : text))
                markup.addDot(mark, at: point, scale)
                markup.text(mark.label, at: Point(x: point.x + 4, y: text))
            }
        }
    }
}
