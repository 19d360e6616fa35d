/// The land around some places, projected once for all the maps that show it at one size.
public struct BaseMap: Sendable {
    let frame: MapFrame
    /// The land as path data, with holes by the even-odd rule.
    let land: String

    /// - Parameters:
    ///   - places: What the map must show; it ends a margin beyond them.
    ///   - width: In user units.
    ///   - tolerance: How far, in user units, a coast may be from where it was given.
    public init(_ outline: LandOutline, around places: [GeographicPoint], width: Double, tolerance: Double) {
        let frame = MapFrame(around: places, width: width)
        self.frame = frame
        land = frame.pathData(of: outline, tolerance: tolerance)
    }
}

extension MapFrame {
    fileprivate func pathData(of outline: LandOutline, tolerance: Double) -> String {
        var path = PathData()
        // Beyond the edge, so that the ends of what is cut off cannot be seen.
        let window = Rectangle(minX: -2, minY: -2, maxX: size.width + 2, maxY: size.height + 2)
        for ring in outline.rings {
            for part in AntimeridianCut(projection: projection).parts(of: ring) {
                let shape = window.clip(part.densified(step: 4).map(place)).simplified(tolerance: tolerance)
                // What is smaller than a few pixels looks like dirt.
                if shape.count > 2, shape.enclosedArea > 6 * tolerance { path.addRing(shape) }
            }
        }
        return path.text
    }
}

extension [Point] {
    /// With points between, where an edge is long: straight in degrees is not straight on the map.
    fileprivate func densified(step: Double) -> [Point] {
        guard var previous = last else { return [] }
        var dense: [Point] = []
        for point in self {
            let edge = point - previous
            let pieces = Int((Swift.max(edge.x.magnitude, edge.y.magnitude) / step).rounded(.up))
            for piece in 1..<Swift.max(1, pieces) {
                dense.append(previous + edge * (Double(piece) / Double(pieces)))
            }
            dense.append(point)
            previous = point
        }
        return dense
    }
}
