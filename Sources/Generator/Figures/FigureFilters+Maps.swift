internal import Domain
internal import Figures
internal import Templates

extension FigureFilters {
    /// `{{ (site.states | world_map(t.figure.map)).drawing }}`. What has no location stands in no map; a template tells it.
    var worldMap: Filter {
        let needs = FigureNeeds(
            subject: "a list of records",
            fields: ["title", "url", "location.latitude", "location.longitude"] + Stay.fields, isList: true,
            words: ["state", "standing", "periods"] + Standing.words)
        return filter("world_map", needs) { input in
            note(input.subject.context)
            let states = input.subject.items.compactMap(Self.state)
            let words = WorldMap.Words(
                caption: input.caption(),
                columns: (input.word("state"), input.word("standing"), input.word("periods")),
                standings: input.standings)
            let map = WorldMap(land: land, states: states, words: words)
            return FigureObject(words.caption, map.table, legend: map.legend) { map.svg(id: "figure-map") }
        }
    }

    private static func state(_ record: Reading) -> WorldMap.State? {
        guard let location = record["location"].location else { return nil }
        let name = record["title"].text
        return WorldMap.State(
            name: name, address: record["url"].address, location: location, spans: record.stays.map(\.span), note: name)
    }

    /// `{{ state | locator(t.figure.locator) }}`: where it lies among all records of its kind.
    var locator: Filter {
        let needs = FigureNeeds(
            subject: "a record", fields: ["title", "location.latitude", "location.longitude"],
            words: ["place", "coordinates", "north", "south", "east", "west"], mayBeMissing: true)
        return filter("locator", needs) { input in
            guard let place = input.subject["location"].location else { return nil }
            note(input.subject.context)
            let others = siblings(input.subject).compactMap { $0["location"].location }
            let base = bases.base(land, around: others, width: LocatorMap.width, tolerance: LocatorMap.tolerance)
            let name = input.subject["title"].text
            let words = LocatorMap.Words(
                caption: input.caption(name), columns: (input.word("place"), input.word("coordinates")), place: name,
                coordinates: input.coordinates(place))
            let map = LocatorMap(base: base, words: words, place: place, others: others)
            return FigureObject(words.caption, map.table) { map.svg(id: "figure-locator") }
        }
    }

    /// All records of the kind of this one.
    private func siblings(_ record: Reading) -> [Reading] {
        guard let kind = record.handle.flatMap(places.kind(ofRow:)) else { return [] }
        let field = SiteObject.Field.firstCollection + kind
        record.context.note(layout.site, field)
        return record.with(record.context.heap.value(of: layout.site, at: field)).items
    }

    /// Which land it is that is shown.
    private func note(_ context: FilterContext) { context.note(layout.site, landField) }
}

extension FigureInput {
    /// « 32° N, 5° O ».
    fileprivate func coordinates(_ point: GeographicPoint) -> String {
        let latitude = degrees(point.latitude, word(point.latitude < 0 ? "south" : "north"))
        return "\(latitude), \(degrees(point.longitude, word(point.longitude < 0 ? "west" : "east")))"
    }

    private func degrees(_ degrees: Double, _ side: String) -> String {
        let language = Language(rawValue: subject.context.language)
        let number = language.map { formatted(degrees.magnitude, language: $0) } ?? String(degrees.magnitude)
        return "\(number)°\u{A0}\(side)"
    }
}
