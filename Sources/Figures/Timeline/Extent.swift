/// From when to when a mark reaches on the axis, in years.
struct Extent: Hashable, Sendable {
    var start: Double
    /// `nil` while it lasts.
    var end: Double?
}

extension Extent {
    /// What has no length stands amid the time that may be meant; a period takes all of it.
    init(_ time: Timeline.Mark.Time) {
        switch time {
        case .at(let date): self.init(start: date.middle, end: date.middle)
        case .period(let from, let to): self.init(start: from.range.lowerBound, end: to?.range.upperBound)
        }
    }

    /// Of periods of which one ends in the year or month in which the next begins, each takes a half of it.
    static func meeting(_ marks: [Timeline.Mark]) -> [Extent] {
        var extents = marks.map { Extent($0.time) }
        for index in marks.indices.dropFirst() {
            guard case .period(_, let end?) = marks[index - 1].time, case .period(let start, _) = marks[index].time,
                end.range.overlaps(start.range)
            else { continue }
            let shared = end.range.clamped(to: start.range)
            let middle = (shared.lowerBound + shared.upperBound) / 2
            (extents[index - 1].end, extents[index].start) = (middle, middle)
        }
        return extents
    }
}

extension Scale {
    /// Where a bar begins, and how long it is; a gap after it keeps it from its neighbour.
    func bar(_ extent: Extent) -> (start: Double, length: Double) {
        let start = self(extent.start)
        return (start, max(2, (extent.end.map { self($0) } ?? end) - start - 1))
    }
}
