/// Cuts outlines along the meridian opposite the central one, where a flat map comes apart.
struct AntimeridianCut {
    let projection: EqualEarth

    /// The parts of a ring on the map; points are degrees east of the central meridian, and latitudes.
    ///
    /// The ring is followed without jumps, however far around the earth that leads; then each turn of the earth that it
    /// touches is clipped out and brought home.
    func parts(of ring: [GeographicPoint]) -> [[Point]] {
        let path = continuous(ring)
        guard let bounds = Rectangle(path) else { return [] }
        let turns = Int(((bounds.minX + 180) / 360).rounded(.down))...Int(((bounds.maxX + 180) / 360).rounded(.down))
        return turns.map { turn in
            let home = path.map { Point(x: $0.x - 360 * Double(turn), y: $0.y) }
            return HalfPlane.left(of: 180).clip(HalfPlane.right(of: -180).clip(home))
        }.filter { $0.count > 2 }
    }

    private func continuous(_ ring: [GeographicPoint]) -> [Point] {
        guard let first = ring.first else { return [] }
        var path = [Point(x: projection.offset(of: first.longitude), y: first.latitude)]
        for (previous, point) in zip(ring, ring.dropFirst()) {
            let step = step(from: previous.longitude, to: point.longitude)
            path.append(Point(x: path[path.count - 1].x + step, y: point.latitude))
        }
        return path
    }

    /// The shorter way round; an edge that the file itself drew along its own antimeridian stays one.
    private func step(from start: Double, to end: Double) -> Double {
        let step = end - start
        return step.magnitude > 180 ? step.wrappedDegrees : step
    }
}
