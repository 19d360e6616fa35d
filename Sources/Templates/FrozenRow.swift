/// The values of a row as bytes, for whoever wants to have them again later without what they were made of.
///
/// Each value is a letter for its kind, then what it holds: numbers of eight bytes, texts and lists with their length in
/// four. Objects of the host are written by the host.
public enum FrozenRow {
    /// Writes what an object of the host holds; `false` for one that cannot be written.
    public typealias ObjectWriter = (any Object, inout [UInt8]) -> Bool
    /// Makes an object again of what was written of it.
    public typealias ObjectReader = (ArraySlice<UInt8>) -> (any Object)?

    enum Kind: UInt8 {
        case none, no, yes, integer, number, text, markup, list, record, row, object
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
