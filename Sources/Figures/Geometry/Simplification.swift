extension [Point] {
    /// Leaves out points that lie no further than a tolerance from the line without them (Douglas and Peucker, 1973).
    ///
    /// The stack is ours, not the thread's: a coast may have any number of points.
    func simplified(tolerance: Double) -> [Point] {
        guard count > 2 else { return self }
        var kept = [Bool](repeating: false, count: count)
        (kept[0], kept[count - 1]) = (true, true)
        var pending = [0...(count - 1)]
        while let range = pending.popLast() {
            guard let (index, distance) = furthest(in: range), distance > tolerance * tolerance else { continue }
            kept[index] = true
            pending += [range.lowerBound...index, index...range.upperBound]
        }
        return indices.filter { kept[$0] }.map { self[$0] }
    }

    /// The point that is furthest from the line between the ends, and the square of how far.
    private func furthest(in range: ClosedRange<Int>) -> (index: Int, squaredDistance: Double)? {
        var found: (index: Int, squaredDistance: Double)?
        for index in range.dropFirst().dropLast() {
            let distance = self[index].squaredDistance(from: self[range.lowerBound], to: self[range.upperBound])
            if distance > found?.squaredDistance ?? -1 { found = (index, distance) }
        }
        return found
    }

    /// What a closed line encloses.
    var enclosedArea: Double {
        guard let last else { return 0 }
        var (sum, previous) = (0.0, last)
        for point in self {
            sum += previous.x * point.y - point.x * previous.y
            previous = point
        }
        return (sum / 2).magnitude
    }
}

extension Point {
    /// To the nearest point of a straight line that has ends.
    fileprivate func squaredDistance(from start: Point, to end: Point) -> Double {
        let line = end - start
        guard line.squaredLength > 0 else { return (self - start).squaredLength }
        let offset = self - start
        let along = Swift.min(1, Swift.max(0, (offset.x * line.x + offset.y * line.y) / line.squaredLength))
        return (offset - line * along).squaredLength
    }
}
