/// A heading, with what a table of contents needs.
public struct Heading: Hashable, Sendable {
    /// From 1 to 6.
    public let level: Int
    /// Unique in its text; empty where `headingIDs` is off.
    public let id: String
    /// The text as HTML, without links, images and footnotes: fit to stand inside a link.
    public let html: [UInt8]
}
