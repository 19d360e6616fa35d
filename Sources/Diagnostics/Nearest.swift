/// The known name closest to the written one, or `nil` where none is close: a wrong hint is worse than none.
///
/// Distance counts inserted, removed, changed and swapped scalars (optimal string alignment); case counts for less than
/// a letter. Names up to a third of their length away are close, two equally near give the first in `known`. A name that
/// shares no letter with the written one is never close, however short both are.
public func nearest(to written: String, in known: some Sequence<String>) -> String? {
    let target = Array(written.lowercased().unicodeScalars)
    let limit = max(1, target.count / 3)
    var best: (name: String, distance: Int)?
    for name in known where name != written {
        let candidate = Array(name.lowercased().unicodeScalars)
        guard abs(candidate.count - target.count) <= limit else { continue }
        let distance = editDistance(target, candidate)
        guard distance < max(target.count, candidate.count) else { continue }
        if distance <= limit && distance < (best?.distance ?? .max) { best = (name, distance) }
    }
    return best?.name
}

private func editDistance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...other.count)
    for row in 0..<one.count {
        var current = [row + 1]
        current.reserveCapacity(other.count + 1)
        for column in 0..<other.count {
            let change = last[column] + (one[row] == other[column] ? 0 : 1)
            var least = min(change, last[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
                least = min(least, beforeLast[column - 1] + 1)
            }
            current.append(least)
        }
        (beforeLast, last) = (last, current)
    }
    return last[other.count]
}
