public import Diagnostics

/// A link or an image, with the destination as its author meant it (escapes and entities read).
public struct Link: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// An ordinary link: another prose file, an address, a fragment `#x`.
        case page
        case image
        /// `[[id]]`, `[[kind:id]]` or `[text](kind:id)`; `kind` is `nil` where the author gave a bare id.
        case record(id: String, kind: String?)
    }

    public let kind: Kind
    /// For a record without the brackets: `sommet-islamique`, `state:maroc`.
    public let destination: String
    /// Where the link begins; `length` reaches to its end, or to the end of the line.
    public let location: SourceLocation
    /// Whether the destination is a hole of the fragment: it is relative, or within the site, or a record.
    public let isHole: Bool

    public init(kind: Kind, destination: String, location: SourceLocation, isHole: Bool) {
        (self.kind, self.destination, self.location, self.isHole) = (kind, destination, location, isHole)
    }
}
