/// The `d` of a path in few bytes: relative steps in whole tenths, so that rounding never adds up.
struct PathData {
    private(set) var text = ""
    private var pen = (x: 0, y: 0)
}

extension PathData {
    mutating func addRing(_ ring: [Point]) {
        guard let start = ring.first else { return }
        move(to: start)
        text += "l"
        var isFirst = true
        for point in ring.dropFirst() { isFirst = !step(to: point, isFirst: isFirst) && isFirst }
        text += "z"
    }

    /// A point: a line of no length, which round ends make a disc.
    mutating func addDot(_ point: Point) {
        move(to: point)
        text += "h0"
    }

    private mutating func move(to point: Point) {
        pen = (Decimal(point.x).tenths, Decimal(point.y).tenths)
        text += "M" + Decimal(tenths: pen.x).text + Self.separated(Decimal(tenths: pen.y).text)
    }

    /// Whether there was any step to take after rounding.
    private mutating func step(to point: Point, isFirst: Bool) -> Bool {
        let (x, y) = (Decimal(point.x).tenths, Decimal(point.y).tenths)
        guard (x, y) != pen else { return false }
        let across = Decimal(tenths: x - pen.x).text
        text += (isFirst ? across : Self.separated(across)) + Self.separated(Decimal(tenths: y - pen.y).text)
        pen = (x, y)
        return true
    }

    /// A minus sign separates by itself.
    private static func separated(_ number: String) -> String { number.hasPrefix("-") ? number : " " + number }
}
