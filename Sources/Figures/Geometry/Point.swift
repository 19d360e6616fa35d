/// A place in a figure: in user units, downwards.
struct Point: Hashable, Sendable {
    var x: Double
    var y: Double
}

struct Size: Hashable, Sendable {
    var width: Double
    var height: Double
}

extension Point {
    static func + (point: Point, step: Point) -> Point { Point(x: point.x + step.x, y: point.y + step.y) }
    static func - (end: Point, start: Point) -> Point { Point(x: end.x - start.x, y: end.y - start.y) }
    static func * (point: Point, factor: Double) -> Point { Point(x: point.x * factor, y: point.y * factor) }

    var squaredLength: Double { x * x + y * y }

    /// As path data writes it: « 12.5 3 ».
    var text: String { "\(x.decimal) \(y.decimal)" }
}

extension Double {
    /// Rounded to a tenth, as figures write numbers.
    var decimal: String { Decimal(self).text }
}
