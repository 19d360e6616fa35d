/// Years from left to right, lanes under one another.
struct WideTimeline {
    private let timeline: Timeline
    private let scale: Scale
    private let lanes: [any WideLane]
    private let height: Double

    static let labelText = TextWidth(size: 12)
    static let numberText = TextWidth(size: 10)
    private static let head = 30.0

    init(_ timeline: Timeline) {
        self.timeline = timeline
        // At the right there is room for the name of something that began this year.
        let scale = Scale(values: timeline.years.time, start: 8, end: Breadth.wide.width - 88)
        self.scale = scale
        var top = Self.head
        lanes = timeline.lanes.map { lane in
            let placed = Self.place(lane, top: top, scale)
            top = placed.bottom
            return placed
        }
        height = top + 20
    }

    private static func place(_ lane: Timeline.Lane, top: Double, _ scale: Scale) -> any WideLane {
        if lane.isPeriods { return BarLane(lane, top: top, scale) }
        return switch lane.labelling {
        case .names: FlagLane(lane, top: top, scale)
        case .numbers: NumberLane(lane, top: top, scale)
        }
    }
}

extension WideTimeline {
    func svg(id: String) -> [UInt8] {
        let size = Size(width: Breadth.wide.width, height: height)
        return Markup.figure("figure-timeline wide", id: id, timeline.caption, size: size, isInteractive: true) {
            markup in
            addAxis(to: &markup)
            for (index, lane) in lanes.enumerated() {
                markup.element("g", ["class": "lane lane-\(index + 1)"]) { markup in
                    markup.text(lane.lane.title, class: "lane-title", at: Point(x: 8, y: lane.top + 13))
                    lane.add(to: &markup)
                }
            }
        }
    }

    private func addAxis(to markup: inout Markup) {
        markup.element("g", ["class": "axis", "aria-hidden": "true"]) { markup in
            for year in timeline.years.multiples(of: 10) {
                let x = scale(year)
                markup.line("grid", from: Point(x: x, y: 18), to: Point(x: x, y: height - 18))
                markup.text(String(year), at: Point(x: x, y: 12), anchor: .middle)
                markup.text(String(year), at: Point(x: x, y: height - 4), anchor: .middle)
            }
        }
    }
}

/// A lane that knows where its marks and their labels stand.
protocol WideLane {
    var lane: Timeline.Lane { get }
    var top: Double { get }
    var bottom: Double { get }
    func add(to markup: inout Markup)
}
