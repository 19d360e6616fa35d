/// A value with fields that is computed or small enough not to stand in the ``Heap``.
///
/// Its fields and their order are those of the ``ObjectType`` that its type names.
public protocol Object: AnyObject, Sendable {
    func value(at field: Int) -> Value
    /// Writes the same to where templates read it; a class with long or many values need not make them first.
    func write(_ field: Int, to place: inout FieldWriter)
    /// The field of the ``Heap`` that a field is the same as, for templates to read that; `nil` for one of its own.
    func place(of field: Int) -> (row: Int, field: Int)?
    /// What `{{ }}` prints, where the type says ``ObjectType/Printing/text``.
    var text: String { get }
    /// Whether nothing that a template could read tells it from another.
    func isSame(as other: any Object) -> Bool
    /// Adds everything that a template could read.
    func add(to digest: inout ValueDigest)
}

extension Object {
    public func write(_ field: Int, to place: inout FieldWriter) { place.set(value(at: field)) }
    public func place(of field: Int) -> (row: Int, field: Int)? { nil }
}
