internal import CCmark

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Where libcmark keeps the documents of one thread: handed out piece after piece, taken back all at once.
///
/// libcmark asks for some hundred pieces a text and would free each by itself, which takes half as long again as reading the
/// text. Its callbacks carry no context, so each thread finds its own memory under a key.
@safe struct DocumentMemory {
    /// A piece has its size in front of it, and begins where any C value may.
    private static let step = 16
    private static let firstBlock = 1 << 18

    private var block: UnsafeMutableRawPointer
    private var cursor: UnsafeMutableRawPointer
    private var end: UnsafeMutableRawPointer
    /// The piece that was handed out last: it alone grows in its place.
    private var last: UnsafeMutableRawPointer?
    /// Blocks that were too small for what came next.
    private var full: [UnsafeMutableRawPointer]
    private var documents = 0

    fileprivate init() {
        unsafe block = .allocate(byteCount: Self.firstBlock, alignment: Self.step)
        unsafe cursor = block
        unsafe end = block + Self.firstBlock
        unsafe full = []
    }

    /// One more document is to stand in the memory of this thread; what libcmark calls for pieces of it.
    static func beginDocument() -> UnsafeMutablePointer<cmark_mem> {
        let callbacks = unsafe callbacks.pointer
        unsafe ofThread().pointee.documents += 1
        return unsafe callbacks
    }

    /// One document less; with the last of them all memory is free again.
    static func endDocument() {
        let memory = unsafe ofThread()
        unsafe memory.pointee.documents -= 1
        if unsafe memory.pointee.documents == 0 { unsafe memory.pointee.empty() }
    }

    private mutating func empty() {
        if let first = unsafe full.first {
            unsafe block.deallocate()
            for index in unsafe full.indices.dropFirst() { unsafe full[index].deallocate() }
            unsafe (block, end) = (first, first + Self.firstBlock)
            unsafe full = []
        }
        unsafe (cursor, last) = (block, nil)
    }

    fileprivate consuming func deallocate() {
        unsafe block.deallocate()
        for index in unsafe full.indices { unsafe full[index].deallocate() }
    }
}

extension DocumentMemory {
    @inline(__always)
    fileprivate mutating func piece(_ size: Int) -> UnsafeMutableRawPointer {
        let room = (size + 2 * Self.step - 1) & ~(Self.step - 1)
        if unsafe end - cursor < room { beginBlock(for: room) }
        let piece = unsafe cursor + Self.step
        unsafe cursor.storeBytes(of: room - Self.step, as: Int.self)
        unsafe cursor += room
        unsafe last = piece
        return unsafe piece
    }

    /// Each block is at least twice as large as the one before: a text of any size takes few.
    private mutating func beginBlock(for room: Int) {
        let size = unsafe max(2 * (end - block), room)
        unsafe full.append(block)
        unsafe block = .allocate(byteCount: size, alignment: Self.step)
        unsafe (cursor, end) = (block, block + size)
    }

    @inline(__always)
    fileprivate mutating func enlarged(_ old: UnsafeMutableRawPointer, to size: Int) -> UnsafeMutableRawPointer {
        let held = unsafe (old - Self.step).load(as: Int.self)
        if size <= held { return unsafe old }
        let start = unsafe old - Self.step
        let room = (size + 2 * Self.step - 1) & ~(Self.step - 1)
        if unsafe old == last, unsafe end - start >= room {
            unsafe start.storeBytes(of: room - Self.step, as: Int.self)
            unsafe cursor = start + room
            return unsafe old
        }
        let new = unsafe piece(size)
        unsafe new.copyMemory(from: old, byteCount: held)
        return unsafe new
    }
}

// MARK: - The callbacks

extension DocumentMemory {
    private static let callbacks = Callbacks()

    /// Stand on the heap: documents point to them.
    @safe private struct Callbacks: @unchecked Sendable {
        let pointer: UnsafeMutablePointer<cmark_mem>

        init() {
            let result = unsafe pthread_key_create(&key) { unsafe deallocateMemory(at: $0) }
            precondition(result == 0, "no key for the memory of libcmark")
            unsafe pointer = .allocate(capacity: 1)
            unsafe pointer.initialize(
                to: cmark_mem(
                    calloc: { count, size in
                        let (bytes, isTooLarge) = count.multipliedReportingOverflow(by: size)
                        precondition(!isTooLarge && bytes < 1 << 48, "libcmark: out of memory")
                        return unsafe memset(ofThread().pointee.piece(Int(bytes)), 0, Int(bytes))
                    },
                    realloc: { old, size in
                        precondition(size < 1 << 48, "libcmark: out of memory")
                        guard let old = unsafe old else { return unsafe ofThread().pointee.piece(Int(size)) }
                        return unsafe ofThread().pointee.enlarged(old, to: Int(size))
                    },
                    // All goes at once, when the last document does.
                    free: { _ in }))
        }
    }

    @inline(__always)
    fileprivate static func ofThread() -> UnsafeMutablePointer<DocumentMemory> {
        guard let memory = unsafe pthread_getspecific(key) else { return unsafe madeForThread() }
        return unsafe memory.assumingMemoryBound(to: DocumentMemory.self)
    }

    private static func madeForThread() -> UnsafeMutablePointer<DocumentMemory> {
        let memory = UnsafeMutablePointer<DocumentMemory>.allocate(capacity: 1)
        unsafe memory.initialize(to: DocumentMemory())
        unsafe pthread_setspecific(key, memory)
        return unsafe memory
    }
}

/// Set once, before any callback is called. A constant made at its first use would be asked with every piece whether it is
/// made, and a variable whether someone writes it.
@exclusivity(unchecked) nonisolated(unsafe) private var key = pthread_key_t()

/// A thread ends, and its memory with it.
private func deallocateMemory(at pointer: UnsafeMutableRawPointer?) {
    guard let memory = unsafe pointer?.assumingMemoryBound(to: DocumentMemory.self) else { return }
    unsafe memory.move().deallocate()
    unsafe memory.deallocate()
}
