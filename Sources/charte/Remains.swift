internal import Synchronization

/// What a program that is about to end does not free: to take apart every page and record of a large site takes longer than
/// to write its map, and the system takes back the memory as a whole.
enum Remains {
    private static let kept = Mutex<[any Sendable]>([])

    static func keep(_ remains: any Sendable...) { kept.withLock { $0 += remains } }
}
