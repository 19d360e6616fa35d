/// Points on a line, their names on poles above and below it.
struct FlagLane: WideLane {
    let lane: Timeline.Lane
    let top: Double
    let bottom: Double
    private let scale: Scale
    private let labels: [String]
    private let flags: [Flags.Flag]
    private let base: Double

    private static let flagHeight = 15.0

    init(_ lane: Timeline.Lane, top: Double, _ scale: Scale) {
        (self.lane, self.top, self.scale) = (lane, top, scale)
        let poles = lane.extents.map { scale($0.start) }
        labels = zip(lane.marks, poles).map {
            WideTimeline.labelText.shortened($0.label, within: Self.room(behind: $1))
        }
        flags = Flags.place(poles: poles, widths: labels.map { WideTimeline.labelText($0) + 10 })
        let above = flags.filter(\.isAbove).map(\.row).max() ?? 0
        let below = flags.filter { !$0.isAbove }.map(\.row).max() ?? -1
        base = top + 32 + Double(above + 1) * Self.flagHeight
        bottom = base + 18 + Double(below + 1) * Self.flagHeight
    }

    /// Up to the edge of the drawing, a little more for faces that are wide.
    private static func room(behind pole: Double) -> Double { (Breadth.wide.width - pole - 4) * 0.92 }

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
                markup.text(labels[index], at: Point(x: point.x + 4, y: text))
            }
        }
    }
}
