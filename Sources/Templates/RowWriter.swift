/// Writes the fields of a row where they stay, in the memory of a ``Heap``.
///
/// Before it is told how many there are, the row has none.
@safe public struct RowWriter: ~Copyable {
    private let arena: Arena
    private var fields = unsafe UnsafeMutableBufferPointer<Cell>(start: nil, count: 0)

    init(_ arena: Arena) { self.arena = arena }

    /// Begins a row of so many fields; each is `.none` until it is set.
    public mutating func begin(_ count: Int) { unsafe fields = arena.row(count) }

    public func set(_ field: Int, _ value: Value) { put(arena.cell(value), field) }

    public func set(_ field: Int, text: String) { put(arena.text(text), field) }

    /// - Parameter bytes: UTF-8; they are copied.
    public func set(_ field: Int, text bytes: UnsafeRawBufferPointer) { put(unsafe arena.text(bytes), field) }

    /// - Parameter bytes: As of a ``Markup``; they are copied.
    public func set(_ field: Int, trusted bytes: UnsafeRawBufferPointer) {
        put(unsafe arena.text(bytes, .markup), field)
    }

    /// A text in two parts.
    public func set(_ field: Int, text: String, followedBy rest: String) {
        put(arena.text(text, followedBy: rest), field)
    }

    /// Writes a list.
    public func set(_ field: Int, list count: Int, _ value: (_ index: Int) -> Value) {
        put(arena.list(count, value), field)
    }

    /// Writes a list of rows that stand in this one alone; one that is not begun is left out.
    ///
    /// - Parameter most: How many there may be.
    public func set(_ field: Int, rows most: Int, _ write: (_ index: Int, _ row: inout RowWriter) -> Void) {
        put(arena.rows(most, write), field)
    }

    /// What was written; `nil` for a row that was never begun.
    fileprivate var cell: Cell? {
        unsafe fields.baseAddress.map { _ in unsafe Cell.row(UnsafeBufferPointer(fields)) }
    }

    /// Writes a whole row.
    public mutating func fill(_ values: [Value]) {
        begin(values.count)
        for field in values.indices { set(field, values[field]) }
    }

    /// What was written; a row that was never begun is written as one without fields.
    consuming func finish() -> UnsafePointer<Cell> {
        if unsafe fields.baseAddress == nil { begin(0) }
        guard let first = unsafe fields.baseAddress else {
            preconditionFailure("a row has no address: Templates broke its own promise")
        }
        return unsafe UnsafePointer(first - 1)
    }

    private func put(_ cell: Cell, _ field: Int) {
        precondition(unsafe fields.indices.contains(field), "a row was given a field that it does not have")
        unsafe fields[field] = cell
    }
}

extension Arena {
    /// A list whose values need not be in an array first.
    func list(_ count: Int, _ value: (_ index: Int) -> Value) -> Cell {
        guard count > 0 else { return Cell(.list) }
        let cells = unsafe UnsafeMutableBufferPointer(start: cells(count), count: count)
        for index in 0..<count { unsafe cells.initializeElement(at: index, to: cell(value(index))) }
        return unsafe Cell.list(UnsafeBufferPointer(cells))
    }

    /// A list of rows, of which those that are not begun are left out.
    func rows(_ most: Int, _ write: (_ index: Int, _ row: inout RowWriter) -> Void) -> Cell {
        guard most > 0 else { return Cell(.list) }
        let cells = unsafe UnsafeMutableBufferPointer(start: cells(most), count: most)
        var count = 0
        for index in 0..<most {
            var row = RowWriter(self)
            write(index, &row)
            guard let cell = row.cell else { continue }
            unsafe cells.initializeElement(at: count, to: cell)
            count += 1
        }
        return count == 0 ? Cell(.list) : unsafe Cell.list(UnsafeBufferPointer(rebasing: cells[..<count]))
    }

    /// Room for the fields of a row, each `.none`: before them a cell that tells how many there are, behind them its text,
    /// which is empty.
    fileprivate func row(_ count: Int) -> UnsafeMutableBufferPointer<Cell> {
        let start = unsafe cells(count + 2)
        unsafe start.initialize(to: Cell(.list, length: count))
        unsafe (start + 1).initialize(repeating: .none, count: count)
        unsafe (start + 1 + count).initialize(to: Cell(.text))
        return unsafe UnsafeMutableBufferPointer(start: start + 1, count: count)
    }
}
