/// The number of members as steps over an area, with what changed at each step as far as there is room.
struct GrowthDrawing {
    private let growth: MembershipGrowth
    private let breadth: Breadth
    private let size: Size
    private let across: Scale
    private let up: Scale
    private let most: Int

    private static let labelSize = 11.5
    private static let radius = 3.2

    init(_ growth: MembershipGrowth, _ breadth: Breadth) {
        (self.growth, self.breadth) = (growth, breadth)
        size = Size(width: breadth.width, height: breadth == .wide ? 380 : 260)
        let first = growth.years.first?.year ?? 0
        let last = max(first, growth.years.last?.year ?? 0)
        across = Scale(values: (first...last).time, start: 26, end: breadth.width - 30)
        most = ((growth.years.map(\.members).max() ?? 0) / 20 + 1) * 20
        up = Scale(values: 0...Double(most), start: size.height - 22, end: 8)
    }

    func svg(id: String) -> [UInt8] {
        let kind = "figure-growth \(breadth.rawValue)"
        let isInteractive = growth.years.contains { $0.address != nil }
        return Markup.figure(kind, id: id, growth.caption, size: size, isInteractive: isInteractive) { markup in
            addAxes(to: &markup)
            markup.empty("path", ["class": "area", "d": "\(steps)V\(up(0).decimal)H\(across.start.decimal)z"])
            markup.empty("path", ["class": "steps", "d": "\(steps)"])
            addChanges(to: &markup)
            if let last = growth.years.last {
                let place = Point(x: across.end + 4, y: up(last.members) + 5)
                markup.text(String(last.members), class: "total", at: place)
            }
        }
    }

    private func addAxes(to markup: inout Markup) {
        markup.element("g", ["class": "axis", "aria-hidden": "true"]) { markup in
            for count in (0...most).multiples(of: 20) {
                markup.line("grid", from: Point(x: across.start, y: up(count)), to: Point(x: across.end, y: up(count)))
                markup.text(String(count), at: Point(x: across.start - 6, y: up(count) + 4), anchor: .end)
            }
            for year in growth.years.map(\.year) where year.isMultiple(of: 10) {
                markup.line("tick", from: Point(x: across(year), y: up(0)), to: Point(x: across(year), y: up(0) + 5))
                markup.text(String(year), at: Point(x: across(year), y: size.height - 4), anchor: .middle)
            }
        }
    }

    private var steps: String {
        guard let first = turns.first else { return "M0 0" }
        var path = "M\(Point(x: across(first.year), y: up(first.members)).text)"
        for turn in turns.dropFirst() { path += "H\(across(turn.year).decimal)V\(up(turn.members).decimal)" }
        return path + "H\(across.end.decimal)"
    }
}

extension GrowthDrawing {
    private func addChanges(to markup: inout Markup) {
        let changed = growth.years.filter { !$0.changes.isEmpty }
        for (year, label) in zip(changed, labels(of: changed)) {
            let mark = mark(of: year)
            let note = "\(year.year) \(year.label(mostNames: .max))"
            markup.link(year.address, class: year.isLoss ? "change loss" : "change", note: note) { markup in
                if let leader = label?.leader { markup.line("leader", from: leader.start, to: leader.end) }
                markup.empty("circle", ["cx": .number(mark.x), "cy": .number(mark.y), "r": .number(Self.radius)])
                if let label {
                    let place = label.textPlace(baseline: Self.labelSize * 0.88)
                    markup.text(self.label(of: year), at: place, anchor: label.anchor)
                }
            }
        }
    }

    private func mark(of year: MembershipGrowth.Year) -> Point { Point(x: across(year.year), y: up(year.members)) }

    private func label(of year: MembershipGrowth.Year) -> String { year.label(mostNames: breadth == .wide ? 2 : 1) }

    private func labels(of changed: [MembershipGrowth.Year]) -> [LabelPlacement.Place?] {
        let width = TextWidth(size: Self.labelSize)
        let labels = changed.map { year in
            LabelPlacement.Label(
                mark: mark(of: year), size: Size(width: width(label(of: year)) + 4, height: Self.labelSize * 1.15))
        }
        var placement = LabelPlacement(
            bounds: Rectangle(minX: across.start + 2, minY: 0, maxX: across.end, maxY: up(0) - 2), radius: Self.radius)
        placement.obstacles = strokes
        if breadth == .narrow { placement.leaderLengths = [9, 14, 22] }
        return placement.places(for: labels, marks: labels.map(\.mark), order: order(of: changed))
    }

    /// Losses choose first, as they are few; where not all find room, then those with the most changes.
    private func order(of changed: [MembershipGrowth.Year]) -> [Int] {
        func rank(_ index: Int) -> (Int, Int) {
            let year = changed[index]
            return (year.isLoss ? 0 : breadth == .wide ? 1 : 100 - year.changes.count, index)
        }
        return changed.indices.sorted { rank($0) < rank($1) }
    }

    /// The line, but not close to its marks, from where lines to labels start on either side of it.
    private var strokes: [Rectangle] {
        let gap = Self.radius * 1.5
        let turns = turns
        let ends = turns.dropFirst().map { across($0.year) } + [across.end]
        let levels = zip(turns, ends).map { turn, end in
            let level = up(turn.members)
            return Rectangle(minX: across(turn.year) + gap, minY: level - 1, maxX: end - gap, maxY: level + 1)
        }
        let risers = zip(turns, turns.dropFirst()).map { turn, next in
            let (x, ends) = (across(next.year), [up(turn.members), up(next.members)].sorted())
            return Rectangle(minX: x - 1, minY: ends[0] + gap, maxX: x + 1, maxY: ends[1] - 1)
        }
        return (levels + risers).filter { $0.width > 0 && $0.height > 0 }
    }

    /// The years in which the number changed.
    private var turns: [MembershipGrowth.Year] {
        growth.years.reduce(into: []) { turns, year in
            if turns.last?.members != year.members { turns.append(year) }
        }
    }
}
