/// A small map on which one place is marked, among the others that the base map was made for.
public struct LocatorMap: Sendable {
    public struct Words: Sendable {
        public let caption: FigureCaption
        /// The heads of the table: the place, its coordinates.
        public let columns: (place: String, coordinates: String)
        public let place: String
        /// As the caller writes them.
        public let coordinates: String

        public init(
            caption: FigureCaption, columns: (place: String, coordinates: String), place: String, coordinates: String
        ) {
            (self.caption, self.columns, self.place, self.coordinates) = (caption, columns, place, coordinates)
        }
    }

    let base: BaseMap
    let words: Words
    let place: GeographicPoint
    let others: [GeographicPoint]

    /// The width of a base map for this, in user units.
    public static let width = 320.0

    /// How far a coast may be from where it was given, on a base map for this: the whole drawing stays under 6 kB.
    public static let tolerance = 1.1

    /// - Parameters:
    ///   - base: Made once, of this width, and shared by all the locator maps of a site.
    ///   - others: Shown as small dots.
    public init(base: BaseMap, words: Words, place: GeographicPoint, others: [GeographicPoint]) {
        (self.base, self.words, self.place, self.others) = (base, words, place, others)
    }
}

extension LocatorMap {
    public func svg(id: String) -> [UInt8] {
        let mark = base.frame.place(place)
        let size = base.frame.size
        return Markup.figure("figure-locator", id: id, words.caption, size: size, isInteractive: false) { markup in
            markup.empty("path", ["class": "land", "fill-rule": "evenodd", "d": .text(base.land)])
            markup.empty("path", ["class": "others", "d": .text(dots)])
            markup.empty("circle", ["class": "halo", "cx": .number(mark.x), "cy": .number(mark.y), "r": "11"])
            markup.empty("circle", ["class": "here", "cx": .number(mark.x), "cy": .number(mark.y), "r": "4"])
        }
    }

    private var dots: String {
        var path = PathData()
        for other in others where other != place { path.addDot(base.frame.place(other)) }
        return path.text
    }

    public var table: FigureTable {
        FigureTable(
            header: [words.columns.place, words.columns.coordinates],
            rows: [[.init(words.place), .init(words.coordinates)]])
    }
}
