internal import Synchronization

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Bytes that are written once and then only read, in a piece of memory that they share with those of others.
///
/// A site keeps the HTML of thousands of texts until their pages are made. Had each a piece of its own, every one would be
/// rounded up, and the system would be interrupted with each page of memory to hand it out.
@safe public struct SharedBytes: Sendable {
    /// `nil` for none.
    @usableFromInline let shelf: Shelf?
    private let start: Int32
    private let length: Int32

    public init() { (shelf, start, length) = (nil, 0, 0) }

    private init(_ shelf: Shelf?, start: Int, count: Int) {
        (self.shelf, self.start, length) = (shelf, Int32(start), Int32(count))
    }

    /// A copy of some bytes: less than two gigabytes.
    public init(_ bytes: UnsafeRawBufferPointer) {
        guard unsafe !bytes.isEmpty else {
            self = SharedBytes()
            return
        }
        // A long one has a shelf by itself: much of an open one might be left empty for it.
        let isLong = bytes.count > Shelf.size / 8
        var shelf = isLong ? Shelf(bytes.count) : openShelves.withLock { $0.popLast() } ?? Shelf(Shelf.size)
        // One that is full is kept by what stands on it.
        if shelf.room < bytes.count { shelf = Shelf(Shelf.size) }
        self = unsafe SharedBytes(shelf, start: shelf.put(bytes), count: bytes.count)
        if !isLong { openShelves.withLock { [shelf] in $0.append(shelf) } }
    }

    public var count: Int { Int(length) }

    public var isEmpty: Bool { length == 0 }

    /// Some of them, where they stand.
    public subscript(range: Range<Int>) -> SharedBytes {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "bytes were asked for beyond the last")
        if range.isEmpty { return SharedBytes() }
        return SharedBytes(shelf, start: Int(start) + range.lowerBound, count: range.count)
    }

    /// Hands them on where they stand.
    @inlinable public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        withExtendedLifetime(shelf) { unsafe body(raw) }
    }

    @usableFromInline var raw: UnsafeRawBufferPointer {
        unsafe UnsafeRawBufferPointer(start: shelf.map { unsafe UnsafeRawPointer($0.start + Int(start)) }, count: count)
    }
}

extension SharedBytes {
    public func isSame(as other: [UInt8]) -> Bool {
        unsafe withBytes { own in unsafe other.withUnsafeBytes { unsafe own.isSame(as: $0) } }
    }
}

extension SharedBytes: Hashable {
    public static func == (one: SharedBytes, other: SharedBytes) -> Bool {
        unsafe one.withBytes { one in unsafe other.withBytes { unsafe one.isSame(as: $0) } }
    }

    public func hash(into hasher: inout Hasher) { unsafe withBytes { unsafe hasher.combine(bytes: $0) } }
}

/// Those that have room, each lent to one thread at a time.
private let openShelves = Mutex<[Shelf]>([])

/// A piece of memory that is filled from front to back.
///
/// A class because whatever stands on it keeps it; unchecked because only who was lent it writes, and only behind what others
/// read.
@safe @usableFromInline final class Shelf: @unchecked Sendable {
    /// Of one for many: some twenty texts. As long as one of them is there, so is all of it.
    static let size = 1 << 17
    private static let sizeOfPage = 4096

    let start: UnsafeMutableRawPointer
    private let size: Int
    private var taken = 0

    init(_ size: Int) {
        self.size = size
        unsafe start = .allocate(byteCount: size, alignment: Self.sizeOfPage)
        if size == Self.size { makeReady() }
    }

    deinit { unsafe start.deallocate() }

    var room: Int { size - taken }

    /// - Returns: Where they begin.
    func put(_ bytes: UnsafeRawBufferPointer) -> Int {
        defer { taken += bytes.count }
        precondition(bytes.count <= room, "bytes were put where there is no room for them")
        if let first = bytes.baseAddress { unsafe (start + taken).copyBytes(from: first, bytes.count) }
        return taken
    }

    /// Has the system hand out all of it at once, rather than page by page as each is first written. A system that knows no such
    /// thing (Linux before 5.14) refuses, and nothing is lost.
    private func makeReady() {
        #if os(Linux)
            let populateForWriting: Int32 = 23  // MADV_POPULATE_WRITE, which older headers do not name (madvise(2))
            _ = unsafe madvise(start, size, populateForWriting)
        #endif
    }
}
