extension WorldMap {
    /// One drawing for both breadths: the stylesheet shows all names on a wide one, and on a narrow one larger discs and
    /// the names for which there is room.
    ///
    /// - Parameter id: Before the identifiers of this figure; unique on the page.
    public func svg(id: String) -> [UInt8] {
        let marks = Dispersion(distance: Self.radius * 2 + 0.6).places(of: states.map { base.frame.place($0.location) })
        let wide = labels(.wide, marks: marks)
        let narrow = labels(.narrow, marks: marks)
        return Markup.figure("figure-map", id: id, words.caption, size: base.frame.size, isInteractive: true) {
            markup in
            markup.empty("path", ["class": "land", "fill-rule": "evenodd", "d": .text(base.land)])
            for (index, state) in states.enumerated() {
                let data = state.spans.map(\.datum).joined(separator: ",")
                markup.link(state.address, class: "place \(state.standing.rawValue)", note: state.note, data: data) {
                    markup in
                    markup.add(wide[index]?.leader)
                    markup.empty(
                        "circle",
                        ["cx": .number(marks[index].x), "cy": .number(marks[index].y), "r": .number(Self.radius)])
                    if let label = wide[index] { markup.add(state.name, label, .wide) }
                    if let label = narrow[index] { markup.add(state.name, label, .narrow) }
                    if wide[index] == nil, state.note == nil { markup.element("title", text: state.name) }
                }
            }
        }
    }

    /// Of the discs on a wide map; a phone's are larger by the stylesheet.
    private static let radius = Breadth.wide.discRadius
}

extension Breadth {
    /// In user units of the wide map, which a phone shows at a third of its size.
    fileprivate var labelSize: Double {
        switch self {
        case .wide: 11.5
        case .narrow: 32
        }
    }

    fileprivate var discRadius: Double {
        switch self {
        case .wide: 4.2
        case .narrow: 8.5
        }
    }
}

extension WorldMap {
    private func labels(_ breadth: Breadth, marks: [Point]) -> [LabelPlacement.Place?] {
        let width = TextWidth(size: breadth.labelSize)
        let labels = zip(states, marks).map { state, mark in
            LabelPlacement.Label(
                mark: mark, size: Size(width: width(state.name) + 2, height: breadth.labelSize * 1.15))
        }
        var placement = LabelPlacement(
            bounds: Rectangle(minX: 2, minY: 2, maxX: base.frame.size.width - 2, maxY: base.frame.size.height - 2),
            radius: breadth.discRadius)
        if breadth == .narrow { placement.leaderLengths = [] }
        return placement.places(for: labels, marks: marks, order: order(breadth, marks: marks))
    }

    /// On a wide map, where all are to find room, the crowded ones choose first; on a narrow one those that stand alone.
    private func order(_ breadth: Breadth, marks: [Point]) -> [Int] {
        let room = marks.map { mark in
            marks.map { ($0 - mark).squaredLength }.sorted().dropFirst().prefix(3).reduce(0, +)
        }
        return marks.indices.sorted { first, second in
            if room[first] == room[second] { return first < second }
            return (room[first] < room[second]) == (breadth == .wide)
        }
    }
}

extension Markup {
    fileprivate mutating func add(_ leader: LabelPlacement.Leader?) {
        if let leader { line("leader", from: leader.start, to: leader.end) }
    }

    fileprivate mutating func add(_ name: String, _ label: LabelPlacement.Place, _ breadth: Breadth) {
        text(
            name, class: breadth == .narrow ? "narrow" : "wide",
            at: label.textPlace(baseline: breadth.labelSize * 0.88), anchor: label.anchor)
    }
}
