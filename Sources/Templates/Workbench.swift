internal import Bytes
internal import Synchronization

/// Memory in which a page is made, kept for the next one: each thread works on one at a time.
///
/// A class because it is handed from one rendering to another; unchecked because only one has it.
final class Workbench: @unchecked Sendable {
    /// A page of this length and more is rare; its memory is given back.
    private static let mostKept = 1 << 18
    private static let idle = Mutex<[Workbench]>([])

    var output = ByteBuffer(capacity: 1 << 14)
    let arena = Arena(firstRoom: 1 << 16)

    static func lent<Result>(_ work: (Workbench) -> Result) -> Result {
        let bench = idle.withLock { $0.popLast() } ?? Workbench()
        let result = work(bench)
        bench.clear()
        idle.withLock { $0.append(bench) }
        return result
    }

    private func clear() {
        if output.count > Self.mostKept { output = ByteBuffer(capacity: 1 << 14) }
        output.truncate(to: 0)
        arena.clear()
    }
}
