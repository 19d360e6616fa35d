internal import Bytes

/// Memory in which a page is made, kept for the next one: each thread works on one at a time.
///
/// A class because it is handed from one rendering to another; unchecked because only one has it.
final class Workbench: Reusable, @unchecked Sendable {
    /// A page of this length and more is rare; its memory is given back.
    private static let mostKept = 1 << 18
    private static let pool = Pool<Workbench>()

    var output = ByteBuffer(capacity: 1 << 14)
    let arena = Arena(firstRoom: 1 << 16)

    static func lent() -> Workbench { pool.take() }

    func giveBack() { Self.pool.giveBack(self) }

    func clear() -> Bool {
        if output.count > Self.mostKept { output = ByteBuffer(capacity: 1 << 14) }
        output.truncate(to: 0)
        arena.clear()
        return true
    }
}
