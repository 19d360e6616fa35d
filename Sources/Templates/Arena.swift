internal import Bytes

/// Memory that is filled from front to back, never moved, and given back all at once.
///
/// A class because cells point into it: it must not be copied, and it ends when its owner does. One thread at a time has it, and
/// nothing here calls back while it changes: that is not looked at again for each row.
@safe final class Arena: @unchecked Sendable {
    private var free: UnsafeMutableRawPointer?
    private var room = 0
    private var firstRoom: Int
    /// Where markup is put together that is written piece by piece, and where it stays.
    private var draft: ByteBuffer?
    /// Whether something stands there: what comes after is put together elsewhere, and copied.
    private var isDraftTaken = false
    /// Of a draft that is longer, which is rare, the memory is given back.
    private static let longestDraft = 1 << 18
    private var chunks: [UnsafeMutableRawPointer] = unsafe []
    @exclusivity(unchecked) private var objects: [UnsafeMutablePointer<any Object>] = unsafe []
    /// Rows that own what cells of this arena point to.
    @exclusivity(unchecked) private var shared: [Row] = []

    deinit {
        endObjects()
        for index in unsafe chunks.indices { unsafe chunks[index].deallocate() }
    }

    /// Gives everything back but the first stretch of memory, for the next rendering.
    func clear() {
        endObjects()
        clearDraft()
        unsafe objects.removeAll(keepingCapacity: true)
        unsafe shared.removeAll()
        guard let first = unsafe chunks.first else { return }
        for index in unsafe chunks.indices.dropFirst() { unsafe chunks[index].deallocate() }
        unsafe chunks.removeLast(chunks.count - 1)
        unsafe free = first
        room = firstRoom
    }

    private func endObjects() {
        for index in unsafe objects.indices { unsafe objects[index].deinitialize(count: 1) }
    }

    var isEmpty: Bool { unsafe chunks.isEmpty && !isDraftTaken }

    /// - Parameter firstRoom: How much is asked for at first.
    init(firstRoom: Int = 8192) { self.firstRoom = firstRoom }

    private func allocate(_ size: Int) -> UnsafeMutableRawPointer {
        let size = (size + 15) & ~15
        if size > room { addChunk(atLeast: size) }
        guard let start = unsafe free else { preconditionFailure("Templates: an arena without memory") }
        unsafe free = start + size
        room -= size
        return unsafe start
    }

    /// Chunks grow with the whole, so that their number stays small; the first is enough for an ordinary page.
    private func addChunk(atLeast size: Int) {
        let chunk = max(size, unsafe min(firstRoom << min(chunks.count, 10), 1 << 22))
        if unsafe chunks.isEmpty { firstRoom = chunk }
        let start = UnsafeMutableRawPointer.allocate(byteCount: chunk, alignment: 16)
        unsafe chunks.append(start)
        unsafe free = start
        room = chunk
    }
}

extension Arena {
    func text(_ bytes: UnsafeRawBufferPointer, _ kind: Cell.Kind = .text) -> Cell {
        guard unsafe !bytes.isEmpty else { return Cell(kind) }
        let start = unsafe allocate(bytes.count)
        unsafe start.copyBytes(from: bytes.baseAddress!, bytes.count)
        return unsafe Cell.text(UnsafeRawBufferPointer(start: start, count: bytes.count), kind)
    }

    func text(_ bytes: UnsafeRawBufferPointer, followedBy rest: UnsafeRawBufferPointer) -> Cell {
        let count = bytes.count + rest.count
        guard count > 0 else { return Cell(.text) }
        let text = unsafe UnsafeMutableRawBufferPointer(start: allocate(count), count: count)
        unsafe text.copyMemory(from: bytes)
        unsafe UnsafeMutableRawBufferPointer(rebasing: text[bytes.count...]).copyMemory(from: rest)
        return unsafe Cell.text(UnsafeRawBufferPointer(text))
    }

    func text(_ string: String, _ kind: Cell.Kind = .text) -> Cell {
        unsafe string.withBytes { unsafe text($0, kind) }
    }

    func text(_ string: String, followedBy rest: String) -> Cell {
        unsafe string.withBytes { bytes in unsafe rest.withBytes { unsafe text(bytes, followedBy: $0) } }
    }

    func text(_ bytes: [UInt8], _ kind: Cell.Kind = .text) -> Cell {
        unsafe bytes.withUnsafeBytes { unsafe text($0, kind) }
    }

    /// Markup that is put together first. Mostly a rendering asks for one, the text of its page, and that stays where it is.
    func markup(_ write: (inout ByteBuffer) -> Void) -> Cell {
        var draft = (isDraftTaken ? nil : self.draft.take()) ?? ByteBuffer(capacity: 1 << 13)
        write(&draft)
        if isDraftTaken { return unsafe text(draft.raw, .markup) }
        let cell = unsafe Cell.text(draft.raw, .markup)
        self.draft = consume draft
        isDraftTaken = true
        return cell
    }

    private func clearDraft() {
        isDraftTaken = false
        guard var draft = self.draft.take(), draft.count <= Self.longestDraft else { return }
        draft.removeAll()
        self.draft = consume draft
    }

    func list(_ cells: [Cell]) -> Cell {
        unsafe cells.withUnsafeBufferPointer { unsafe list($0) }
    }

    func list(_ cells: UnsafeBufferPointer<Cell>) -> Cell {
        guard !cells.isEmpty else { return Cell(.list) }
        let start = unsafe self.cells(cells.count)
        unsafe start.initialize(from: cells.baseAddress!, count: cells.count)
        return unsafe Cell.list(UnsafeBufferPointer(start: start, count: cells.count))
    }

    /// - Parameter count: How many of its fields it is not asked for twice.
    func object(_ object: any Object, remembering count: Int = 0) -> Cell {
        let size = MemoryLayout<any Object>.stride
        let memory = unsafe allocate(size + count * MemoryLayout<Cell>.stride)
        let start = unsafe memory.bindMemory(to: (any Object).self, capacity: 1)
        unsafe start.initialize(to: object)
        unsafe objects.append(start)
        let cell = unsafe Cell.object(start, remembering: count)
        unsafe cell.remembered.initialize(repeating: .unread)
        return cell
    }

    /// Copies lists and rows to the ground, so that reading them touches no reference count at all. Goes as deep as the
    /// host nests lists in lists, which is the host's own doing.
    func cell(_ value: Value) -> Cell {
        switch value {
        case .none: .none
        case .boolean(let value): .boolean(value)
        case .integer(let value): .integer(value)
        case .number(let value): .number(value)
        case .text(let value): text(value)
        case .markup(let value): text(value.bytes, .markup)
        case .list(let values): values.isEmpty ? Cell(.list) : unsafe Cell.list(cells(values))
        case .record(let handle): .record(handle)
        case .object(let value): (value as? Row).map { row($0) } ?? object(value)
        }
    }

    private func row(_ row: Row) -> Cell {
        guard let cell = row.cell else { return fields(row.values, text: row.text) }
        if unsafe !shared.contains(where: { $0 === row }) { unsafe shared.append(row) }
        return cell
    }

    /// The cells of a row, its text behind them.
    func fields(_ values: [Value], text: String) -> Cell {
        unsafe Cell.row(cells(values, followedBy: self.text(text)))
    }

    /// - Parameter last: What stands behind the others, uncounted.
    private func cells(_ values: [Value], followedBy last: Cell = .none) -> UnsafeBufferPointer<Cell> {
        let start = unsafe cells(values.count + 1)
        for index in values.indices { unsafe (start + index).initialize(to: cell(values[index])) }
        unsafe (start + values.count).initialize(to: last)
        return unsafe UnsafeBufferPointer(start: start, count: values.count)
    }

    /// Room for so many cells, of which none is written yet.
    func cells(_ count: Int) -> UnsafeMutablePointer<Cell> {
        unsafe allocate(count * MemoryLayout<Cell>.stride).bindMemory(to: Cell.self, capacity: count)
    }
}
