internal import Synchronization

/// Does `count` pieces of work on up to `jobs` threads and gives the results in order of index, never of arrival.
func inParallel<Result: Sendable>(
    _ count: Int, jobs: Int, _ work: @escaping @Sendable (Int) -> Result
) async -> [Result] {
    await inParallel(count, jobs: jobs, worker: ()) { _, index in work(index) }
}

/// The same where whoever does the work keeps something from one piece to the next, which no result depends on. Whatever is
/// done when a worker ends is done when this returns.
///
/// Work is handed out in runs of neighbours, shorter towards the end, so that no thread waits long for the last one.
func inParallel<Worker: ~Copyable, Result: Sendable>(
    _ count: Int, jobs: Int, worker: @autoclosure @escaping @Sendable () -> Worker,
    _ work: @escaping @Sendable (inout Worker, Int) -> Result
) async -> [Result] {
    let room = Room<Result>(for: count)
    return await inRuns(count, jobs: jobs, room, worker) { worker, places in
        for place in places { room.put(work(&worker, place), at: place) }
    }
}

/// The same with the pieces begun in another order than that of the results: long ones first, so that none is left for one
/// thread when all else is done.
///
/// - Parameters:
///   - order: Every index once.
///   - work: Is given the place of its index in the order.
func inParallel<Worker: ~Copyable, Result: Sendable>(
    in order: [Int], jobs: Int, worker: @autoclosure @escaping @Sendable () -> Worker,
    _ work: @escaping @Sendable (inout Worker, _ place: Int) -> Result
) async -> [Result] {
    let room = Room<Result>(for: order.count)
    return await inRuns(order.count, jobs: jobs, room, worker) { worker, places in
        for place in places { room.put(work(&worker, place), at: order[place]) }
    }
}

private func inRuns<Worker: ~Copyable, Result: Sendable>(
    _ count: Int, jobs: Int, _ room: Room<Result>, _ worker: @escaping @Sendable () -> Worker,
    _ fill: @escaping @Sendable (inout Worker, Range<Int>) -> Void
) async -> [Result] {
    guard jobs > 1, count > 1 else {
        var worker = worker()
        fill(&worker, 0..<count)
        return room.emptied()
    }
    let workers = Workers(worker)
    let starts = starts(count, jobs: jobs)
    await withTaskGroup(of: Void.self) { group in
        var next = 0
        func handOut() {
            guard next < starts.count else { return }
            let start = starts[next]
            next += 1
            let end = next < starts.count ? starts[next] : count
            group.addTask { workers.withOne { fill(&$0, start..<end) } }
        }
        for _ in 0..<jobs { handOut() }
        for await _ in group { handOut() }
    }
    workers.dismiss()
    return room.emptied()
}

/// Those who do the work: as many as there are threads, each with one run of places after the other. To make one may take
/// longer than the last runs do, and what it has learned of the first serves for the others.
private final class Workers<Worker: ~Copyable>: Sendable {
    private let make: @Sendable () -> Worker
    private let free = Mutex<[Desk<Worker>]>([])

    init(_ make: @escaping @Sendable () -> Worker) { self.make = make }

    func withOne(_ work: (inout Worker) -> Void) {
        let desk = free.withLock { $0.popLast() } ?? Desk(make())
        work(&desk.worker)
        free.withLock { $0.append(desk) }
    }

    /// Ends them: what one does in the end is done when this returns. To be called when all work is.
    func dismiss() { free.withLock { $0.removeAll() } }
}

/// Where a worker sits; unchecked because one thread at a time has it.
private final class Desk<Worker: ~Copyable>: @unchecked Sendable {
    var worker: Worker

    init(_ worker: consuming Worker) { self.worker = worker }
}

/// Where threads put their results, each at places of its own, and from where they are taken without being copied.
@safe private struct Room<Result>: @unchecked Sendable {
    private let places: UnsafeMutableBufferPointer<Result>

    init(for count: Int) { unsafe places = .allocate(capacity: count) }

    func put(_ result: consuming Result, at place: Int) { unsafe places.initializeElement(at: place, to: result) }

    /// To be asked once, when every place is taken.
    func emptied() -> [Result] {
        defer { unsafe places.deallocate() }
        return unsafe [Result](unsafeUninitializedCapacity: places.count) { results, count in
            count = unsafe results.moveInitialize(fromContentsOf: places)
        }
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
