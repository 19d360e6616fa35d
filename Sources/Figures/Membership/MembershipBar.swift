/// What one state was over the whole time, as a bar.
public struct MembershipBar: Sendable {
    public struct Period: Hashable, Sendable {
        public let standing: Standing
        public let from: FigureDate
        /// `nil` while it lasts.
        public let to: FigureDate?
        /// The time as the caller writes it, for the tooltip and the table.
        public let timeText: String

        public init(_ standing: Standing, from: FigureDate, to: FigureDate?, timeText: String) {
            (self.standing, self.from, self.to, self.timeText) = (standing, from, to, timeText)
        }
    }

    public struct Words: Sendable {
        public let caption: FigureCaption
        public let columns: (standing: String, period: String)
        public let standings: [Standing: String]

        public init(
            caption: FigureCaption, columns: (standing: String, period: String), standings: [Standing: String]
        ) {
            (self.caption, self.columns, self.standings) = (caption, columns, standings)
        }
    }

    let words: Words
    let periods: [Period]
    let years: ClosedRange<Int>

    /// - Parameter years: What the bar spans: the same for all states, so that they compare.
    public init(words: Words, periods: [Period], years: ClosedRange<Int>) {
        (self.words, self.periods, self.years) = (words, periods, years)
    }
}

extension MembershipBar {
    public var table: FigureTable {
        FigureTable(
            header: [words.columns.standing, words.columns.period],
            rows: periods.map { [.init(words.standings[$0.standing] ?? ""), .init($0.timeText)] })
    }

    public func svg(id: String) -> [UInt8] {
        let size = Size(width: Breadth.narrow.width, height: 42)
        return Markup.figure("figure-bar", id: id, words.caption, size: size, isInteractive: false) { markup in
            markup.empty("path", ["class": "track", "d": "M\(scale.start.decimal) 12H\(scale.end.decimal)"])
            for index in periods.indices { add(index, to: &markup) }
            for label in labels { label.add(to: &markup) }
        }
    }

    private var scale: Scale { Scale(values: years.time, start: 1, end: Breadth.narrow.width - 1) }

    /// Where two periods share a year, the later one has it.
    ///
    /// Members stand tall, observers lower, so that colour is not all that tells them apart.
    private func add(_ index: Int, to markup: inout Markup) {
        let period = periods[index]
        let next = index + 1 < periods.count ? periods[index + 1].from.range.lowerBound : .infinity
        let start = scale(period.from.range.lowerBound)
        let end = period.to.map { scale(min($0.range.upperBound, next)) } ?? scale.end
        let height = period.standing == .observer ? 8.0 : 16
        let standing = words.standings[period.standing] ?? ""
        let frame: Markup.Attributes = [
            "class": "\(period.standing.rawValue)", "x": .number(start), "y": .number(12 - height / 2),
            "width": .number(max(2, end - start - 1)), "height": .number(height),
        ]
        markup.element("rect", frame) { $0.element("title", text: "\(standing), \(period.timeText)") }
    }
}

extension MembershipBar {
    /// The years of change, then the ends of the axis, each where there is room.
    private var labels: [YearLabel] {
        let turns = Set(periods.flatMap { [$0.from, $0.to].compactMap(\.self) }.map(\.range.lowerBound)).sorted()
        var labels: [YearLabel] = []
        for turn in turns { labels.add(YearLabel(year: Int(turn), x: scale(turn), isTurn: true)) }
        for (year, x) in [(years.lowerBound, scale.start), (years.upperBound, scale.end)] {
            let label = YearLabel(year: year, x: x, isTurn: false)
            if labels.allSatisfy({ ($0.x - x).magnitude > 2 * YearLabel.width }) { labels.append(label) }
        }
        return labels
    }
}
