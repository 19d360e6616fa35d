public import Diagnostics

/// A value of a YAML document that remembers where it was written.
public struct Node: Sendable {
    public enum Content: Sendable {
        case scalar(Scalar)
        case sequence([Node])
        case mapping([Pair])
        /// Something that could not be read, which was told: no one need say that it is not what was expected.
        case unreadable
    }

    /// One entry of a mapping; keys are always scalars and unlike one another.
    public struct Pair: Sendable {
        public let key: String
        public let keyLocation: SourceLocation
        public let value: Node

        public init(key: String, keyLocation: SourceLocation, value: Node) {
            (self.key, self.keyLocation, self.value) = (key, keyLocation, value)
        }
    }

    public let content: Content
    public let location: SourceLocation

    public init(_ content: Content, at location: SourceLocation) {
        (self.content, self.location) = (content, location)
    }
}

extension Node {
    public var scalar: Scalar? {
        if case .scalar(let scalar) = content { scalar } else { nil }
    }

    /// That of a scalar, whatever it means.
    public var text: String? {
        if case .scalar(let scalar) = content { scalar.text } else { nil }
    }

    public var sequence: [Node]? {
        if case .sequence(let items) = content { items } else { nil }
    }

    public var mapping: [Pair]? {
        if case .mapping(let pairs) = content { pairs } else { nil }
    }

    public var isUnreadable: Bool {
        if case .unreadable = content { true } else { false }
    }

    /// Whether nothing is written here: an empty value, `~` or `null`.
    public var isNull: Bool {
        if case .scalar(let scalar) = content, case .null = scalar.meaning { true } else { false }
    }

    /// The value of `key` where this is a mapping that has it.
    public subscript(key: String) -> Node? {
        guard let pairs = mapping else { return nil }
        return pairs.indices.first { pairs[$0].key == key }.map { pairs[$0].value }
    }
}
