/// From a date to a date; an end that is not given is open or not known.
public struct Period: Hashable, Sendable {
    public let start: PartialDate?
    public let end: PartialDate?
    /// Whether a missing end means « until now »: a membership does, an event of one day does not.
    public let isOpen: Bool

    public init(from start: PartialDate?, to end: PartialDate?, isOpen: Bool) {
        (self.start, self.end, self.isOpen) = (start, end, isOpen && end == nil)
    }
}
