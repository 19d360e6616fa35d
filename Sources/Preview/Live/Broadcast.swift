internal import Generator
internal import Synchronization

/// Everyone who hears of what is new.
final class Broadcast: Sendable {
    private let listeners = Mutex<[ObjectIdentifier: Listener]>([:])

    /// More than any number of open windows; beyond it someone is playing.
    private static let most = 64

    /// `false` where there are too many already.
    func add(_ listener: Listener) -> Bool {
        listeners.withLock { listeners in
            guard listeners.count < Self.most else { return false }
            listeners[ObjectIdentifier(listener)] = listener
            return true
        }
    }

    func remove(_ listener: Listener) { listeners.withLock { _ = $0.removeValue(forKey: ObjectIdentifier(listener)) } }

    func say(_ event: [UInt8]) { for listener in listeners.withLock({ Array($0.values) }) { listener.say(event) } }

    func end() { for listener in listeners.withLock({ Array($0.values) }) { listener.end() } }

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
