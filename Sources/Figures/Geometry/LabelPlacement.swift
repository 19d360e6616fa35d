/// Places labels by the side of their marks, so that none covers a mark or another label.
///
/// Each label tries places around its mark, the nearest ones first, further ones with a line that leads to it; the most
/// crowded marks choose first, then all choose again as long as that brings labels nearer. No chance is involved.
struct LabelPlacement {
    struct Label: Hashable, Sendable {
        let mark: Point
        let size: Size
    }

    struct Place: Hashable, Sendable {
        let box: Rectangle
        /// The line to the mark, where the label does not stand beside it.
        let leader: Leader?

        var anchor: TextAnchor { box.minX >= markX ? .start : box.maxX <= markX ? .end : .middle }
        fileprivate let markX: Double
    }

    struct Leader: Hashable, Sendable {
        let start: Point
        let end: Point
    }

    /// Labels may stand only within.
    let bounds: Rectangle
    /// How far around its point a mark reaches.
    let radius: Double
    /// How far from their marks labels may be led; none are where this is empty.
    var leaderLengths: [Double] = [14, 22, 31, 41, 52, 64, 78, 94, 112]
    /// What else must stay visible.
    var obstacles: [Rectangle] = []
}

extension LabelPlacement {
    /// A place for each label, in their order; `nil` where there is no room.
    ///
    /// - Parameter order: Indices of labels; earlier ones choose first.
    func places(for labels: [Label], marks: [Point], order: [Int]) -> [Place?] {
        let obstacles = marks.map { Rectangle(around: $0, radius: radius) } + self.obstacles
        var choices = labels.map { Choices(candidates(for: $0)) }
        var places = [Place?](repeating: nil, count: labels.count)
        for _ in 0..<4 {
            let before = places
            for index in order {
                places[index] = nil
                places[index] = choices[index].first { choice in
                    isFree(choice, of: obstacles)
                } clear: { choice in
                    places.allSatisfy { other in other.map { choice.isClear(of: $0) } ?? true }
                }
            }
            if places == before { break }
        }
        return places
    }

    private func isFree(_ place: Place, of obstacles: [Rectangle]) -> Bool {
        bounds.contains(place.box)
            && obstacles.allSatisfy { obstacle in
                !place.box.intersects(obstacle)
                    && !(place.leader.map { obstacle.intersects(from: $0.start, to: $0.end) } ?? false)
            }
    }

    /// The nearest first.
    private func candidates(for label: Label) -> [Place] {
        besides(label)
            + leaderLengths.sorted().flatMap { length in
                Self.directions.map { led(label, towards: $0, by: length) }
            }
    }
}

/// The places around a mark, the nearest first. Which of them are free is found out as far as someone asks: most labels
/// take one of the first.
private struct Choices {
    private var free: [LabelPlacement.Place] = []
    private var unseen: ArraySlice<LabelPlacement.Place>

    init(_ places: [LabelPlacement.Place]) { unseen = places[...] }

    mutating func first(
        free isFree: (LabelPlacement.Place) -> Bool, clear isClear: (LabelPlacement.Place) -> Bool
    ) -> LabelPlacement.Place? {
        if let place = free.first(where: isClear) { return place }
        while let place = unseen.popFirst() {
            guard isFree(place) else { continue }
            free.append(place)
            if isClear(place) { return place }
        }
        return nil
    }
}

extension LabelPlacement {
    /// Sixteen directions, as steps of length 1.
    private static let directions: [Point] = (0..<16).map { index in
        let angle = Arithmetic.radians(Double(index) * 22.5)
        return Point(x: Arithmetic.cosine(angle), y: Arithmetic.sine(angle))
    }

    /// Right of the mark is best, then left, above, below, and the corners.
    private func besides(_ label: Label) -> [Place] {
        let gap = radius + 2.5
        let (width, height) = (label.size.width, label.size.height)
        let corner = gap * 0.7
        let starts = [
            Point(x: gap, y: -height / 2), Point(x: -gap - width, y: -height / 2),
            Point(x: -width / 2, y: -gap - height + 2),
            Point(x: -width / 2, y: gap - 2), Point(x: corner, y: -height - corner + 3),
            Point(x: corner, y: corner - 3),
            Point(x: -corner - width, y: -height - corner + 3), Point(x: -corner - width, y: corner - 3),
        ]
        return starts.map { start in
            Place(box: box(at: label.mark + start, label.size), leader: nil, markX: label.mark.x)
        }
    }

    private func led(_ label: Label, towards direction: Point, by length: Double) -> Place {
        let end = label.mark + direction * (radius + length)
        let (width, height) = (label.size.width, label.size.height)
        let left = direction.x > 0.3 ? end.x + 2 : direction.x < -0.3 ? end.x - width - 2 : end.x - width / 2
        let top = end.y - height / 2 + (direction.x.magnitude > 0.3 ? 0 : direction.y * height / 2)
        // It begins outside of its own mark, which is an obstacle to all lines.
        let leader = Leader(start: label.mark + direction * (radius * 1.45), end: end)
        return Place(box: box(at: Point(x: left, y: top), label.size), leader: leader, markX: label.mark.x)
    }

    private func box(at corner: Point, _ size: Size) -> Rectangle {
        Rectangle(minX: corner.x, minY: corner.y, maxX: corner.x + size.width, maxY: corner.y + size.height)
    }
}

extension LabelPlacement.Place {
    fileprivate func isClear(of other: Self) -> Bool {
        if box.grown(by: 0.5).intersects(other.box) { return false }
        if let leader, other.box.grown(by: 1).intersects(from: leader.start, to: leader.end) { return false }
        if let line = other.leader, box.grown(by: 1).intersects(from: line.start, to: line.end) { return false }
        guard let leader, let line = other.leader else { return true }
        return !leader.crosses(line)
    }

    /// Where the text stands, given how far beneath the top of its box its base line lies.
    func textPlace(baseline: Double) -> Point {
        switch anchor {
        case .start: Point(x: box.minX, y: box.minY + baseline)
        case .middle: Point(x: (box.minX + box.maxX) / 2, y: box.minY + baseline)
        case .end: Point(x: box.maxX, y: box.minY + baseline)
        }
    }
}

extension LabelPlacement.Leader {
    fileprivate func crosses(_ other: Self) -> Bool {
        side(of: other.start) != side(of: other.end) && other.side(of: start) != other.side(of: end)
    }

    private func side(of point: Point) -> Bool {
        let (line, offset) = (end - start, point - start)
        return line.x * offset.y - line.y * offset.x > 0
    }
}
