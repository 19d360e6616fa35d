/// The values of a row as bytes, for whoever wants to have them again later without what they were made of.
///
/// Each value is a letter for its kind, then what it holds: numbers of eight bytes, texts and lists with their length in
/// four. Objects of the host are written by the host, as are rows of its own kinds.
public enum FrozenRow {
    /// Writes what an object of the host holds; `false` for one that cannot be written.
    public typealias ObjectWriter = (any Object, inout [UInt8]) -> Bool
    /// Makes an object again of what was written of it.
    public typealias ObjectReader = (ArraySlice<UInt8>) -> (any Object)?

    fileprivate enum Kind: UInt8 {
        case none, no, yes, integer, number, text, markup, list, record, row, object
    }
}

extension Heap {
    /// Appends the values of a row; `false` where one cannot be written: then what was appended means nothing.
    public func freeze(_ handle: Int, into bytes: inout [UInt8], objects: FrozenRow.ObjectWriter) -> Bool {
        unsafe withCells(of: handle) { cells in unsafe bytes.freeze(cells, objects) }
    }
}

extension [UInt8] {
    fileprivate mutating func freeze(_ cells: UnsafeBufferPointer<Cell>, _ objects: FrozenRow.ObjectWriter) -> Bool {
        freeze(count: cells.count)
        for index in cells.indices { if unsafe !freeze(cells[index], objects) { return false } }
        return true
    }

    /// Goes as deep as the host nests lists in lists, which is the host's own doing.
    private mutating func freeze(_ cell: Cell, _ objects: FrozenRow.ObjectWriter) -> Bool {
        switch cell.kind {
        case .none: freeze(.none)
        case .boolean: freeze(cell.boolean ? .yes : .no)
        case .integer: freeze(.integer, cell.payload)
        case .number: freeze(.number, cell.payload)
        case .record: freeze(.record, cell.payload)
        case .text, .markup:
            freeze(cell.kind == .text ? .text : .markup)
            unsafe freeze(cell.bytes)
        case .list:
            freeze(.list)
            return unsafe freeze(cell.cells, objects)
        case .row:
            freeze(.row)
            unsafe freeze(cell.rowText.bytes)
            return unsafe freeze(cell.cells, objects)
        case .object: return freeze(cell.object, objects)
        case .closure: return false
        }
        return true
    }

    private mutating func freeze(_ object: any Object, _ objects: FrozenRow.ObjectWriter) -> Bool {
        freeze(.object)
        let start = count
        freeze(count: 0)
        guard objects(object, &self) else { return false }
        let length = UInt32(truncatingIfNeeded: count - start - 4)
        unsafe withUnsafeMutableBytes { unsafe $0.storeBytes(of: length, toByteOffset: start, as: UInt32.self) }
        return true
    }

    private mutating func freeze(_ kind: FrozenRow.Kind) { append(kind.rawValue) }

    private mutating func freeze(_ kind: FrozenRow.Kind, _ number: UInt64) {
        freeze(kind)
        unsafe Swift.withUnsafeBytes(of: number) { unsafe append(contentsOf: $0) }
    }

    private mutating func freeze(count: Int) {
        unsafe Swift.withUnsafeBytes(of: UInt32(truncatingIfNeeded: count)) { unsafe append(contentsOf: $0) }
    }

    private mutating func freeze(_ text: UnsafeRawBufferPointer) {
        freeze(count: text.count)
        unsafe append(contentsOf: text)
    }
}

extension FrozenRow {
    /// The values of a row that was written; `nil` where the bytes are none.
    public static func values(_ bytes: ArraySlice<UInt8>, objects: ObjectReader) -> [Value]? {
        var reader = Reader(rest: bytes)
        guard let values = reader.values(objects), reader.rest.isEmpty else { return nil }
        return values
    }

    private struct Reader {
        var rest: ArraySlice<UInt8>

        mutating func values(_ objects: ObjectReader) -> [Value]? {
            guard let count = count(), count <= rest.count else { return nil }
            var values: [Value] = []
            values.reserveCapacity(count)
            for _ in 0..<count {
                guard let value = value(objects) else { return nil }
                values.append(value)
            }
            return values
        }

        private mutating func value(_ objects: ObjectReader) -> Value? {
            switch rest.popFirst().flatMap({ Kind(rawValue: $0) }) {
            case .none?: .some(.none)
            case .no: .boolean(false)
            case .yes: .boolean(true)
            case .integer: number().map { .integer(Int(Int64(bitPattern: $0))) }
            case .number: number().map { .number(Double(bitPattern: $0)) }
            case .record: number().map { .record(Int(truncatingIfNeeded: $0)) }
            case .text: text().map { .text($0) }
            case .markup: bytes().map { .markup(Markup(trusted: Array($0))) }
            case .list: values(objects).map { .list($0) }
            case .row: text().flatMap { text in values(objects).map { .object(Row($0, text: text)) } }
            case .object: bytes().flatMap { objects($0) }.map { .object($0) }
            case nil: nil
            }
        }

        private mutating func text() -> String? { bytes().map { String(decoding: $0, as: UTF8.self) } }

        private mutating func bytes() -> ArraySlice<UInt8>? { count().flatMap { take($0) } }

        private mutating func number() -> UInt64? {
            take(8).map { unsafe $0.withUnsafeBytes { unsafe $0.loadUnaligned(as: UInt64.self) } }
        }

        private mutating func count() -> Int? {
            take(4).map { Int(unsafe $0.withUnsafeBytes { unsafe $0.loadUnaligned(as: UInt32.self) }) }
        }

        private mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
            guard count <= rest.count else { return nil }
            defer { rest = rest.dropFirst(count) }
            return rest.prefix(count)
        }
    }
}
