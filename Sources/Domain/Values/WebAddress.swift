public import Diagnostics
public import YAML

/// An address on the web, kept as written.
public struct WebAddress: Hashable, Sendable {
    public let text: String

    /// Takes `http:` and `https:` addresses with a host, without spaces.
    public init?(_ text: String) {
        var labels = Self.host(of: text).split(separator: ".", omittingEmptySubsequences: false)
        // A host may end in the dot of the root: `uia.org.`.
        if labels.last == "" { labels.removeLast() }
        guard text.hasPrefix("https://") || text.hasPrefix("http://"), labels.count > 1, !labels.contains(""),
            !text.unicodeScalars.contains(where: { $0.isASCII ? $0.value <= 0x20 : $0.properties.isWhitespace })
        else { return nil }
        self.text = text
    }

    /// The name of the host: `www.un.org`.
    public var host: String { Self.host(of: text) }

    private static func host(of text: String) -> String {
        let rest = text.drop { $0 != "/" }.dropFirst(2)
        return String(rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" })
    }
}

extension WebAddress: Datum {
    public static var expectation: String { "a web address (https://…)" }
    public static var type: FieldType { .webAddress }
    public var value: FieldValue { .text(text) }

    public static func decode(_ node: Node, into log: inout [Diagnostic]) -> WebAddress? {
        node.text.flatMap { WebAddress($0) } ?? mismatch(node, into: &log)
    }
}
