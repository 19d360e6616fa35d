/// An upright rectangle.
struct Rectangle: Hashable, Sendable {
    var minX: Double
    var minY: Double
    var maxX: Double
    var maxY: Double
}

extension Rectangle {
    init(around point: Point, radius: Double) {
        self.init(minX: point.x - radius, minY: point.y - radius, maxX: point.x + radius, maxY: point.y + radius)
    }

    /// The smallest that holds all of the points; `nil` where there is none.
    init?(_ points: some Sequence<Point>) {
        var rectangle: Rectangle?
        for point in points {
            rectangle = rectangle?.joined(point) ?? Rectangle(around: point, radius: 0)
        }
        guard let rectangle else { return nil }
        self = rectangle
    }

    private func joined(_ point: Point) -> Rectangle {
        Rectangle(
            minX: min(minX, point.x), minY: min(minY, point.y), maxX: max(maxX, point.x), maxY: max(maxY, point.y))
    }

    var width: Double { maxX - minX }
    var height: Double { maxY - minY }

    func grown(by margin: Double) -> Rectangle {
        Rectangle(minX: minX - margin, minY: minY - margin, maxX: maxX + margin, maxY: maxY + margin)
    }

    func intersects(_ other: Rectangle) -> Bool {
        minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
    }

    func contains(_ other: Rectangle) -> Bool {
        minX <= other.minX && other.maxX <= maxX && minY <= other.minY && other.maxY <= maxY
    }

    /// Whether any part of a straight line lies within (Liang and Barsky, 1984).
    func intersects(from start: Point, to end: Point) -> Bool {
        // Most lines are far away; placing labels asks this half a million times.
        if max(start.x, end.x) < minX || min(start.x, end.x) > maxX { return false }
        if max(start.y, end.y) < minY || min(start.y, end.y) > maxY { return false }
        let step = end - start
        var part = (first: 0.0, last: 1.0)
        Self.clip(&part, to: start.x - minX, against: -step.x)
        Self.clip(&part, to: maxX - start.x, against: step.x)
        Self.clip(&part, to: start.y - minY, against: -step.y)
        Self.clip(&part, to: maxY - start.y, against: step.y)
        return part.first < part.last
    }

    /// Keeps of a line the part on the inner side of an edge.
    ///
    /// - Parameters:
    ///   - distance: From the start to the edge.
    ///   - direction: How much of it the line covers.
    private static func clip(
        _ part: inout (first: Double, last: Double), to distance: Double, against direction: Double
    ) {
        if direction < 0 { part.first = max(part.first, distance / direction) }
        if direction > 0 { part.last = min(part.last, distance / direction) }
    }
}
