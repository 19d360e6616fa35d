extension Markup {
    /// The root of a figure, named by its caption. What holds links is no image, in which they would not be reached, but
    /// the graphics document that every `svg` is (SVG Accessibility API Mappings § 5, https://www.w3.org/TR/svg-aam-1.0/).
    static func figure(
        _ kind: String, id: String, _ caption: FigureCaption, size: Size, isInteractive: Bool,
        _ content: (inout Markup) -> Void
    ) -> [UInt8] {
        var markup = Markup()
        let attributes: Attributes = [
            "class": "figure-svg \(kind)", "viewBox": "0 0 \(size.width.decimal) \(size.height.decimal)",
            "width": .number(size.width), "height": .number(size.height), "role": .text(isInteractive ? nil : "img"),
            "aria-labelledby": "\(id)-title", "aria-describedby": "\(id)-desc",
        ]
        markup.element("svg", attributes) { markup in
            markup.element("title", ["id": "\(id)-title"], text: caption.title)
            markup.element("desc", ["id": "\(id)-desc"], text: caption.description)
            content(&markup)
        }
        return markup.bytes
    }

    /// A link, or a group where there is nothing to link to; the note is its tooltip.
    mutating func link(
        _ address: String?, class name: String, note: String? = nil, data: String? = nil,
        _ content: (inout Markup) -> Void
    ) {
        let kind = address == nil ? "g" : "a"
        element(kind, ["href": .text(address), "class": .text(name), "data-spans": .text(data)]) { markup in
            if let note { markup.element("title", text: note) }
            content(&markup)
        }
    }

    mutating func line(_ name: String, from start: Point, to end: Point) {
        empty("path", ["class": "\(name)", "d": "M\(start.text)L\(end.text)"])
    }

    mutating func text(_ text: String, class name: String? = nil, at place: Point, anchor: TextAnchor = .start) {
        let attributes: Attributes = [
            "class": .text(name), "x": .number(place.x), "y": .number(place.y),
            "text-anchor": .text(anchor.attribute),
        ]
        element("text", attributes, text: text)
    }

    /// A text of several lines; its words stay one text to whoever reads or copies it.
    mutating func lines(
        _ lines: [String], class name: String? = nil, at place: Point, leading: Double, anchor: TextAnchor = .start
    ) {
        if lines.count == 1 { return text(lines[0], class: name, at: place, anchor: anchor) }
        let attributes: Attributes = [
            "class": .text(name), "y": .number(place.y), "text-anchor": .text(anchor.attribute),
        ]
        element("text", attributes) { markup in
            for (index, line) in lines.enumerated() {
                if index > 0 { markup.append(" ") }
                let step: Value = index > 0 ? .number(leading) : .text(nil)
                markup.element("tspan", ["x": .number(place.x), "dy": step], text: line)
            }
        }
    }
}

/// Which part of a text stands at its place.
enum TextAnchor: String {
    case start, middle, end

    var attribute: String? { self == .start ? nil : rawValue }
}
