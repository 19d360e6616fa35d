/// A name that a template may use without declaring it.
public struct Variable: Hashable, Sendable {
    public let name: String
    public let type: Type

    public init(_ name: String, _ type: Type) { (self.name, self.type) = (name, type) }
}
