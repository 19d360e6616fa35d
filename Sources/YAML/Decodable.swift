public import Diagnostics

/// A Swift type that can be read from YAML, strictly: what does not fit is a diagnostic, never a guess.
public protocol YAMLDecodable: Sendable {
    /// What a message says was expected: « a date (1969, 1969-09 or 1969-09-25) ».
    static var expectation: String { get }

    /// The value, or `nil` after at least one diagnostic was appended to `log`.
    static func decode(_ node: Node, into log: inout [Diagnostic]) -> Self?
}

extension YAMLDecodable {
    /// Notes that something else was expected here.
    public static func mismatch(_ node: Node, into log: inout [Diagnostic], hint: String? = nil) -> Self? {
        if !node.isUnreadable { log.append(.wrongType(node, expected: expectation, hint: hint)) }
        return nil
    }
}

extension String: YAMLDecodable {
    public static var expectation: String { "text" }

    public static func decode(_ node: Node, into log: inout [Diagnostic]) -> String? {
        if case .scalar(let scalar) = node.content, scalar.isText { return scalar.text }
        let hint = node.text.flatMap { $0.isEmpty ? nil : "write \"\($0)\" in quotation marks if it is text" }
        return mismatch(node, into: &log, hint: hint)
    }
}

extension Int: YAMLDecodable {
    public static var expectation: String { "an integer" }

    public static func decode(_ node: Node, into log: inout [Diagnostic]) -> Int? {
        guard case .integer(let value) = node.scalar?.meaning else { return mismatch(node, into: &log) }
        return value
    }
}

extension Double: YAMLDecodable {
    public static var expectation: String { "a number" }

    public static func decode(_ node: Node, into log: inout [Diagnostic]) -> Double? {
        switch node.scalar?.meaning {
        case .integer(let value): Double(value)
        case .number(let value) where value.isFinite: value
        default: mismatch(node, into: &log)
        }
    }
}

extension Bool: YAMLDecodable {
    public static var expectation: String { "true or false" }

    public static func decode(_ node: Node, into log: inout [Diagnostic]) -> Bool? {
        guard case .boolean(let value) = node.scalar?.meaning else { return mismatch(node, into: &log) }
        return value
    }
}

extension Array: YAMLDecodable where Element: YAMLDecodable {
    public static var expectation: String { "a list, each item \(Element.expectation)" }

    /// All items that fit; each that does not is noted.
    ///
    /// `@inlinable` because the optimiser leaves it as it is otherwise, and each call asks for types while the program runs.
    @inlinable public static func decode(_ node: Node, into log: inout [Diagnostic]) -> [Element]? {
        guard let items = node.sequence else { return mismatch(node, into: &log) }
        var elements: [Element] = []
        elements.reserveCapacity(items.count)
        // By position: an item that is taken out of the list is copied.
        for position in items.indices {
            if let element = Element.decode(items[position], into: &log) { elements.append(element) }
        }
        return elements
    }
}

extension Optional: YAMLDecodable where Wrapped: YAMLDecodable {
    public static var expectation: String { Wrapped.expectation }

    /// An empty value is no value. `@inlinable` as lists are.
    @inlinable public static func decode(_ node: Node, into log: inout [Diagnostic]) -> Wrapped?? {
        if node.isNull { return .some(nil) }
        guard let value = Wrapped.decode(node, into: &log) else { return nil }
        return .some(value)
    }
}
