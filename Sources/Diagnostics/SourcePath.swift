internal import Synchronization

/// The path of a file, as a number: millions of places name the same few thousand files.
///
/// The numbers follow from the order in which paths were first named, so nothing is ever put in order by them.
struct SourcePath: Hashable, Sendable {
    private let number: UInt32

    init(_ text: String) { number = known.withLock { $0.number(of: text) } }

    var text: String { known.withLock { $0.texts[Int(number)] } }
}

/// Every path that was named since the program began, each once: as many as there are files.
private let known = Mutex(KnownPaths())

private struct KnownPaths {
    private(set) var texts: [String] = []
    private var numbers: [Spelling: UInt32] = [:]

    mutating func number(of text: String) -> UInt32 {
        let spelling = Spelling(text: text)
        if let number = numbers[spelling] { return number }
        let number = UInt32(texts.count)
        texts.append(text)
        numbers[spelling] = number
        return number
    }
}

/// A path byte for byte: two that differ in how accents are composed are two files on most disks.
private struct Spelling: Hashable {
    private let text: String
    /// Compared first: most paths of a site begin alike.
    private let hash: Int

    init(text: String) {
        self.text = text
        var hasher = Hasher()
        var text = text
        text.withUTF8 { unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        hash = hasher.finalize()
    }

    static func == (one: Spelling, other: Spelling) -> Bool {
        one.hash == other.hash && one.text.utf8.elementsEqual(other.text.utf8)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
