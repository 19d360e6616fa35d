/// Does `count` pieces of work on up to `jobs` threads and gives the results in order of index, never of arrival.
func inParallel<Result: Sendable>(
    _ count: Int, jobs: Int, _ work: @escaping @Sendable (Int) -> Result
) async -> [Result] {
    await inParallel(count, jobs: jobs, worker: ()) { _, index in work(index) }
}

/// The same where whoever does the work keeps something from one piece to the next, which no result depends on.
///
/// Work is handed out in runs of neighbours, shorter towards the end, so that no thread waits long for the last one.
func inParallel<Worker: ~Copyable, Result: Sendable>(
    _ count: Int, jobs: Int, worker: @autoclosure @escaping @Sendable () -> Worker,
    _ work: @escaping @Sendable (inout Worker, Int) -> Result
) async -> [Result] {
    @Sendable func results(_ range: Range<Int>) -> [Result] {
        var worker = worker()
        return range.map { work(&worker, $0) }
    }
    guard jobs > 1, count > 1 else { return results(0..<count) }
    let starts = starts(count, jobs: jobs)
    return await withTaskGroup(of: (Int, [Result]).self) { group in
        var next = 0
        func handOut() {
            guard next < starts.count else { return }
            let (position, start) = (next, starts[next])
            next += 1
            let end = next < starts.count ? starts[next] : count
            group.addTask { (position, results(start..<end)) }
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

/// Where the runs begin.
private func starts(_ count: Int, jobs: Int) -> [Int] {
    var starts: [Int] = []
    var next = 0
    while next < count {
        starts.append(next)
        next += max(1, (count - next) / (jobs * 4))
    }
    return starts
}

/// Neighbours in runs, for work whose results are kept together.
func runs(_ count: Int, jobs: Int) -> [Range<Int>] {
    let length = max(1, min(256, count / (jobs * 4)))
    return stride(from: 0, to: count, by: length).map { $0..<min($0 + length, count) }
}

/// Does two things side by side, where there are threads for both.
func inParallel<One: Sendable, Other: Sendable>(
    jobs: Int, _ one: @escaping @Sendable () async -> One, and other: @escaping @Sendable () async -> Other
) async -> (One, Other) {
    guard jobs > 1 else { return (await one(), await other()) }
    async let second = other()
    return (await one(), await second)
}
