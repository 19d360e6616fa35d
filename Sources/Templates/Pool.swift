internal import Synchronization

/// What one piece of work after the other may have, and what keeps its room in between.
protocol Reusable: AnyObject, Sendable {
    init()

    /// Makes it as good as new; `false` where it has grown so large that its room is better given back.
    func clear() -> Bool
}

/// Lends the same few things again and again, each to one piece of work at a time.
final class Pool<Item: Reusable>: Sendable {
    private let idle = Mutex<[Item]>([])

    func lend<Result>(_ work: (Item) -> Result) -> Result {
        let item = idle.withLock { $0.popLast() } ?? Item()
        let result = work(item)
        if item.clear() { idle.withLock { $0.append(item) } }
        return result
    }
}
