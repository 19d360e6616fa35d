/// Does `count` pieces of work on up to `jobs` threads and gives the results in order of index, never of arrival.
///
/// Work is handed out in runs of neighbours, small enough that no thread waits long for the last one.
func inParallel<Result: Sendable>(
    _ count: Int, jobs: Int, _ work: @escaping @Sendable (Int) -> Result
) async -> [Result] {
    guard jobs > 1, count > 1 else { return (0..<count).map(work) }
    let run = max(1, count / (jobs * 8))
    let starts = Array(stride(from: 0, to: count, by: run))
    return await withTaskGroup(of: (Int, [Result]).self) { group in
        var next = 0
        func handOut() {
            guard next < starts.count else { return }
            let (position, start) = (next, starts[next])
            next += 1
            group.addTask { (position, (start..<min(start + run, count)).map(work)) }
        }
        for _ in 0..<jobs { handOut() }
        var parts = [[Result]](repeating: [], count: starts.count)
        for await (position, results) in group {
            parts[position] = results
            handOut()
        }
        return parts.flatMap { $0 }
    }
}
