/// One side of an upright or level line.
enum HalfPlane {
    case right(of: Double)
    case left(of: Double)
    case below(Double)
    case above(Double)
}

extension HalfPlane {
    /// How far within; negative outside.
    private func depth(of point: Point) -> Double {
        switch self {
        case .right(let x): point.x - x
        case .left(let x): x - point.x
        case .below(let y): point.y - y
        case .above(let y): y - point.y
        }
    }

    /// The part of a closed line's area that lies within (Sutherland and Hodgman, 1974).
    ///
    /// Parts that come apart stay joined along the edge, which cannot be seen in an area that is filled and not stroked.
    func clip(_ ring: [Point]) -> [Point] {
        guard var previous = ring.last else { return [] }
        var clipped: [Point] = []
        for point in ring {
            let (before, here) = (depth(of: previous), depth(of: point))
            if (before < 0) != (here < 0) {
                clipped.append(previous + (point - previous) * (before / (before - here)))
            }
            if here >= 0 { clipped.append(point) }
            previous = point
        }
        return clipped
    }
}

extension Rectangle {
    func clip(_ ring: [Point]) -> [Point] {
        let sides: [HalfPlane] = [.right(of: minX), .left(of: maxX), .below(minY), .above(maxY)]
        return sides.reduce(ring) { $1.clip($0) }
    }
}
