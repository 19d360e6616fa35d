public import Diagnostics
public import YAML

/// A field that remembers where its value was written, for checks that come when everything is read.
///
/// A wrapper, so that all who only want the value are not disturbed: `event.start` is the date, `event.$start.location`
/// its place. A schema names the field by `\._start`, as it is stored; `\.$start` is the same and takes longer.
@propertyWrapper
public struct Located<Value: Datum>: Sendable {
    public var wrappedValue: Value
    /// `nil` where nothing is written.
    public private(set) var location: SourceLocation?
    /// Whether something is written that could not be read: it was told already, and nothing follows from it.
    public private(set) var isUnreadable = false

    public var projectedValue: Located {
        get { self }
        set { self = newValue }
    }

    public init(wrappedValue: Value) { self.wrappedValue = wrappedValue }
}

extension Located: Datum {
    public static var expectation: String { Value.expectation }
    public static var type: FieldType { Value.type }
    public static var notation: Notation { Value.notation }
    public static var relations: [Relation] { Value.relations }
    public var value: FieldValue { wrappedValue.value }

    public static func decode(_ node: Node, into log: inout [Diagnostic]) -> Located? {
        let decoded = Value.decode(node, into: &log)
        guard let value = decoded ?? Value.absent else { return nil }
        var located = Located(wrappedValue: value)
        (located.location, located.isUnreadable) = (node.location, decoded == nil)
        return located
    }

    public mutating func resolve(with resolver: inout Resolver) { wrappedValue.resolve(with: &resolver) }
}
