/// An ``Object`` that simply holds its values in the order of its type's fields.
///
/// A class because ``Object`` is: passing it around copies a pointer, never the values.
public final class Row: Object {
    public let text: String
    let values: [Value]
    /// The same as cells, where many places show one row; they lie in memory of its own.
    let cell: Cell?
    private let memory: Arena?

    public init(_ values: [Value], text: String = "") {
        (self.values, self.text, cell, memory) = (values, text, nil, nil)
    }

    /// A row that stands in many places and is made once.
    public init(shared values: [Value], text: String = "") {
        let memory = Arena(firstRoom: 512)
        (self.values, self.text, self.memory) = (values, text, memory)
        cell = memory.fields(values, text: text)
    }

    public func value(at field: Int) -> Value { values.indices.contains(field) ? values[field] : .none }

    public func add(to digest: inout ValueDigest) {
        digest.add(text)
        digest.add(.list(values))
    }

    public func isSame(as other: any Object) -> Bool {
        guard let other = other as? Row else { return false }
        return self === other || (text.utf8.elementsEqual(other.text.utf8) && values.isSame(as: other.values))
    }
}
