/// Some of the fields of a row. The sixty-fourth stands for itself and all that follow.
public struct FieldSet: Hashable, Sendable {
    private(set) var bits: UInt64

    public init() { bits = 0 }

    init(bits: UInt64) { self.bits = bits }

    init(_ field: Int) { bits = 1 << UInt64(min(field, 63)) }

    public static let all = FieldSet(bits: .max)

    public var isEmpty: Bool { bits == 0 }

    /// In ascending order; 63 for any of those that follow it, too.
    public var fields: [Int] { (0..<64).filter { bits & 1 << UInt64($0) != 0 } }

    public func contains(_ field: Int) -> Bool { intersects(FieldSet(field)) }

    public mutating func insert(_ field: Int) { bits |= FieldSet(field).bits }

    public mutating func formUnion(_ other: FieldSet) { bits |= other.bits }

    public func intersects(_ other: FieldSet) -> Bool { bits & other.bits != 0 }

    public func intersection(_ other: FieldSet) -> FieldSet { FieldSet(bits: bits & other.bits) }
}
