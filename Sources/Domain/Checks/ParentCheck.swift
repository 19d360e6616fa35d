internal import Diagnostics

/// No organ is a part of itself, by however many steps.
struct ParentCheck: Check {
    private let organs: [Organ]

    init(_ registry: Registry) { organs = registry.records(Organ.self) }

    var diagnostics: [Diagnostic] { cycles.map { .parentCycle($0.map { organs[$0] }) } }

    /// The rows of every ring of parents, from its first organ on. Each organ is looked at once: a walk stops where one
    /// has been before.
    private var cycles: [[Int]] {
        var walks = [Int?](repeating: nil, count: organs.count)
        var cycles: [[Int]] = []
        for start in organs.indices {
            var row: Int? = start
            while let current = row, walks[current] == nil {
                walks[current] = start
                row = organs[current].parent?.target?.row
            }
            if let meeting = row, walks[meeting] == start { cycles.append(ring(from: meeting)) }
        }
        return cycles
    }

    private func ring(from start: Int) -> [Int] {
        var ring = [start]
        while let next = organs[ring[ring.count - 1]].parent?.target?.row, next != start { ring.append(next) }
        let first = ring.indices.min { ring[$0] < ring[$1] } ?? 0
        return Array(ring[first...] + ring[..<first])
    }
}
