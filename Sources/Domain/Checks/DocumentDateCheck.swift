internal import Diagnostics

/// A document bears a date of the event that adopted it.
struct DocumentDateCheck: Check {
    private let registry: Registry

    init(_ registry: Registry) { self.registry = registry }

    var diagnostics: [Diagnostic] {
        let events = registry.records(Event.self)
        return registry.records(Document.self).compactMap { document in
            guard let date = document.date, let row = document.adoptedAt?.target?.row,
                Self.lies(date, outside: events[row])
            else { return nil }
            return .documentOutsideEvent(document, events[row])
        }
    }

    private static func lies(_ date: PartialDate, outside event: Event) -> Bool {
        // An event that ends before it begins, or whose end could not be read, has mistakes of its own.
        guard let start = event.start, !event.$end.isUnreadable, !DatedSpan(event.$start, event.$end).isReversed else {
            return false
        }
        return date.isBefore(start) || (event.end ?? start).isBefore(date)
    }
}
