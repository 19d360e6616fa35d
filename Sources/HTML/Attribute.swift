/// How an attribute is to be read (HTML, § « Attributes », https://html.spec.whatwg.org/multipage/indices.html#attributes-3).
enum Attribute {
    case one(Mention.Role)
    /// Several, parted by white space.
    case several(Mention.Role)
    /// The pictures of a `srcset`.
    case candidates
    /// A reference with « # » before it.
    case fragment
    /// What the link is for decides.
    case byRelation
    /// The content of a `meta`, whose other attributes say what it is.
    case content

    init?(_ name: String, of element: String) {
        switch (name, element) {
        case ("id", _): self = .one(.id)
        case ("name", "a"): self = .one(.anchor)
        case ("href", "base"): self = .one(.base)
        case ("href", "link"): self = .byRelation
        case ("href", "use"), ("xlink:href", "use"), ("href", "image"), ("xlink:href", "image"): self = .one(.asset)
        case ("href", _), ("xlink:href", "a"), ("action", "form"), ("formaction", _), ("src", "iframe"):
            self = .one(.link)
        case ("cite", "blockquote"), ("cite", "q"), ("cite", "del"), ("cite", "ins"): self = .one(.link)
        case ("src", _), ("poster", "video"), ("data", "object"): self = .one(.asset)
        case ("srcset", _), ("imagesrcset", _): self = .candidates
        case ("content", "meta"): self = .content
        case ("usemap", _): self = .fragment
        case ("for", "label"), ("list", "input"), ("form", _), ("popovertarget", _), ("commandfor", _):
            self = .one(.reference)
        case ("for", "output"), ("headers", _): self = .several(.reference)
        case ("aria-labelledby", _), ("aria-describedby", _), ("aria-controls", _), ("aria-owns", _),
            ("aria-details", _),
            ("aria-flowto", _), ("aria-errormessage", _), ("aria-activedescendant", _):
            self = .several(.reference)
        case ("style", _): self = .one(.styleAttribute)
        case _ where name.hasPrefix("on"): self = .one(.handler)
        default: return nil
        }
    }

    /// Whether a browser runs the script of an element with these attributes from the page itself (HTML § 4.12.1.1): one
    /// of another type is data.
    static func isInlineScript(source: String?, type: String?) -> Bool {
        guard source == nil else { return false }
        guard let type = type?.lowercased(), !type.isEmpty else { return true }
        return scripts.contains(type)
    }

    private static let scripts: Set<String> = [
        "module", "importmap", "speculationrules", "text/javascript", "application/javascript", "text/ecmascript",
        "application/ecmascript", "application/x-javascript", "text/x-javascript", "text/jscript",
    ]

    /// Whether a `link` of these relations names a file that the page is shown with.
    static func isNeeded(_ relations: String?) -> Bool {
        let needed: Set<Substring> = ["stylesheet", "icon", "preload", "modulepreload", "manifest", "apple-touch-icon"]
        return (relations ?? "").lowercased().split(separator: " ").contains { needed.contains($0) }
    }

    /// Whether the content of a `meta` of this property is an address (The Open Graph protocol, https://ogp.me).
    static func isAddress(property: String) -> Bool {
        ["og:url", "og:image", "og:image:url", "og:image:secure_url", "og:video", "og:audio"].contains(property)
    }
}
