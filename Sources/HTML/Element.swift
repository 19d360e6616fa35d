/// What an element does to the reading of a page.
enum Element {
    case ordinary
    /// Has a meaning of its own when it comes again.
    case html, head, body
    /// Holds text alone.
    case text
    /// Is understood by rules that are not followed here.
    case special

    init(_ name: String) {
        switch name {
        case "html": self = .html
        case "head": self = .head
        case "body": self = .body
        case "script", "style", "textarea", "title", "xmp": self = .text
        case "form", "frameset", "frame": self = .special
        default: self = .ordinary
        }
    }
}
