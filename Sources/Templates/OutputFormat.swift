/// What a template writes, told by the end of its name; it decides how values are escaped.
enum OutputFormat: Hashable, Sendable {
    case html, xml
    /// Text, calendars, JSON: nothing is escaped.
    case plain

    init(fileName: String) {
        let end = fileName.split(separator: ".").last.map { $0.lowercased() } ?? ""
        switch end {
        case "html", "htm", "jinja", "j2": self = .html
        case "xml", "svg", "atom", "rss", "xhtml": self = .xml
        default: self = .plain
        }
    }
}
