/// Moves discs that would cover one another apart, each as little as its neighbours allow.
struct Dispersion {
    /// Between the middles of two discs, in user units.
    let distance: Double

    func places(of points: [Point]) -> [Point] {
        var places = points
        for _ in 0..<40 {
            var isSettled = true
            for first in places.indices {
                for second in places.indices.dropFirst(first + 1) where part(&places, first, second) {
                    isSettled = false
                }
            }
            if isSettled { break }
        }
        return places
    }

    /// Whether they were too near.
    private func part(_ places: inout [Point], _ first: Int, _ second: Int) -> Bool {
        let gap = places[second] - places[first]
        guard gap.squaredLength < distance * distance - 0.01 else { return false }
        let length = Arithmetic.squareRoot(gap.squaredLength)
        // Two at the same place part sideways, the earlier one to the left.
        let direction = length > 0 ? gap * (1 / length) : Point(x: 1, y: 0)
        let step = direction * ((distance - length) / 2)
        places[first] = places[first] - step
        places[second] = places[second] + step
        return true
    }
}
