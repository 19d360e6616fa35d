/// Memory that is filled from front to back, never moved, and given back all at once.
///
/// A class because cells point into it: it must not be copied, and it ends when its owner does.
@safe final class Arena: @unchecked Sendable {
    private var free: UnsafeMutableRawPointer?
    private var room = 0
    private var chunks: [UnsafeMutableRawPointer] = unsafe []
    private var objects: [UnsafeMutablePointer<any Object>] = unsafe []
    private var lists: [UnsafeMutablePointer<[Value]>] = unsafe []

    deinit {
        for index in unsafe objects.indices { unsafe objects[index].deinitialize(count: 1) }
        for index in unsafe lists.indices { unsafe lists[index].deinitialize(count: 1) }
        for index in unsafe chunks.indices { unsafe chunks[index].deallocate() }
    }

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
        let chunk = max(size, unsafe min(8192 << min(chunks.count, 10), 1 << 22))
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
        unsafe start.copyMemory(from: bytes.baseAddress!, byteCount: bytes.count)
        return unsafe Cell.text(UnsafeRawBufferPointer(start: start, count: bytes.count), kind)
    }

    func text(_ string: String, _ kind: Cell.Kind = .text) -> Cell {
        var string = string
        return string.withUTF8 { unsafe text(UnsafeRawBufferPointer($0), kind) }
    }

    func text(_ bytes: [UInt8], _ kind: Cell.Kind = .text) -> Cell {
        unsafe bytes.withUnsafeBytes { unsafe text($0, kind) }
    }

    func list(_ cells: [Cell]) -> Cell {
        unsafe cells.withUnsafeBufferPointer { unsafe list($0) }
    }

    func list(_ cells: UnsafeBufferPointer<Cell>) -> Cell {
        guard !cells.isEmpty else { return Cell(.list) }
        let size = cells.count * MemoryLayout<Cell>.stride
        let start = unsafe allocate(size).bindMemory(to: Cell.self, capacity: cells.count)
        unsafe start.initialize(from: cells.baseAddress!, count: cells.count)
        return unsafe Cell.list(UnsafeBufferPointer(start: start, count: cells.count))
    }

    func object(_ object: any Object) -> Cell {
        let size = MemoryLayout<any Object>.stride
        let start = unsafe allocate(size).bindMemory(to: (any Object).self, capacity: 1)
        unsafe start.initialize(to: object)
        unsafe objects.append(start)
        return unsafe Cell.object(start)
    }

    /// A list as the host holds it. Nothing is copied: a page that is given ten thousand records pays for those it reads.
    func hostList(_ values: [Value]) -> Cell {
        let start = unsafe allocate(MemoryLayout<[Value]>.stride).bindMemory(to: [Value].self, capacity: 1)
        unsafe start.initialize(to: values)
        unsafe lists.append(start)
        return unsafe Cell.hostList(start)
    }

    func cell(_ value: Value) -> Cell {
        switch value {
        case .none: .none
        case .boolean(let value): .boolean(value)
        case .integer(let value): .integer(value)
        case .number(let value): .number(value)
        case .text(let value): text(value)
        case .markup(let value): text(value.bytes, .markup)
        case .list(let values): hostList(values)
        case .record(let handle): .record(handle)
        case .object(let value): object(value)
        }
    }
}
