/// A number that stands for values: where it is the same, so are they, but for one chance in 2⁶⁴.
///
/// It guards what one's own earlier build left behind, and is no defence against someone who looks for two values of one
/// number.
public struct ValueDigest: Sendable {
    public private(set) var number: UInt64 = 0x9E37_79B9_7F4A_7C15

    public init() {}

    /// Folds in eight bytes: both halves of a product with a constant that has no pattern.
    @inline(__always) public mutating func add(_ word: UInt64) {
        let product = (number ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        number = (product.low ^ product.high) &+ 0x2545_F491_4F6C_DD1D
    }

    public mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

    public mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { unsafe add(UnsafeRawBufferPointer($0)) }
    }

    public mutating func add(_ bytes: [UInt8]) { unsafe bytes.withUnsafeBytes { unsafe add($0) } }

    public mutating func add(_ bytes: UnsafeRawBufferPointer) {
        add(bytes.count)
        var index = 0
        while index + 8 <= bytes.count {
            add(UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
            index += 8
        }
        guard index < bytes.count else { return }
        var rest: UInt64 = 0
        while index < bytes.count {
            rest = rest << 8 | UInt64(unsafe bytes[index])
            index += 1
        }
        add(rest)
    }

    public mutating func add(_ value: Value) {
        switch value {
        case .none: add(0)
        case .boolean(let flag): add(flag ? 2 : 1)
        case .integer(let number): add(kind: 3, UInt64(bitPattern: Int64(number)))
        case .number(let number): add(kind: 4, number.bitPattern)
        case .record(let handle): add(kind: 5, UInt64(handle))
        case .text(let text):
            add(6)
            add(text)
        case .markup(let markup):
            add(7)
            add(markup.bytes)
        case .list(let values):
            add(kind: 8, UInt64(values.count))
            for value in values { add(value) }
        case .object(let object):
            add(9)
            object.add(to: &self)
        }
    }

    private mutating func add(kind: Int, _ word: UInt64) {
        add(kind)
        add(word)
    }
}

extension ValueDigest {
    /// The same as of the value that the cell holds.
    mutating func add(_ cell: Cell) {
        switch cell.kind {
        case .text, .markup:
            add(cell.kind == .text ? 6 : 7)
            unsafe add(cell.bytes)
        case .list:
            add(kind: 8, UInt64(cell.count))
            for index in 0..<cell.count { add(unsafe cell.cells[index]) }
        case .row:
            add(9)
            unsafe add(cell.rowText.bytes)
            add(kind: 8, UInt64(cell.count))
            for index in 0..<cell.count { add(unsafe cell.cells[index]) }
        case .object:
            add(9)
            cell.object.add(to: &self)
        case .none, .boolean, .integer, .number, .record, .closure: add(cell.value)
        }
    }
}
