/// A value inside the machine: sixteen bytes without reference counting, so that threads which render the same
/// records never write to a shared counter.
///
/// Text, lists and objects are addresses into memory that outlives the cell: the ``Heap``, the program, or the
/// ``Arena`` of one rendering.
@safe struct Cell: Sendable {
    enum Kind: UInt8 {
        case none, boolean, integer, number, text, markup
        /// `length` cells at `payload`.
        case list
        case record
        /// The values of a ``Row``: `length` cells at `payload`, and behind them its text.
        case row
        /// `payload` is the address of an `any Object`; behind it stand `length` of its fields, as far as they were read.
        case object
        /// A `call` block: `payload` is the address of its code, `length` the frame in which it stands.
        case closure
    }

    var payload: UInt64
    var length: UInt32
    var kind: Kind

    init(_ kind: Kind, _ payload: UInt64 = 0, length: Int = 0) {
        (self.kind, self.payload, self.length) = (kind, payload, UInt32(truncatingIfNeeded: length))
    }

    static let none = Cell(.none)

    static func boolean(_ value: Bool) -> Cell { Cell(.boolean, value ? 1 : 0) }
    static func integer(_ value: Int) -> Cell { Cell(.integer, UInt64(bitPattern: Int64(value))) }
    static func number(_ value: Double) -> Cell { Cell(.number, value.bitPattern) }
    static func record(_ handle: Int) -> Cell { Cell(.record, UInt64(handle)) }

    static func text(_ bytes: UnsafeRawBufferPointer, _ kind: Kind = .text) -> Cell {
        Cell(kind, UInt64(UInt(bitPattern: bytes.baseAddress)), length: bytes.count)
    }

    static func list(_ cells: UnsafeBufferPointer<Cell>) -> Cell {
        Cell(.list, UInt64(UInt(bitPattern: cells.baseAddress)), length: cells.count)
    }

    /// - Parameter count: How many cells stand behind the object for fields that it remembers.
    static func object(_ address: UnsafePointer<any Object>, remembering count: Int = 0) -> Cell {
        Cell(.object, UInt64(UInt(bitPattern: address)), length: count)
    }

    /// - Parameter fields: Behind them stands the text.
    static func row(_ fields: UnsafeBufferPointer<Cell>) -> Cell {
        Cell(.row, UInt64(UInt(bitPattern: fields.baseAddress)), length: fields.count)
    }

    /// What stands for a field that an object was not asked for yet; no field has it for a value.
    static let unread = Cell(.closure)
}

extension Cell {
    var boolean: Bool { payload != 0 }
    var integer: Int { Int(Int64(bitPattern: payload)) }
    var number: Double { kind == .integer ? Double(integer) : Double(bitPattern: payload) }
    var handle: Int { Int(payload) }
    var count: Int { Int(length) }
    var isText: Bool { kind == .text || kind == .markup }
    var isList: Bool { kind == .list }
    var isObject: Bool { kind == .object || kind == .row }

    /// The bytes of a text or markup; valid as long as the memory that the cell points to.
    var bytes: UnsafeRawBufferPointer {
        unsafe UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: UInt(payload)), count: count)
    }

    var cells: UnsafeBufferPointer<Cell> {
        unsafe UnsafeBufferPointer(start: UnsafePointer<Cell>(bitPattern: UInt(payload)), count: count)
    }

    var object: any Object {
        guard let address = unsafe UnsafePointer<any Object>(bitPattern: UInt(payload)) else {
            preconditionFailure("a cell of kind object has no address: Templates broke its own promise")
        }
        return unsafe address.pointee
    }

    /// The fields that an object remembers.
    var remembered: UnsafeMutableBufferPointer<Cell> {
        let end = UInt(payload) + UInt(MemoryLayout<any Object>.stride)
        return unsafe UnsafeMutableBufferPointer(start: UnsafeMutablePointer(bitPattern: end), count: count)
    }

    /// The text of a row.
    var rowText: Cell {
        guard let fields = unsafe UnsafePointer<Cell>(bitPattern: UInt(payload)) else { return Cell(.text) }
        return unsafe fields[count]
    }

    var string: String { unsafe String(decoding: bytes, as: UTF8.self) }
}
