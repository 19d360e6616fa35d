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

    func take() -> Item { idle.withLock { $0.isEmpty ? nil : $0.removeLast() } ?? Item() }

    func giveBack(_ item: Item) {
        if item.clear() { idle.withLock { $0.append(item) } }
    }
}
