public import Diagnostics
public import YAML

/// Where a page once stood, kept with its place, since what is wrong with it shows only beside all other addresses.
///
/// The slug that a record had (`haute-volta`), or a whole address (`/etats/haute-volta/`, `/haute-volta.html`).
public struct FormerAddress: Hashable, Sendable {
    public let text: String
    public let location: SourceLocation

    public init(_ text: String, at location: SourceLocation) { (self.text, self.location) = (text, location) }
}

extension FormerAddress: Datum {
    public static var expectation: String { "an earlier slug or address (haute-volta, /etats/haute-volta/)" }
    public static var type: FieldType { .text }
    public static var notation: Notation { .either([.text(), .integer]) }
    public var value: FieldValue { .text(text) }

    /// A slug may look like a number: `formerly: [2011]`.
    public static func decode(_ node: Node, into log: inout [Diagnostic]) -> FormerAddress? {
        guard !node.isNull, let text = node.text else { return mismatch(node, into: &log) }
        return FormerAddress(text, at: node.location)
    }
}
