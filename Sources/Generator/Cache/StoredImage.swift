internal import Bytes
internal import Templates

/// What a build left, in pieces that are read one by one: whoever wants one page need not read what is known of all others.
///
/// After its name come, for each section, where its table begins and how many pieces it has. The table says where each
/// piece begins; the pieces themselves (``BlobList``) stand in the order in which they were made (``ImageWriter``). What is
/// damaged is as if it were not there.
struct StoredImage: Sendable {
    /// What the pieces are of.
    enum Section: Int, CaseIterable, Sendable {
        /// What holds for the whole.
        case whole
        /// The texts, in order of path.
        case texts
        /// The pages, in the order of the plan.
        case pages
        /// The rows, of one language after the other.
        case rows
        /// What the texts of pages lead to, in the order of the plan.
        case links
    }

    /// One piece.
    struct Place: Hashable, Sendable {
        let section: Section
        let index: Int
    }

    private static let magic = Array("charte pages 3\n\n".utf8)

    private let file: MappedFile
    /// By section, where its table begins and how many pieces there are.
    private let sections: [(start: Int, count: Int)]
    /// Pieces that take the place of those in the file.
    private(set) var revised: [Place: [UInt8]] = [:]

    /// `nil` for what is no such file.
    init?(at path: String) {
        guard let file = MappedFile(path) else { return nil }
        let size = Self.headSize
        let head = unsafe file.withBytes(0..<size) { unsafe Array($0) }
        guard let head, head.starts(with: Self.magic) else { return nil }
        var reader = StoredReader(head, from: Self.magic.count)
        guard let numbers = reader.numbers(UInt64.self), let digest = reader.number(),
            digest == Self.digest(numbers)
        else { return nil }
        self.file = file
        sections = stride(from: 0, to: numbers.count, by: 2).map {
            (Int(truncatingIfNeeded: numbers[$0]), Int(truncatingIfNeeded: numbers[$0 + 1]))
        }
    }

    /// Of the head itself.
    private static func digest(_ numbers: [UInt64]) -> UInt64 {
        var digest = ValueDigest()
        for number in numbers { digest.add(number) }
        return digest.number
    }

    static let headSize = magic.count + 8 + 16 * Section.allCases.count + 8

    /// - Parameter tables: By ``Section``.
    static func head(_ tables: [(start: Int, count: Int)]) -> [UInt8] {
        let numbers = tables.flatMap { [UInt64($0.start), UInt64($0.count)] }
        var head = StoredWriter()
        unsafe magic.withUnsafeBytes { unsafe head.append($0) }
        head.put(numbers)
        head.put(digest(numbers))
        return head.bytes
    }
}

extension StoredImage {
    func count(_ section: Section) -> Int { sections[section.rawValue].count }

    /// A piece as it was written; `nil` where it is damaged or was never there.
    subscript(section: Section, index: Int) -> StoredReader? {
        let place = Place(section: section, index: index)
        if let bytes = revised[place] { return StoredReader(bytes) }
        let (table, count) = sections[section.rawValue]
        guard index >= 0, index < count, let start = number(at: table + 8 * index),
            let length = number(at: start + 8)
        else { return nil }
        let bytes = unsafe file.withBytes(start..<start + BlobList.headSize + length) { piece -> [UInt8]? in
            let body = unsafe UnsafeRawBufferPointer(rebasing: piece[BlobList.headSize...])
            let number = unsafe UInt64(littleEndian: piece.loadUnaligned(as: UInt64.self))
            return unsafe number == blobDigest(body, of: place) ? Array(body) : nil
        }
        return bytes.flatMap { $0 }.map { StoredReader($0) }
    }

    /// A place or a length; a damaged one may be any, but no sum of two overflows.
    private func number(at place: Int) -> Int? {
        unsafe file.withBytes(place..<place + 8) { bytes in
            Int(truncatingIfNeeded: min(unsafe UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self)), 1 << 48))
        }
    }

    /// How many bytes of pieces took the place of others.
    var revisedSize: Int { revised.reduce(0) { $0 + $1.value.count } }

    /// Puts other pieces in the place of some.
    mutating func revise(_ pieces: [Place: [UInt8]]) { revised.merge(pieces) { _, new in new } }

    /// All pieces of a section; `nil` where one of them is damaged.
    func all<Result: Sendable>(
        _ section: Section, jobs: Int, _ read: @escaping @Sendable (Int, inout StoredReader) -> Result?
    ) async -> [Result]? {
        let found = await inParallel(count(section), jobs: jobs) { index -> Result? in
            guard var reader = self[section, index] else { return nil }
            return read(index, &reader)
        }
        let whole = found.compactMap { $0 }
        return whole.count == found.count ? whole : nil
    }
}
