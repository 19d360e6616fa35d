internal import Synchronization

/// The path of a file, as a number: millions of places name the same few thousand files.
///
/// The numbers follow from the order in which the paths of a shelf were first named, so nothing is ever put in order by them.
struct SourcePath: Hashable, Sendable {
    private let number: UInt32

    init(_ text: String) {
        let spelling = Spelling(text)
        let shelf = spelling.shelf
        number = UInt32(shelf) | known[shelf].paths.withLock { $0.number(of: spelling) } << UInt32(Shelf.bits)
    }

    var text: String {
        known[Int(number) & (Shelf.count - 1)].paths.withLock { $0.texts[Int(number >> UInt32(Shelf.bits))] }
    }
}

/// Some of the paths: threads that read files at the same time mostly ask different shelves.
private final class Shelf: Sendable {
    static let bits = 5
    static let count = 1 << bits

    let paths = Mutex(KnownPaths())
}

/// Every path that was named since the program began, each once: as many as there are files.
private let known = (0..<Shelf.count).map { _ in Shelf() }

private struct KnownPaths {
    private(set) var texts: [String] = []
    private var numbers: [Spelling: UInt32] = [:]

    mutating func number(of path: Spelling) -> UInt32 {
        if let number = numbers[path] { return number }
        let number = UInt32(texts.count)
        texts.append(path.text)
        numbers[path] = number
        return number
    }
}

/// A path byte for byte: two that differ in how accents are composed are two files on most disks.
private struct Spelling: Hashable {
    let text: String
    private let digest: UInt64

    var shelf: Int { Int(truncatingIfNeeded: digest) & (Shelf.count - 1) }

    init(_ text: String) {
        var text = text
        digest = text.withUTF8 { unsafe Self.digest($0) }
        self.text = text
    }

    /// By multiplication and rotation (Fowler, Noll and Vo, eight bytes at a time): every file is looked up several times.
    private static func digest(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let raw = UnsafeRawBufferPointer(bytes)
        var digest: UInt64 = 0xCBF2_9CE4_8422_2325
        var index = 0
        while index + 8 <= raw.count {
            digest ^= unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            digest = digest &* 0x0000_0100_0000_01B3 ^ digest >> 29
            index += 8
        }
        while index < raw.count {
            digest = unsafe (digest ^ UInt64(raw[index])) &* 0x0000_0100_0000_01B3
            index += 1
        }
        return digest
    }

    static func == (one: Spelling, other: Spelling) -> Bool {
        guard one.digest == other.digest else { return false }
        var (one, other) = (one.text, other.text)
        return one.withUTF8 { one in other.withUTF8 { unsafe one.elementsEqual($0) } }
    }

    func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}
