internal import Figures
internal import Templates

/// A figure in a template: its drawing, its legend, its data.
///
/// A class because objects of templates are.
final class FigureObject: Object {
    private let caption: FigureCaption
    private let drawing: @Sendable () -> [UInt8]
    private let legend: FigureLegend?
    private let table: FigureTable

    init(
        _ caption: FigureCaption, _ table: FigureTable, legend: FigureLegend? = nil,
        drawing: @escaping @Sendable () -> [UInt8]
    ) {
        (self.caption, self.table, self.legend, self.drawing) = (caption, table, legend, drawing)
    }

    var text: String { caption.title }

    /// Drawn only where a template shows it.
    func value(at field: Int) -> Value {
        switch field {
        case 0: .text(caption.title)
        case 1: .text(caption.description)
        case 2: .markup(Markup(trusted: drawing()))
        case 3: legend.map { .markup(Markup(trusted: $0.html)) } ?? .none
        case 4: .markup(Markup(trusted: table.html(caption.title)))
        default: .none
        }
    }

    func add(to digest: inout ValueDigest) {
        for field in Self.type.fields.indices { digest.add(value(at: field)) }
    }

    func isSame(as other: any Object) -> Bool {
        guard let other = other as? FigureObject else { return false }
        return self === other
            || (caption == other.caption && table == other.table && legend == other.legend
                && drawing() == other.drawing())
    }

    static let type = ObjectType(
        "Figure",
        fields: [
            .init("title", .text, "What it is called"),
            .init("description", .text, "What it shows, in a sentence"),
            .init("drawing", .markup, "The drawing, as SVG"),
            .init("legend", .optional(.markup), "What its colours mean, as a list"),
            .init("table", .markup, "What it shows, as a table"),
        ])
}

extension FigureTable {
    /// The first column names the rows.
    fileprivate func html(_ title: String) -> [UInt8] {
        var html = Array("<table><caption class=\"hidden\">".utf8)
        html.append(escaping: title)
        html += "</caption><thead><tr>".utf8
        for head in header { html.add("<th scope=\"col\">", Cell(head), "</th>") }
        html += "</tr></thead><tbody>".utf8
        for row in rows {
            html += "<tr>".utf8
            for cell in row { html.add("<td>", cell, "</td>") }
            html += "</tr>".utf8
        }
        html += "</tbody></table>".utf8
        return html
    }
}

extension [UInt8] {
    fileprivate mutating func add(_ start: String, _ cell: FigureTable.Cell, _ end: String) {
        self += start.utf8
        if let address = cell.address {
            self += "<a href=\"".utf8
            append(escaping: address)
            self += "\">".utf8
        }
        append(escaping: cell.text)
        if cell.address != nil { self += "</a>".utf8 }
        self += end.utf8
    }
}
