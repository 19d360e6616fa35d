/// Which part of the earth a map shows, and at what size.
struct MapFrame: Hashable, Sendable {
    let projection: EqualEarth
    let size: Size
    private let origin: Point
    private let scale: Double

    /// What lies around the outermost places, as a part of the map's width.
    private static let margin = 0.055

    init(around places: [GeographicPoint], width: Double) {
        projection = EqualEarth(centralMeridian: Self.middle(of: places.map(\.longitude)))
        let whole = Rectangle(places.map(projection.project)) ?? Rectangle(around: Point(x: 0, y: 0), radius: 0.5)
        // A single place, or several in a row, still have an earth around them.
        let extent = max(whole.width, whole.height * 1.2, 0.2)
        let shown = whole.grown(by: extent * Self.margin)
        scale = width / shown.width
        origin = Point(x: shown.minX, y: shown.minY)
        size = Size(width: width, height: (shown.height * scale).rounded())
    }

    func place(_ point: GeographicPoint) -> Point { (projection.project(point) - origin) * scale }

    /// - Parameter point: Degrees east of the central meridian, and latitude.
    func place(_ point: Point) -> Point {
        (projection.project(offset: point.x, latitude: point.y) - origin) * scale
    }

    /// The meridian opposite the widest gap between the places, so that the map is not cut through any of them.
    private static func middle(of longitudes: [Double]) -> Double {
        let sorted = longitudes.map(\.wrappedDegrees).sorted()
        guard let first = sorted.first, let last = sorted.last else { return 0 }
        var gap = (width: first + 360 - last, end: first)
        for (west, east) in zip(sorted, sorted.dropFirst()) where east - west > gap.width {
            gap = (east - west, east)
        }
        return (gap.end + (360 - gap.width) / 2).rounded().wrappedDegrees
    }
}
