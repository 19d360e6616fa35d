/// Years from top to bottom, a track for each lane, and the names in one column at their right.
struct NarrowTimeline {
    private let timeline: Timeline
    private let scale: Scale
    private let titles: [Title]
    private let names: [PlacedName]
    private let size: Size

    fileprivate static let labelSize = 12.0
    fileprivate static let leading = 14.0
    private static let yearLength = 21.0
    private struct Title {
        let lines: [String]
        let y: Double
    }
    private static let track = 17.0
    private static let firstTrack = 48.0

    init(_ timeline: Timeline) {
        self.timeline = timeline
        let left = Self.x(ofTrack: timeline.lanes.count) + 8
        let text = TextWidth(size: Self.labelSize * 1.1)
        var y = 12.0
        titles = timeline.lanes.map { lane in
            let lines = text.lines(of: lane.title, within: Breadth.narrow.width - left)
            defer { y += Double(lines.count) * Self.leading + 4 }
            return Title(lines: lines, y: y)
        }
        let top = y + 16
        let length = Double(timeline.years.count) * Self.yearLength
        scale = Scale(values: timeline.years.time, start: top, end: top + length)
        names = PlacedName.place(timeline, scale: scale, left: left)
        size = Size(width: Breadth.narrow.width, height: max(scale.end, names.last?.bottom ?? 0) + 12)
    }

    fileprivate static func x(ofTrack index: Int) -> Double { firstTrack + Double(index) * track }

    func svg(id: String) -> [UInt8] {
        Markup.figure("figure-timeline narrow", id: id, timeline.caption, size: size, isInteractive: true) { markup in
            addAxis(to: &markup)
            for (index, lane) in timeline.lanes.enumerated() {
                markup.element("g", ["class": "lane lane-\(index + 1)"]) { add(lane, index, to: &$0) }
            }
        }
    }

    private func addAxis(to markup: inout Markup) {
        markup.element("g", ["class": "axis", "aria-hidden": "true"]) { markup in
            for year in timeline.years.multiples(of: 5) {
                let y = scale(year)
                markup.line("grid", from: Point(x: 36, y: y), to: Point(x: Self.x(ofTrack: timeline.lanes.count), y: y))
                markup.text(String(year), at: Point(x: 0, y: y + 4))
            }
        }
    }

    /// The head of the track with its title, the track, its marks, the names of these.
    private func add(_ lane: Timeline.Lane, _ index: Int, to markup: inout Markup) {
        let x = Self.x(ofTrack: index)
        let title = titles[index]
        let right = Self.x(ofTrack: timeline.lanes.count)
        markup.line("baseline", from: Point(x: x, y: title.y), to: Point(x: x, y: scale.end))
        markup.line("baseline", from: Point(x: x, y: title.y), to: Point(x: right, y: title.y))
        markup.lines(title.lines, class: "lane-title", at: Point(x: right + 8, y: title.y + 4), leading: Self.leading)
        switch lane.labelling {
        // No names, no links: marks so close are nothing for a finger; the table has them.
        case .numbers: for (mark, extent) in zip(lane.marks, lane.extents) { add(mark, extent, x: x, to: &markup) }
        case .names:
            for name in names where name.lane == index {
                markup.link(name.mark.address, class: "mark") { markup in
                    markup.line("leader", from: Point(x: x, y: scale(name.extent.start)), to: name.point)
                    add(name.mark, name.extent, x: x, to: &markup)
                    markup.lines(name.lines, at: Point(x: name.left, y: name.top + 13), leading: Self.leading)
                }
            }
        }
    }

    private func add(_ mark: Timeline.Mark, _ extent: Extent, x: Double, to markup: inout Markup) {
        let bar = scale.bar(extent)
        guard mark.isPeriod else { return markup.addDot(mark, at: Point(x: x, y: bar.start), scale, isUpright: true) }
        markup.empty(
            "rect",
            [
                "class": "\(mark.barClass)", "x": .number(x - 4), "y": .number(bar.start), "width": "8",
                "height": .number(bar.length),
            ])
    }
}

/// A name in the column at the right, where there was room for it.
private struct PlacedName {
    let mark: Timeline.Mark
    let extent: Extent
    let lane: Int
    let lines: [String]
    let left: Double
    var top = 0.0

    var height: Double { Double(lines.count) * NarrowTimeline.leading + 4 }
    var bottom: Double { top + height }
    /// Where the line from the mark ends.
    var point: Point { Point(x: left - 4, y: top + 9) }

    static func place(_ timeline: Timeline, scale: Scale, left: Double) -> [PlacedName] {
        let width = TextWidth(size: NarrowTimeline.labelSize)
        var names: [PlacedName] = []
        for (index, lane) in timeline.lanes.enumerated() where lane.labelling == .names {
            names += zip(lane.marks, lane.extents).map { mark, extent in
                let text = "\(mark.date.year) \(mark.label)"
                return PlacedName(
                    mark: mark, extent: extent, lane: index,
                    lines: width.lines(of: text, within: Breadth.narrow.width - left), left: left)
            }
        }
        // Of marks at one time the rightmost comes first: lines from it pass before the others.
        names.sort { ($0.extent.start, -$0.lane) < ($1.extent.start, -$1.lane) }
        let starts = Spreading.starts(
            wishes: names.map { scale($0.extent.start) - 9 }, lengths: names.map(\.height), start: scale.start - 12)
        for index in names.indices { names[index].top = starts[index] }
        return names
    }
}
