/// What a template writes, told by the end of its name; it decides how values are escaped.
enum OutputFormat: Hashable, Sendable {
    case html, xml
    /// iCalendar (RFC 5545): values are escaped as texts, lines are folded when the page is whole.
    case calendar
    /// Text, JSON: nothing is escaped.
    case plain

    /// Whether tags are followed through the text, to know where a value stands.
    var isMarkup: Bool {
        switch self {
        case .html, .xml: true
        case .calendar, .plain: false
        }
    }

    init(fileName: String) {
        let end = fileName.split(separator: ".").last.map { $0.lowercased() } ?? ""
        switch end {
        case "html", "htm", "jinja", "j2": self = .html
        case "xml", "svg", "atom", "rss", "xhtml": self = .xml
        case "ics": self = .calendar
        default: self = .plain
        }
    }
}
