/// A small map on which one place is marked, among the others that the base map was made for.
public struct LocatorMap: Sendable {
    let base: BaseMap
    let caption: FigureCaption
    let place: GeographicPoint
    let others: [GeographicPoint]

    /// The width of a base map for this, in user units.
    public static let width = 320.0

    /// - Parameters:
    ///   - base: Made once, of this width, and shared by all the locator maps of a site.
    ///   - others: Shown as small dots.
    public init(base: BaseMap, caption: FigureCaption, place: GeographicPoint, others: [GeographicPoint]) {
        (self.base, self.caption, self.place, self.others) = (base, caption, place, others)
    }
}

extension LocatorMap {
    public func svg(id: String) -> [UInt8] {
        let mark = base.frame.place(place)
        let size = base.frame.size
        return Markup.figure("figure-locator", id: id, caption, size: size, isInteractive: false) { markup in
            markup.empty("path", ["class": "land", "fill-rule": "evenodd", "d": "\(base.land)"])
            markup.empty("path", ["class": "others", "d": "\(dots)"])
            markup.empty("circle", ["class": "halo", "cx": .number(mark.x), "cy": .number(mark.y), "r": "11"])
            markup.empty("circle", ["class": "here", "cx": .number(mark.x), "cy": .number(mark.y), "r": "4"])
        }
    }

    private var dots: String {
        var path = PathData()
        for other in others where other != place { path.addDot(base.frame.place(other)) }
        return path.text
    }

    /// Nothing but the coordinates, which the caller writes in its own way.
    public func table(header: [String], row: [String]) -> FigureTable {
        FigureTable(header: header, rows: [row.map { .init($0) }])
    }
}
