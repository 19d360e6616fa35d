internal import Diagnostics

/// The numbers of a series are each given once, and in a series that is otherwise whole none is missing.
struct OrdinalCheck: Check {
    private let registry: Registry

    init(_ registry: Registry) { self.registry = registry }

    /// An event that has a number in a series.
    struct Session {
        let event: Event
        let series: Reference<Term>
        let ordinal: Int
    }

    var diagnostics: [Diagnostic] {
        series.values.flatMap { sessions in
            let sessions = sessions.sorted { ($0.ordinal, $0.event.location) < ($1.ordinal, $1.event.location) }
            return Self.repeated(sessions) + (registry.isWhole ? Self.missing(sessions) : [])
        }
    }

    private var series: [RecordKey: [Session]] {
        var series: [RecordKey: [Session]] = [:]
        for event in registry.records(Event.self) {
            guard let reference = event.series, let key = reference.target, let ordinal = event.ordinal else {
                continue
            }
            series[key, default: []].append(Session(event: event, series: reference, ordinal: ordinal))
        }
        return series
    }

    private static func repeated(_ sessions: [Session]) -> [Diagnostic] {
        zip(sessions, sessions.dropFirst()).compactMap { first, second in
            first.ordinal == second.ordinal ? .duplicateOrdinal(first, second) : nil
        }
    }

    /// The holes in the run from 1. A series of which less than four fifths are there is kept with holes on purpose.
    private static func missing(_ sessions: [Session]) -> [Diagnostic] {
        let run = sessions.filter { $0.ordinal > 0 }
        guard let highest = run.last?.ordinal, Set(run.map(\.ordinal)).count >= highest - highest / 5 else { return [] }
        return zip([0] + run.map(\.ordinal), run).compactMap { before, session in
            before + 1 < session.ordinal ? .missingOrdinals(before + 1...session.ordinal - 1, before: session) : nil
        }
    }
}
