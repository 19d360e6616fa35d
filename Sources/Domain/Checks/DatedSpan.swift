internal import Diagnostics

/// From a date to a date, each with its place.
struct DatedSpan {
    let start: Located<PartialDate?>
    let end: Located<PartialDate?>

    init(_ start: Located<PartialDate?>, _ end: Located<PartialDate?>) { (self.start, self.end) = (start, end) }

    /// Whether it still lasts, as far as is written. An end that could not be read is none of that.
    var isOpen: Bool { end.wrappedValue == nil && !end.isUnreadable }

    var isReversed: Bool {
        guard let start = start.wrappedValue, let end = end.wrappedValue else { return false }
        return end.isBefore(start)
    }

    /// The mistake of ending before beginning.
    var reversal: Diagnostic? { isReversed ? .endBeforeStart(self) : nil }

    /// Whether the span surely goes on after `date`.
    func reaches(beyond date: PartialDate) -> Bool { end.wrappedValue.map { date.isBefore($0) } ?? isOpen }
}

extension Membership {
    var span: DatedSpan { DatedSpan($start, $end) }
}

extension Mandate {
    var span: DatedSpan { DatedSpan($start, $end) }
}
