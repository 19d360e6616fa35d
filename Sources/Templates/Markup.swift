/// HTML that is known to be well-formed and harmless: the only text that goes into a page unescaped.
///
/// Whoever makes one gives that promise; what came from a file goes through the Markdown renderer first.
public struct Markup: Hashable, Sendable {
    public let bytes: [UInt8]

    public init(trusted bytes: [UInt8]) { self.bytes = bytes }
}
