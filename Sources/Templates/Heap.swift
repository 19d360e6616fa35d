/// The field values of every record for one language, built once before anything is rendered and shared by all threads.
///
/// A class because programs on several threads point into its memory, which must not move.
@safe public final class Heap: Sendable {
    private let arena: Arena
    /// All rows one after the other, as one list.
    private let cells: Cell
    /// Where the row of a handle starts in `cells`, and one more for the end.
    private let starts: [Int]

    /// - Parameter rows: `rows[handle][field]`; `.record(handle)` in them refers to a row of this same heap.
    public init(rows: [[Value]]) {
        let arena = Arena()
        var starts: [Int] = [0]
        starts.reserveCapacity(rows.count + 1)
        var cells: [Cell] = []
        cells.reserveCapacity(rows.reduce(0) { $0 + $1.count })
        for row in rows {
            for value in row { cells.append(arena.deepCell(value)) }
            starts.append(cells.count)
        }
        self.arena = arena
        self.starts = starts
        self.cells = arena.list(cells)
    }

    public var count: Int { starts.count - 1 }

    /// The value of a field, for filters of the host; `.none` where there is no such record or field.
    public func value(of handle: Int, at field: Int) -> Value { cell(of: handle, at: field).value }

    func cell(of handle: Int, at field: Int) -> Cell {
        guard handle >= 0, handle < count, field >= 0 else { return .none }
        let index = starts[handle] + field
        return index < starts[handle + 1] ? unsafe cells.cells[index] : .none
    }
}

extension Arena {
    /// Copies lists too, so that reading the heap touches no reference count at all.
    ///
    /// Goes as deep as the host nests lists in lists, which is the host's own doing.
    fileprivate func deepCell(_ value: Value) -> Cell {
        if case .list(let values) = value { list(values.map(deepCell)) } else { cell(value) }
    }
}
