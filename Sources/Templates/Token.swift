/// A word of a template.
struct Token: Sendable {
    enum Kind: Hashable, Sendable {
        /// Text between tags; its span leaves out what `-` strips.
        case text
        case outputStart, outputEnd, tagStart, tagEnd
        case name, string, integer, number
        /// An operator or a bracket, by its characters.
        case symbol(String)
        case endOfFile
    }

    let kind: Kind
    let span: Span
}
