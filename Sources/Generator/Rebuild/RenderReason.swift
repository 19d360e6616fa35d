/// Why a page is rendered, and not kept as it is.
public enum RenderReason: Hashable, Sendable {
    /// It was not rendered before, or stands at another address.
    case new
    case template
    /// Its own text, or what it says of itself.
    case text
    /// What its links lead to, or are called.
    case links
    /// The pages whose texts link to it.
    case backlinks
    /// The pages above it, or the menu.
    case navigation
    /// Fields that it read of something: « event:sommet-01 », « title ».
    case value(of: String, fields: [String])
    /// Pages or files came or went, or the templates or the settings of the site are others.
    case frame
    /// Its file is not what the last build left.
    case file

    public var text: String {
        switch self {
        case .new: "it is new"
        case .template: "its template is another"
        case .text: "its text is another"
        case .links: "its links lead elsewhere"
        case .backlinks: "other pages link to it"
        case .navigation: "other pages stand above it or in the menu"
        case .value(let thing, let fields): "it shows \(fields.joined(separator: ", ")) of \(thing)"
        case .frame: "pages, files, templates or settings are others"
        case .file: "its file is not as it was left"
        }
    }
}
