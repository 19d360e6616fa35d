internal import CProcessor
internal import Synchronization

/// The field values of everything that many pages share, for one language: a row for each record, and for whatever else
/// the host puts there. A row is made when it is first read, by whichever thread reads it, and then shared by all.
///
/// A class because programs on several threads point into its memory, which must not move.
@safe public final class Heap: @unchecked Sendable {
    /// Writes a row; `.record(handle)` in it refers to a row of the same heap.
    public typealias Maker = @Sendable (_ handle: Int, _ row: inout RowWriter) -> Void

    public let count: Int
    /// Rows that take long to make: nobody who makes another one waits for them.
    public let slowRows: Range<Int>
    private let make: Maker
    /// The address of each row, 0 where it is not made yet. A row is a cell that tells how many follow it.
    private let rows: UnsafeMutablePointer<Atomic<UInt>>
    private let shelves: [Shelf]
    /// What rows lie on that an earlier heap made.
    private let inherited: [Shelf]

    /// - Parameter make: Writes the same values whenever it is asked for a row. It must not read the heap.
    public convenience init(count: Int, slowRows: Range<Int> = 0..<0, make: @escaping Maker) {
        self.init(count, slowRows, make, inheriting: [])
    }

    /// - Parameter rows: `rows[handle][field]`.
    public convenience init(rows: [[Value]]) { self.init(count: rows.count) { $1.fill(rows[$0]) } }

    private init(_ count: Int, _ slowRows: Range<Int>, _ make: @escaping Maker, inheriting inherited: [Shelf]) {
        (self.count, self.slowRows, self.make, self.inherited) = (count, slowRows, make, inherited)
        shelves = (0..<Self.shelfCount + slowRows.count).map { _ in Shelf() }
        unsafe rows = .allocate(capacity: max(1, count))
        for handle in 0..<count { unsafe (rows + handle).initialize(to: Atomic(0)) }
    }

    deinit {
        unsafe rows.deinitialize(count: count)
        unsafe rows.deallocate()
    }

    /// The same heap but for some rows, which are made anew.
    ///
    /// - Parameter make: Writes all other rows as they are now.
    public func remaking(_ handles: some Sequence<Int>, make: @escaping Maker) -> Heap {
        let heap = Heap(count, slowRows, make, inheriting: inherited + shelves.filter { !$0.isEmpty })
        for handle in 0..<count {
            let row = unsafe rows[handle].load(ordering: .acquiring)
            unsafe heap.rows[handle].store(row, ordering: .relaxed)
        }
        for handle in handles { unsafe heap.rows[handle].store(0, ordering: .relaxed) }
        return heap
    }
}

// MARK: - Rows

extension Heap {
    /// Memory for some of the rows: threads that make rows at the same time mostly do so on different shelves.
    private final class Shelf: Sendable {
        let arena = Mutex(Arena())

        var isEmpty: Bool { arena.withLock { $0.isEmpty } }
    }

    private static let shelfCount = 64

    /// Neighbours lie side by side, those that take long each by itself.
    private func shelf(of handle: Int) -> Shelf {
        if slowRows.contains(handle) { return shelves[Self.shelfCount + handle - slowRows.lowerBound] }
        return shelves[handle >> 6 & (Self.shelfCount - 1)]
    }

    @inline(__always) private func row(_ handle: Int) -> UnsafeBufferPointer<Cell> {
        let address = unsafe rows[handle].load(ordering: .acquiring)
        let head = unsafe UnsafePointer<Cell>(bitPattern: address) ?? made(handle)
        return unsafe UnsafeBufferPointer(start: head + 1, count: head.pointee.count)
    }

    @inline(never) private func made(_ handle: Int) -> UnsafePointer<Cell> {
        let address = shelf(of: handle).arena.withLock { arena in
            let known = unsafe rows[handle].load(ordering: .acquiring)
            if known != 0 { return known }
            var writer = RowWriter(arena)
            make(handle, &writer)
            let row = UInt(bitPattern: unsafe writer.finish())
            unsafe rows[handle].store(row, ordering: .releasing)
            return row
        }
        guard let row = unsafe UnsafePointer<Cell>(bitPattern: address) else {
            preconditionFailure("a row has no address: Templates broke its own promise")
        }
        return unsafe row
    }

    /// Makes a row that is going to be read, should it not be made yet.
    public func makeRow(_ handle: Int) { _ = unsafe row(handle) }

    /// The value of a field, for filters of the host; `.none` where there is no such record or field.
    public func value(of handle: Int, at field: Int) -> Value { cell(of: handle, at: field).value }

    @inline(__always) func cell(of handle: Int, at field: Int) -> Cell {
        guard handle >= 0, handle < count, field >= 0 else { return .none }
        let cells = unsafe row(handle)
        return unsafe field < cells.count ? cells[field] : .none
    }

    /// About how many bytes a common row has, with the texts behind it.
    private static let commonSize: UInt = 1024

    /// Says that a row is going to be read: where it is made already, it is brought near while something else is done.
    public func expect(_ handle: Int) {
        guard handle >= 0, handle < count else { return }
        let address = unsafe rows[handle].load(ordering: .relaxed)
        for line in stride(from: 0, to: Self.commonSize, by: 64) {
            unsafe charte_prefetch(UnsafeRawPointer(bitPattern: address &+ line))
        }
    }

    /// Says the same of the objects of the host that stand in a row.
    public func expectObjects(_ handle: Int) {
        guard handle >= 0, handle < count else { return }
        let address = unsafe rows[handle].load(ordering: .acquiring)
        guard let head = unsafe UnsafePointer<Cell>(bitPattern: address) else { return }
        for field in unsafe 0..<head.pointee.count {
            let cell = unsafe head[1 + field]
            guard cell.kind == .object else { continue }
            unsafe charte_prefetch(UnsafePointer<UnsafeRawPointer>(bitPattern: UInt(cell.payload))?.pointee)
        }
    }

    /// The fields of a row; they stay where they are as long as the heap.
    func cells(of handle: Int) -> UnsafeBufferPointer<Cell> { unsafe row(handle) }

    /// The fields in which a row differs from one of another heap, as ``Reads`` counts them.
    ///
    /// - Parameter handles: What the handles of the other heap are in this one; `nil` for what is gone.
    public func changes(in handle: Int, since other: Heap, at old: Int, handles: (Int) -> Int?) -> FieldSet {
        let (new, old) = unsafe (row(handle), other.row(old))
        guard new.count == old.count else { return .all }
        var changes = FieldSet()
        for field in new.indices where unsafe !new[field].isSame(as: old[field], handles) {
            changes.insert(field)
        }
        return changes
    }
}
