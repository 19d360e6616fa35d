/// Where a record stands in the registry: its kind and its row. Cheap to copy, compare and follow.
///
/// Eight bytes, with room to say that there is none: every mention of a record holds one, from either side.
public struct RecordKey: Hashable, Sendable, Comparable {
    private let rowNumber: Int32
    private let kindNumber: Int16

    public init(kind: Int, row: Int) { (rowNumber, kindNumber) = (Int32(row), Int16(kind)) }

    /// The position of the kind in the registry's list of kinds.
    public var kind: Int { Int(kindNumber) }

    /// The position of the record in its kind's own order.
    public var row: Int { Int(rowNumber) }

    public static func < (one: RecordKey, other: RecordKey) -> Bool { (one.kind, one.row) < (other.kind, other.row) }
}
