internal import Bytes

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

    /// Folds in sixteen bytes by one product.
    @inline(__always) private mutating func add(_ one: UInt64, _ other: UInt64) {
        let product = (number ^ one).multipliedFullWidth(by: other ^ 0xD6E8_FEB8_6659_FD93)
        number = (product.low ^ product.high) &+ 0x2545_F491_4F6C_DD1D
    }

    public mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

    public mutating func add(_ text: String) {
        unsafe text.withBytes { unsafe add($0) }
    }

    public mutating func add(_ bytes: [UInt8]) { unsafe bytes.withUnsafeBytes { unsafe add($0) } }

    public mutating func add(_ bytes: UnsafeRawBufferPointer) {
        add(bytes.count)
        var index = bytes.count < 2 * Lanes.width ? 0 : unsafe addInLanes(bytes)
        while index + 16 <= bytes.count {
            add(unsafe Self.word(bytes, index), unsafe Self.word(bytes, index + 8))
            index += 16
        }
        if index + 8 <= bytes.count {
            add(unsafe Self.word(bytes, index))
            index += 8
        }
        if index < bytes.count { add(unsafe Self.rest(of: bytes, from: index)) }
    }

    @inline(__always) private static func word(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> UInt64 {
        UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    /// The last bytes, fewer than eight, the first of them highest.
    @inline(__always) private static func rest(of bytes: UnsafeRawBufferPointer, from start: Int) -> UInt64 {
        // Read together with those before them, where there are so many.
        if bytes.count >= 8 {
            let last = unsafe bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
            return UInt64(bigEndian: last) & (1 << UInt64(8 * (bytes.count - start)) - 1)
        }
        var rest: UInt64 = 0
        for index in start..<bytes.count { rest = rest << 8 | UInt64(unsafe bytes[index]) }
        return rest
    }

    /// Each product waits for the one before: of many bytes four rows are folded side by side.
    ///
    /// - Returns: How many bytes were folded in.
    private mutating func addInLanes(_ bytes: UnsafeRawBufferPointer) -> Int {
        var lanes = Lanes()
        var index = 0
        while index + Lanes.width <= bytes.count {
            unsafe lanes.add(bytes, from: index)
            index += Lanes.width
        }
        add(lanes.first.number)
        add(lanes.second.number)
        add(lanes.third.number)
        add(lanes.fourth.number)
        return index
    }

    private struct Lanes {
        static let width = 64

        var first = ValueDigest()
        var second = ValueDigest()
        var third = ValueDigest()
        var fourth = ValueDigest()

        @inline(__always) mutating func add(_ bytes: UnsafeRawBufferPointer, from index: Int) {
            unsafe first.add(word(bytes, index), word(bytes, index + 8))
            unsafe second.add(word(bytes, index + 16), word(bytes, index + 24))
            unsafe third.add(word(bytes, index + 32), word(bytes, index + 40))
            unsafe fourth.add(word(bytes, index + 48), word(bytes, index + 56))
        }
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
