/// A year under a bar.
struct YearLabel: Hashable, Sendable {
    let year: Int
    let x: Double
    /// Whether something changed in it; otherwise it only bounds the axis.
    let isTurn: Bool
    /// Away from a neighbour that is close.
    var anchor = TextAnchor.middle

    /// With a space beside it.
    static let width = 31.0
}

extension YearLabel {
    func add(to markup: inout Markup) {
        if isTurn { markup.line("turn", from: Point(x: x, y: 22), to: Point(x: x, y: 27)) }
        markup.text(String(year), class: isTurn ? nil : "end", at: place, anchor: shownAnchor)
    }

    /// Labels at the ends of the bar stay within.
    private var shownAnchor: TextAnchor {
        x < 14 ? .start : x > Breadth.narrow.width - 14 ? .end : anchor
    }

    private var place: Point {
        switch shownAnchor {
        case .start where anchor == .start: Point(x: x - 4, y: 38)
        case .end where anchor == .end: Point(x: x + 4, y: 38)
        case .start, .middle, .end: Point(x: x, y: 38)
        }
    }
}

extension [YearLabel] {
    /// Adds a later year: where it would touch the last one, both give way to their sides; where even that leaves no
    /// room, it is left out.
    mutating func add(_ label: YearLabel) {
        guard let last else { return append(label) }
        if label.x - last.x > YearLabel.width { return append(label) }
        let before = count > 1 ? self[count - 2].x : 0
        let canGiveWay = last.anchor == .middle && last.x - before > 1.5 * YearLabel.width
        guard label.x - last.x > 12, canGiveWay, label.x < Breadth.narrow.width - YearLabel.width else { return }
        self[count - 1].anchor = .end
        append(YearLabel(year: label.year, x: label.x, isTurn: label.isTurn, anchor: .start))
    }
}
