/// The field values of everything that many pages share, for one language: a row for each record, and for whatever else
/// the host puts there. Built before anything is rendered and shared by all threads.
///
/// A class because programs on several threads point into its memory, which must not move.
@safe public final class Heap: Sendable {
    @safe private struct Row: @unchecked Sendable {
        let cells: UnsafeBufferPointer<Cell>
    }

    /// Own what the rows point to; a heap that replaces a few rows of another shares the memory of the rest.
    private let arenas: [Arena]
    private let rows: [Row]

    /// - Parameter rows: `rows[handle][field]`; `.record(handle)` in them refers to a row of this same heap.
    public init(rows: [[Value]]) {
        let arena = Arena()
        self.rows = rows.map { unsafe Row(cells: arena.row($0)) }
        arenas = [arena]
    }

    private init(arenas: [Arena], rows: [Row]) { (self.arenas, self.rows) = (arenas, rows) }

    /// The same heap with other values in some rows.
    public func replacing(_ changes: [(handle: Int, row: [Value])]) -> Heap {
        let arena = Arena()
        var rows = rows
        for (handle, row) in changes { rows[handle] = unsafe Row(cells: arena.row(row)) }
        return Heap(arenas: arenas + [arena], rows: rows)
    }

    /// How often rows were replaced: memory that no row needs any more grows with it.
    public var generations: Int { arenas.count - 1 }

    public var count: Int { rows.count }

    /// The value of a field, for filters of the host; `.none` where there is no such record or field.
    public func value(of handle: Int, at field: Int) -> Value { cell(of: handle, at: field).value }

    @inline(__always) func cell(of handle: Int, at field: Int) -> Cell {
        guard handle >= 0, handle < rows.count, field >= 0 else { return .none }
        let cells = unsafe rows[handle].cells
        return unsafe field < cells.count ? cells[field] : .none
    }

    /// A number for the value of each field.
    public func digests(of handle: Int) -> [UInt64] {
        unsafe rows[handle].cells.map { cell in
            var digest = ValueDigest()
            digest.add(cell)
            return digest.number
        }
    }

    /// The fields in which a row differs from one of another heap, as ``Reads`` counts them.
    ///
    /// - Parameter handles: What the handles of the other heap are in this one; `nil` for what is gone.
    public func changes(in handle: Int, since other: Heap, at old: Int, handles: (Int) -> Int?) -> FieldSet {
        let (new, old) = unsafe (rows[handle].cells, other.rows[old].cells)
        guard new.count == old.count else { return .all }
        var changes = FieldSet()
        for field in new.indices where unsafe !new[field].isSame(as: old[field], handles) {
            changes.insert(field)
        }
        return changes
    }
}

extension Arena {
    /// Copies lists too, so that reading the heap touches no reference count at all.
    fileprivate func row(_ values: [Value]) -> UnsafeBufferPointer<Cell> {
        unsafe list(values.map(deepCell)).cells
    }

    /// Goes as deep as the host nests lists in lists, which is the host's own doing.
    private func deepCell(_ value: Value) -> Cell {
        if case .list(let values) = value { list(values.map(deepCell)) } else { cell(value) }
    }
}
