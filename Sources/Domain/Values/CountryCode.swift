public import Diagnostics
public import YAML

/// A code of ISO 3166-1: two or three capital letters.
public struct CountryCode: Hashable, Sendable {
    public let text: String

    public init?(_ text: String) {
        let isCapital: (UInt8) -> Bool = { (0x41...0x5A).contains($0) }
        guard (2...3).contains(text.utf8.count), text.utf8.allSatisfy(isCapital) else { return nil }
        self.text = text
    }
}

extension CountryCode: Datum {
    public static var expectation: String { "a code of ISO 3166-1 in capitals (MA, MAR)" }
    public static var type: FieldType { .text }
    public static var notation: Notation { .text(pattern: "^[A-Z]{2,3}$") }
    public var value: FieldValue { .text(text) }

    public static func decode(_ node: Node, into log: inout [Diagnostic]) -> CountryCode? {
        node.text.flatMap { CountryCode($0) } ?? mismatch(node, into: &log)
    }
}
