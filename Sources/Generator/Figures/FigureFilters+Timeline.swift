internal import Figures
internal import Templates

extension FigureFilters {
    /// `{{ site.terms | timeline(t.figure.timeline) }}`: a lane for each term that has events or officeholders.
    var timeline: Filter {
        let needs = FigureNeeds(
            subject: "a list of terms",
            fields: ["title"] + ["title", "url", "start", "city", "ordinal", "period"].map { "events.\($0)" }
                + ["title", "url", "mandates.office", "mandates.from", "mandates.to", "mandates.period"]
                .map { "officeholders.\($0)" },
            isList: true,
            words: ["lane", "time", "name"], mayBeMissing: true)
        return filter("timeline", needs) { input in
            let lanes = input.subject.items.map { ($0, Self.marks($0)) }.filter { !$0.1.isEmpty }
            let years = lanes.flatMap { $0.1.flatMap(\.years) }
            guard let first = years.min(), let last = years.max() else { return nil }
            let timeline = Timeline(
                caption: input.caption(), columns: (input.word("lane"), input.word("time"), input.word("name")),
                lanes: lanes.map { Self.lane($0.0["title"].text, $0.1) }, years: first...last)
            return FigureObject(input.caption(), timeline.table) { timeline.svg(id: "figure-timeline") }
        }
    }

    /// As many names as can be read in a lane.
    private static let mostNames = 24

    private static func lane(_ title: String, _ marks: [Timeline.Mark]) -> Timeline.Lane {
        let isNumbered = marks.count > mostNames && marks.contains { $0.number != nil }
        return Timeline.Lane(title: title, labelling: isNumbered ? .numbers : .names, marks: marks)
    }

    private static func marks(_ term: Reading) -> [Timeline.Mark] {
        events(term["events"].items)
            + term["officeholders"].items.flatMap { mandates($0, office: term.handle) }
    }

    /// Meetings in a row are told by their cities or their numbers, anything else by its title.
    private static func events(_ events: [Reading]) -> [Timeline.Mark] {
        let isRow = events.contains { $0["ordinal"].isPresent }
        return events.compactMap { event($0, isInRow: isRow) }
    }

    private static func event(_ event: Reading, isInRow: Bool) -> Timeline.Mark? {
        guard let start = event["start"].date else { return nil }
        let (city, title) = (event["city"].text, event["title"].text)
        let number = event["ordinal"].integer.map(String.init)
        let short = isInRow ? (city.isEmpty ? number : city) : nil
        return Timeline.Mark(
            label: short ?? title, number: number,
            address: event["url"].address, note: title,
            time: .at(start), timeText: event["period"].words)
    }

    private static func mandates(_ person: Reading, office: Int?) -> [Timeline.Mark] {
        person["mandates"].items.compactMap { mandate in
            guard mandate["office"].handle == office, let from = mandate["from"].date else { return nil }
            let name = person["title"].text
            return Timeline.Mark(
                label: name, address: person["url"].address, note: name, time: .period(from, mandate["to"].date),
                timeText: mandate["period"].words)
        }
    }
}

extension Timeline.Mark {
    fileprivate var years: [Int] {
        switch time {
        case .at(let date): [date.year]
        case .period(let from, let to): [from.year, to?.year ?? from.year]
        }
    }
}
