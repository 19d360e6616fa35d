internal import Generator
internal import Synchronization

/// Everyone who hears of what is new.
final class Broadcast: Sendable {
    /// The oldest first.
    private let listeners = Mutex<[Listener]>([])

    /// More than any number of open windows; beyond it the oldest go.
    private static let most = 64

    func add(_ listener: Listener) {
        let oldest = listeners.withLock { listeners in
            listeners.append(listener)
            return listeners.count > Self.most ? listeners.removeFirst() : nil
        }
        oldest?.end()
    }

    func remove(_ listener: Listener) { listeners.withLock { $0.removeAll { $0 === listener } } }

    func say(_ event: [UInt8]) { for listener in listeners.withLock({ $0 }) { listener.say(event) } }

    func end() { for listener in listeners.withLock({ $0 }) { listener.end() } }

    /// A word that nobody hears, by which a connection that is gone is found out.
    static let pulse = Array(":\n\n".utf8)

    /// A named event with its data, as the stream has it: a line of JSON each after `data:`.
    static func event(_ name: String, _ data: JSONValue) -> [UInt8] {
        let lines = data.bytes.split(separator: UInt8(ascii: "\n"))
        var event = Array("event: \(name)\n".utf8)
        for line in lines { event += Array("data: ".utf8) + line + [0x0A] }
        return event + [0x0A]
    }
}
