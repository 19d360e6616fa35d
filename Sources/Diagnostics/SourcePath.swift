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
        if let number = numbers[Spelling(text: text)] { return number }
        let number = UInt32(texts.count)
        texts.append(text)
        numbers[Spelling(text: text)] = number
        return number
    }
}

/// A path byte for byte: two that differ in how accents are composed are two files on most disks.
private struct Spelling: Hashable {
    let text: String

    static func == (one: Spelling, other: Spelling) -> Bool {
        var (one, other) = (one.text, other.text)
        return one.withUTF8 { own in other.withUTF8 { unsafe own.elementsEqual($0) } }
    }

    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
