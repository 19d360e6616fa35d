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
            let text = record.title.best(for: language, fallback: language).text
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

extension Array {
    /// Puts at each place the element that stands at the position that `order` has there.
    ///
    /// By moving them round by round: a record is large, and holds much that a copy would have to be counted for.
    ///
    /// - Parameter order: Each position once.
    package mutating func arrange(_ order: [Int]) {
        var order = order
        unsafe withUnsafeMutableBufferPointer { elements in
            guard let first = elements.baseAddress else { return }
            for start in elements.indices where order[start] != start {
                let carried = unsafe (first + start).move()
                var place = start
                while order[place] != start {
                    let next = order[place]
                    unsafe (first + place).moveInitialize(from: first + next, count: 1)
                    (order[place], place) = (place, next)
                }
                unsafe (first + place).initialize(to: carried)
                order[place] = place
            }
        }
    }
}
