internal import HTML

/// Something on a finished page that is not true of the site.
struct PageMistake: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// A link, or a file that the page needs, is not there; by the path that is meant.
        case link(String)
        case asset(String)
        /// The page at this path has no such part.
        case fragment(String, of: String)
        /// An address leads above the folder of the site.
        case above
        /// Two elements have this id.
        case duplicateID
        /// No element of the page has this id.
        case reference
        /// The page's own policy refuses a script or styles that stand in it, by this directive.
        case refused(Mention.Role, by: String)
    }

    let kind: Kind
    /// The address or the id as it stands on the page.
    let written: String
    /// Where the attributes of the tag end, in bytes.
    let end: Int

    /// The same mistake may stand on many pages, under another address on each.
    var key: Key {
        switch kind {
        case .link, .asset, .fragment: Key(kind: kind, id: "")
        case .above, .duplicateID, .reference, .refused: Key(kind: kind, id: written)
        }
    }

    struct Key: Hashable {
        let kind: Kind
        let id: String
    }
}
