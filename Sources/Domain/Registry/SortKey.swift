/// What decides a record's place among its kind; the id, at last, so that no two stand level.
struct SortKey: Comparable {
    private let hasDate: Bool
    private let date: PartialDate?
    private let title: CollationKey?
    private let position: Int
    private let id: String

    init(_ record: some Record, position: Int, language: Language) {
        id = record.id.rawValue
        switch record.order {
        case .title:
            let text = record.title.best(for: language, fallback: language).text
            (title, date, self.position) = (CollationKey(text, language: language), nil, 0)
        case .date(let date): (title, self.date, self.position) = (nil, date, 0)
        case .position: (title, date, self.position) = (nil, nil, position)
        }
        hasDate = date != nil
    }

    static func < (one: SortKey, other: SortKey) -> Bool {
        if one.hasDate != other.hasDate { return one.hasDate }
        if let date = one.date, let otherDate = other.date, date != otherDate { return date < otherDate }
        if let title = one.title, let otherTitle = other.title, title != otherTitle { return title < otherTitle }
        return (one.position, one.id) < (other.position, other.id)
    }
}
