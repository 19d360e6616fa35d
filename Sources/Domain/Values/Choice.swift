public import Diagnostics
public import YAML

/// A closed list of words.
public protocol Choice: Datum, CaseIterable, RawRepresentable<String> {}

extension Choice {
    // By a closure: a key path in generic code is made while the program runs.
    private static var words: [String] { allCases.map { $0.rawValue } }
    public static var expectation: String { "one of \(words.joined(separator: ", "))" }
    public static var type: FieldType { .choice(words) }
    public var value: FieldValue { .text(rawValue) }

    public static func decode(_ node: Node, into log: inout [Diagnostic]) -> Self? {
        let written = node.text ?? ""
        return Self(rawValue: written) ?? mismatch(node, into: &log, hint: suggestion(for: written, among: words))
    }
}
