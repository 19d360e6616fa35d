internal import Bytes
internal import Synchronization

/// The path of a file, as a number: millions of places name the same few thousand files.
///
/// The numbers follow from the order in which the paths of a shelf were first named, so nothing is ever put in order by them.
struct SourcePath: Hashable, Sendable {
    private let number: UInt32

    init(_ text: String) {
        let digest = text.digestOfBytes
        let shelf = Int(truncatingIfNeeded: digest) & (Shelf.count - 1)
        let own = unsafe known[shelf].paths.withLock { $0.number(of: text, digest) }
        number = UInt32(shelf) | own << UInt32(Shelf.bits)
    }

    var text: String {
        unsafe known[Int(number) & (Shelf.count - 1)].paths.withLock { $0.texts[Int(number >> UInt32(Shelf.bits))] }
    }
}

/// Some of the paths: threads that read files at the same time mostly ask different shelves.
private struct Shelf: ~Copyable, Sendable {
    static let bits = 5
    static let count = 1 << bits

    let paths = Mutex(KnownPaths())
}

/// Every path that was named since the program began, each once: as many as there are files.
///
/// They stay where they are as long as the program runs: whoever asks holds on to no shelf, which all threads would count.
nonisolated(unsafe) private let known: UnsafeMutablePointer<Shelf> = {
    let shelves = UnsafeMutablePointer<Shelf>.allocate(capacity: Shelf.count)
    for place in 0..<Shelf.count { unsafe (shelves + place).initialize(to: Shelf()) }
    return unsafe shelves
}()

/// Each under its number.
private struct KnownPaths {
    private(set) var texts: [String] = []
    private var numbers = NumberTable()

    mutating func number(of path: String, _ digest: UInt64) -> UInt32 {
        if let number = numbers.number(digest, isMeant: { texts[$0].isSpelled(as: path) }) { return UInt32(number) }
        texts.append(path)
        numbers.insert(texts.count - 1, digest)
        return UInt32(texts.count - 1)
    }
}

extension String {
    /// Byte for byte: two paths that differ in how accents are composed are two files on most disks.
    fileprivate func isSpelled(as other: String) -> Bool {
        unsafe withUTF8Bytes { one in unsafe other.withUTF8Bytes { unsafe one.elementsEqual($0) } }
    }
}
