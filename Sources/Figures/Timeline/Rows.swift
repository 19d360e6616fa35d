/// Rows for things that take room along a line.
enum Rows {
    /// The first row in which there is room for each, in the order given.
    static func firstFree(_ extents: [ClosedRange<Double>]) -> [Int] {
        var ends: [Double] = []
        return extents.map { extent in
            let row = ends.firstIndex { $0 <= extent.lowerBound } ?? ends.count
            if row == ends.count { ends.append(extent.upperBound) } else { ends[row] = extent.upperBound }
            return row
        }
    }
}
