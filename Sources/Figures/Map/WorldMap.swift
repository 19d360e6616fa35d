/// States as discs on the land around them, linked and named, coloured by what they are to the organisation.
public struct WorldMap: Sendable {
    public struct State: Hashable, Sendable {
        public let name: String
        public let address: String?
        public let location: GeographicPoint
        /// What it was, in the order of time; the last one that lasts says how it is shown without a script.
        public let spans: [Standing.Span]
        /// The tooltip, where the name alone would say too little.
        public let note: String?

        public init(
            name: String, address: String?, location: GeographicPoint, spans: [Standing.Span], note: String? = nil
        ) {
            (self.name, self.address, self.location) = (name, address, location)
            (self.spans, self.note) = (spans, note)
        }
    }

    public struct Words: Sendable {
        public let caption: FigureCaption
        /// The heads of the table: the state, what it is, its periods.
        public let columns: (state: String, standing: String, periods: String)
        public let standings: [Standing: String]

        public init(
            caption: FigureCaption, columns: (state: String, standing: String, periods: String),
            standings: [Standing: String]
        ) {
            (self.caption, self.columns, self.standings) = (caption, columns, standings)
        }
    }

    let states: [State]
    let words: Words
    let base: BaseMap

    public init(land: LandOutline, states: [State], words: Words) {
        self.init(
            base: BaseMap(land, around: states.map(\.location), width: Breadth.wide.width, tolerance: 0.6),
            states: states,
            words: words)
    }

    /// On land that was projected before, for instance around other places than just these.
    public init(base: BaseMap, states: [State], words: Words) {
        (self.base, self.states, self.words) = (base, states, words)
    }
}

extension WorldMap.State {
    var standing: Standing {
        guard let last = spans.last else { return .former }
        return last.to == nil ? last.standing : .former
    }
}

extension WorldMap {
    public var table: FigureTable {
        FigureTable(
            header: [words.columns.state, words.columns.standing, words.columns.periods],
            rows: states.map { state -> [FigureTable.Cell] in
                [
                    .init(state.name, address: state.address), .init(words.standings[state.standing] ?? ""),
                    .init(state.spans.map(\.years).joined(separator: ", ")),
                ]
            })
    }

    /// The colours that occur, to be explained under the map.
    public var legend: FigureLegend {
        let present = Standing.allCases.filter { standing in
            states.contains { $0.spans.contains { $0.standing == standing } || $0.standing == standing }
        }
        return FigureLegend(present.map { .init(class: $0.rawValue, text: words.standings[$0] ?? "") })
    }
}
