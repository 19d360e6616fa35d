internal import Bytes

/// Writes rows as bytes (``FrozenRow``), one after the other, and makes a number of each field.
///
/// Never copied, because it keeps its room from row to row.
public struct RowFreezer: ~Copyable {
    private let objects: FrozenRow.ObjectWriter
    private var buffer = ByteBuffer(capacity: 4096)
    private var scratch: [UInt8] = []
    private var isWhole = true
    /// Most fields of most rows hold nothing.
    private let digestOfNone: UInt64
    /// Of each field of the last row a number: where it is the same, so is the value.
    public private(set) var digests: [UInt64] = []

    public init(objects: @escaping FrozenRow.ObjectWriter) {
        self.objects = objects
        var none = ValueDigest()
        none.add([FrozenRow.Kind.none.rawValue])
        digestOfNone = none.number
    }

    /// Writes a row; `false` where a value cannot be written: then what was written means nothing, but for the numbers.
    public mutating func freeze(_ handle: Int, of heap: Heap) -> Bool {
        buffer.truncate(to: 0)
        digests.removeAll(keepingCapacity: true)
        isWhole = true
        unsafe freeze(fields: heap.cells(of: handle))
        return isWhole
    }

    /// The bytes of the last row; they stand until the next is written.
    public var bytes: UnsafeRawBufferPointer { unsafe buffer.raw }

    private mutating func freeze(fields: UnsafeBufferPointer<Cell>) {
        put(UInt32(truncatingIfNeeded: fields.count))
        digests.reserveCapacity(fields.count)
        for index in fields.indices {
            if unsafe fields[index].kind == .none {
                put(.none)
                digests.append(digestOfNone)
                continue
            }
            let (start, wasWhole) = (buffer.count, isWhole)
            isWhole = true
            unsafe freeze(fields[index])
            unsafe digests.append(isWhole ? digest(from: start) : digest(fields[index]))
            isWhole = isWhole && wasWhole
        }
    }

    private func digest(from start: Int) -> UInt64 {
        var digest = ValueDigest()
        unsafe digest.add(UnsafeRawBufferPointer(rebasing: buffer.raw[start...]))
        return digest.number
    }

    private func digest(_ cell: Cell) -> UInt64 {
        var digest = ValueDigest()
        digest.add(cell)
        return digest.number
    }
}

extension RowFreezer {
    /// Goes as deep as the host nests lists in lists, which is the host's own doing.
    private mutating func freeze(_ cell: Cell) {
        switch cell.kind {
        case .none: put(.none)
        case .boolean: put(cell.boolean ? .yes : .no)
        case .integer: put(.integer, cell.payload)
        case .number: put(.number, cell.payload)
        case .record: put(.record, cell.payload)
        case .text: unsafe put(.text, cell.bytes)
        case .markup: unsafe put(.markup, cell.bytes)
        case .list: unsafe freeze(.list, cell.cells)
        case .row:
            unsafe put(.row, cell.rowText.bytes)
            put(UInt32(truncatingIfNeeded: cell.count))
            unsafe freeze(cell.cells)
        case .object: freeze(cell.object)
        case .closure: isWhole = false
        }
    }

    private mutating func freeze(_ kind: FrozenRow.Kind, _ cells: UnsafeBufferPointer<Cell>) {
        put(kind)
        put(UInt32(truncatingIfNeeded: cells.count))
        unsafe freeze(cells)
    }

    private mutating func freeze(_ cells: UnsafeBufferPointer<Cell>) {
        for index in cells.indices { unsafe freeze(cells[index]) }
    }

    private mutating func freeze(_ object: any Object) {
        scratch.removeAll(keepingCapacity: true)
        guard objects(object, &scratch) else {
            isWhole = false
            return
        }
        unsafe scratch.withUnsafeBytes { unsafe put(.object, $0) }
    }

    private mutating func put(_ kind: FrozenRow.Kind) { buffer.append(kind.rawValue) }

    private mutating func put(_ kind: FrozenRow.Kind, _ number: UInt64) {
        put(kind)
        unsafe withUnsafeBytes(of: number) { unsafe buffer.append($0) }
    }

    private mutating func put(_ kind: FrozenRow.Kind, _ text: UnsafeRawBufferPointer) {
        put(kind)
        put(UInt32(truncatingIfNeeded: text.count))
        unsafe buffer.append(text)
    }

    private mutating func put(_ count: UInt32) { unsafe withUnsafeBytes(of: count) { unsafe buffer.append($0) } }
}
