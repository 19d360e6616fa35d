/// A stretch of a template's bytes.
struct Span: Hashable, Sendable {
    let start: Int
    let end: Int

    init(_ start: Int, _ end: Int) { (self.start, self.end) = (start, end) }

    func through(_ other: Span) -> Span { Span(start, max(end, other.end)) }
}
