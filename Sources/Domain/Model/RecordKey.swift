/// Where a record stands in the registry: its kind and its row. Cheap to copy, compare and follow.
public struct RecordKey: Hashable, Sendable, Comparable {
    /// The position of the kind in the registry's list of kinds.
    public let kind: Int
    /// The position of the record in its kind's own order.
    public let row: Int

    public init(kind: Int, row: Int) { (self.kind, self.row) = (kind, row) }

    public static func < (one: RecordKey, other: RecordKey) -> Bool { (one.kind, one.row) < (other.kind, other.row) }
}
