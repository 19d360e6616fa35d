internal import Diagnostics

/// Where an event gives both calendars, they agree to within two days by the Umm al-Qura reckoning.
///
/// Two, because months that were observed begin up to two days beside the reckoned ones. The printed date is never replaced.
struct HijriCheck: Check {
    static let tolerance = 2

    private let registry: Registry

    init(_ registry: Registry) { self.registry = registry }

    var diagnostics: [Diagnostic] { registry.records(Event.self).compactMap(Self.mismatch) }

    private static func mismatch(of event: Event) -> Diagnostic? {
        guard let hijri = event.hijri, let start = event.start else { return nil }
        // One day printed for an event of several may be any of them.
        if hijri.start == hijri.end, let end = event.end {
            let days = start.possibleDays.lowerBound...max(start.possibleDays.lowerBound, end.possibleDays.upperBound)
            return distance(hijri.start, days).map { .hijriMismatch(event, hijri.start, $0, from: event.$start) }
        }
        if let days = distance(hijri.start, start.possibleDays) {
            return .hijriMismatch(event, hijri.start, days, from: event.$start)
        }
        guard let end = event.end, let days = distance(hijri.end, end.possibleDays) else { return nil }
        return .hijriMismatch(event, hijri.end, days, from: event.$end)
    }

    /// How many days lie between, where that is more than is bearable; `nil` also outside the calendar's table.
    private static func distance(_ day: HijriDate.Day, _ days: ClosedRange<Int>) -> Int? {
        guard let printed = day.days else { return nil }
        let distance = max(days.lowerBound - printed.upperBound, printed.lowerBound - days.upperBound, 0)
        return distance > tolerance ? distance : nil
    }
}
