/// What the colours of a figure mean, as a list of HTML to stand under it: text in a drawing would shrink with it.
public struct FigureLegend: Hashable, Sendable {
    public struct Entry: Hashable, Sendable {
        /// The class that gives the colour.
        public let `class`: String
        public let text: String
    }

    public let entries: [Entry]

    init(_ entries: [Entry]) { self.entries = entries }
}

extension FigureLegend {
    public var html: [UInt8] {
        var markup = Markup()
        markup.element("ul", ["class": "figure-legend"]) { markup in
            for entry in entries {
                markup.element("li", ["class": "\(entry.class)"]) { markup in
                    markup.element(
                        "svg", ["viewBox": "0 0 12 12", "width": "12", "height": "12", "aria-hidden": "true"]
                    ) {
                        $0.empty("circle", ["cx": "6", "cy": "6", "r": "4.5"])
                    }
                    markup.append(entry.text)
                }
            }
        }
        return markup.bytes
    }
}
