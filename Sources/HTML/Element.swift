/// What an element does to the reading of a page.
enum Element {
    case ordinary
    /// Has a meaning of its own when it comes again.
    case html, head, body, form
    /// Holds text alone.
    case text, script, styles
    /// Is understood by rules that are not followed here.
    case special

    init(_ name: String) {
        switch name {
        case "html": self = .html
        case "head": self = .head
        case "body": self = .body
        case "script": self = .script
        case "style": self = .styles
        case "textarea", "title", "xmp": self = .text
        case "form": self = .form
        case "frameset", "frame": self = .special
        default: self = .ordinary
        }
    }

    /// What a policy may refuse of the element itself.
    func inlineRole(source: @autoclosure () -> String?, type: @autoclosure () -> String?) -> Mention.Role? {
        switch self {
        case .script: Attribute.isInlineScript(source: source(), type: type()) ? .inlineScript : nil
        case .styles: .inlineStyles
        case .ordinary, .html, .head, .body, .form, .text, .special: nil
        }
    }
}
