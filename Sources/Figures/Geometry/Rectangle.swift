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
        var (first, last) = (0.0, 1.0)
        let step = end - start
        let sides = [
            (-step.x, start.x - minX), (step.x, maxX - start.x), (-step.y, start.y - minY), (step.y, maxY - start.y),
        ]
        for (direction, distance) in sides {
            if direction == 0 {
                if distance < 0 { return false }
            } else if direction < 0 {
                first = max(first, distance / direction)
            } else {
                last = min(last, distance / direction)
            }
        }
        return first < last
    }
}
