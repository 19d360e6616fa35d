/// What a template works with while it renders.
///
/// There is no « undefined »: the checker knows every name before anything is rendered, and what a record does not have is `none`.
public enum Value: Sendable {
    case none
    case boolean(Bool)
    case integer(Int)
    case number(Double)
    case text(String)
    case markup(Markup)
    case list([Value])
    /// A row of the ``Heap``: data that many pages share, cycles included (a state's events, an event's state).
    case record(Int)
    /// Anything else with fields: a date, a period, an entry of a table of contents.
    case object(any Object)
}
