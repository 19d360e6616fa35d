/// What decides a record's place among its kind; the id, at last, so that no two stand level.
struct SortKey: Comparable {
    /// By date or by position, whichever the kind goes by; a record without a date stands last.
    private let rank: Int
    private let title: CollationKey?
    private let id: String

    init(_ record: some Record, position: Int, language: Language) {
        id = record.id.rawValue
        switch record.order {
        case .title:
            let text = record.title.text(for: language, fallback: language)
            (title, rank) = (CollationKey(text, language: language), 0)
        case .date(let date): (title, rank) = (nil, date?.rank ?? .max)
        case .position: (title, rank) = (nil, position)
        }
    }

    static func < (one: SortKey, other: SortKey) -> Bool {
        if one.rank != other.rank { return one.rank < other.rank }
        if let title = one.title, let otherTitle = other.title, title != otherTitle { return title < otherTitle }
        return one.id < other.id
    }
}
