extension Timeline.Mark {
    var isPeriod: Bool {
        switch time {
        case .at: false
        case .period: true
        }
    }

    /// Its date, or the one on which it began.
    var date: FigureDate {
        switch time {
        case .at(let date), .period(let date, _): date
        }
    }

    /// The class of its bar.
    var barClass: String { Extent(time).end == nil ? "bar open" : "bar" }
}

extension Timeline.Lane {
    var isPeriods: Bool { marks.contains(where: \.isPeriod) }
}

extension Markup {
    /// A disc for a day; a ring, with a line over the time that may be meant, for less.
    mutating func addDot(_ mark: Timeline.Mark, at point: Point, _ scale: Scale, isUpright: Bool = false) {
        let isVague = mark.date.day == nil
        let reach = scale(mark.date.range.upperBound) - scale(mark.date.middle)
        if isVague, reach > 3 {
            let step = isUpright ? Point(x: 0, y: reach) : Point(x: reach, y: 0)
            line("uncertain", from: point - step, to: point + step)
        }
        let name: Value = .text(isVague ? "vague" : nil)
        empty("circle", ["class": name, "cx": .number(point.x), "cy": .number(point.y), "r": "4"])
    }
}
