/// Moves things that stand in a row as little as possible, so that none covers the next.
///
/// Groups of neighbours that push one another stand where the sum of squares of their moves is least (pool adjacent violators).
enum Spreading {
    fileprivate struct Group {
        /// The mean place at which its first would like to begin.
        var wish: Double
        var count: Double
        var length: Double
        let first: Int
    }

    /// - Parameters:
    ///   - wishes: Where each would like to begin, ascending.
    ///   - lengths: How much each takes.
    ///   - start: Before which none may begin.
    static func starts(wishes: [Double], lengths: [Double], start: Double) -> [Double] {
        var groups: [Group] = []
        for index in wishes.indices {
            groups.append(Group(wish: max(start, wishes[index]), count: 1, length: lengths[index], first: index))
            while let last = groups.last, groups.count > 1 {
                let before = groups[groups.count - 2]
                guard before.wish + before.length > last.wish else { break }
                groups.removeLast(2)
                groups.append(before.joined(last, start: start))
            }
        }
        var starts = wishes
        for (group, next) in zip(groups, groups.dropFirst().map(\.first) + [wishes.count]) {
            var place = group.wish
            for index in group.first..<next {
                starts[index] = place
                place += lengths[index]
            }
        }
        return starts
    }
}

extension Spreading.Group {
    fileprivate func joined(_ next: Self, start: Double) -> Self {
        let sum = wish * count + (next.wish - length) * next.count
        return Self(
            wish: max(start, sum / (count + next.count)), count: count + next.count, length: length + next.length,
            first: first)
    }
}
