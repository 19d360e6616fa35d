/// The fields that programs may read, by the name of their ``ObjectType``: no value is needed of any other.
public struct FieldNeeds: Hashable, Sendable {
    private var fields: [String: FieldSet] = [:]

    public init() {}

    public subscript(type: String) -> FieldSet { fields[type] ?? FieldSet() }

    mutating func insert(_ field: Int, of type: String) { fields[type, default: FieldSet()].insert(field) }

    public mutating func formUnion(_ other: FieldNeeds) {
        for (type, needed) in other.fields { fields[type, default: FieldSet()].formUnion(needed) }
    }
}
