public import Diagnostics
public import YAML

/// A mention of another record: it remembers where it was written, and once resolved, which record is meant.
public struct Reference<Kind: Record>: Hashable, Sendable {
    public let id: Identifier<Kind>
    public let location: SourceLocation
    /// The record meant; `nil` until the registry has resolved it.
    public internal(set) var target: RecordKey?

    public init(id: Identifier<Kind>, location: SourceLocation) { (self.id, self.location) = (id, location) }
}

extension Reference: Datum {
    public static var expectation: String { "the id of \(Kind.schema.noun)" }
    public static var type: FieldType { .reference(Kind.schema.name) }
    public var value: FieldValue { target.map { .reference($0) } ?? .absent }

    public static func decode(_ node: Node, into log: inout [Diagnostic]) -> Self? {
        guard let text = node.text, let id = Identifier<Kind>(text) else { return mismatch(node, into: &log) }
        return Reference(id: id, location: node.location)
    }

    public mutating func resolve(with resolver: inout Resolver) {
        target = resolver.resolve(self)
    }
}
