internal import Figures
internal import Templates

extension FigureFilters {
    /// More dots than this are no help to anyone.
    private static let longest = 120

    /// `{{ event | series_place(t.figure.series) }}`: nothing where it stands in no series, or alone.
    var seriesPlace: Filter {
        let needs = FigureNeeds(
            subject: "a record",
            fields: ["series.title", "series.events.title", "series.events.ordinal", "series.events.url"],
            words: ["number", "name"],
            mayBeMissing: true)
        return filter("series_place", needs) { input in
            let events = input.subject["series"]["events"].items
            guard (2...Self.longest).contains(events.count),
                let current = events.map(\.handle).firstIndex(of: input.subject.handle)
            else { return nil }
            let caption = input.caption(input.subject["series"]["title"].text)
            let series = SeriesPlace(
                caption: caption,
                columns: (input.word("number"), input.word("name")),
                items: events.enumerated().map { Self.item($1, isNear: ($0 - current).magnitude == 1) },
                current: current)
            return FigureObject(caption, series.table) { series.svg(id: "figure-series") }
        }
    }

    /// Only the neighbours are linked: a reader who goes by the keyboard passes every link.
    private static func item(_ event: Reading, isNear: Bool) -> SeriesPlace.Item {
        SeriesPlace.Item(
            number: event["ordinal"].integer.map(String.init) ?? "", name: event["title"].text,
            address: isNear ? event["url"].address : nil)
    }
}
