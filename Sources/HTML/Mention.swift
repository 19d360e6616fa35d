/// Something that a tag of a page says which has to be true of the site: a link, an id, a file that is needed.
public struct Mention: Hashable, Sendable {
    public enum Role: Hashable, Sendable {
        /// The id of an element, or the name of an anchor: what a fragment may mean.
        case id, anchor
        /// An address that a reader is led to.
        case link
        /// An address that the page needs to be shown: a picture, a stylesheet, a script.
        case asset
        /// The id of another element of the same page: the field of a label, the heading of a section.
        case reference
        /// What relative addresses begin from.
        case base
        /// What the page may run and show, as its head says (Content Security Policy).
        case policy
        /// A script or styles that stand in the page, which a policy may refuse; the text is empty.
        case inlineScript, inlineStyles
        /// A script or styles that stand in an attribute.
        case handler, styleAttribute
    }

    public let role: Role
    /// As a browser understands it: without entities, without the space around it.
    public let text: String
    /// Where the attributes of its tag end, in bytes from the start of the page.
    public let end: Int
}
