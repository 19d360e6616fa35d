/// The `d` of a path in few bytes: relative steps in whole tenths, so that rounding never adds up.
struct PathData {
    private var bytes: [UInt8] = []
    private var pen = (x: 0, y: 0)
}

extension PathData {
    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func addRing(_ ring: [Point]) {
        guard let start = ring.first else { return }
        move(to: start)
        add("l")
        var isFirst = true
        for point in ring.dropFirst() { isFirst = !step(to: point, isFirst: isFirst) && isFirst }
        add("z")
    }

    /// A point: a line of no length, which round ends make a disc.
    mutating func addDot(_ point: Point) {
        move(to: point)
        add("h")
        add("0")
    }

    private mutating func move(to point: Point) {
        pen = (Decimal(point.x).tenths, Decimal(point.y).tenths)
        add("M")
        Decimal(tenths: pen.x).append(to: &bytes)
        addSeparated(pen.y)
    }

    /// Whether there was any step to take after rounding.
    private mutating func step(to point: Point, isFirst: Bool) -> Bool {
        let (x, y) = (Decimal(point.x).tenths, Decimal(point.y).tenths)
        guard (x, y) != pen else { return false }
        if isFirst { Decimal(tenths: x - pen.x).append(to: &bytes) } else { addSeparated(x - pen.x) }
        addSeparated(y - pen.y)
        pen = (x, y)
        return true
    }

    private mutating func add(_ command: Unicode.Scalar) { bytes.append(UInt8(ascii: command)) }

    /// A minus sign separates by itself.
    private mutating func addSeparated(_ tenths: Int) {
        if tenths >= 0 { add(" ") }
        Decimal(tenths: tenths).append(to: &bytes)
    }
}
