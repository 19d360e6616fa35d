/// A value with fields that is computed or small enough not to stand in the ``Heap``.
///
/// Its fields and their order are those of the ``ObjectType`` that its type names.
public protocol Object: AnyObject, Sendable {
    func value(at field: Int) -> Value
    /// What `{{ }}` prints, where the type says ``ObjectType/Printing/text``.
    var text: String { get }
    /// Whether nothing that a template could read tells it from another.
    func isSame(as other: any Object) -> Bool
    /// Adds everything that a template could read.
    func add(to digest: inout ValueDigest)
}
