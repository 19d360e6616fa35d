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

        init?(_ event: Event) {
            guard let series = event.series, let ordinal = event.ordinal else { return nil }
            (self.event, self.series, self.ordinal) = (event, series, ordinal)
        }
    }

    var diagnostics: [Diagnostic] {
        let events = registry.records(Event.self)
        return series(events).values.flatMap { rows in
            let rows = rows.sorted {
                $0.ordinal == $1.ordinal
                    ? events[$0.row].location < events[$1.row].location : $0.ordinal < $1.ordinal
            }
            guard !isRun(rows.map(\.ordinal)) else { return [Diagnostic]() }
            let sessions = rows.compactMap { Session(events[$0.row]) }
            return Self.repeated(sessions) + (registry.isWhole ? Self.missing(sessions) : [])
        }
    }

    /// Whether the numbers are 1, 2, 3 …, so that there is nothing to tell.
    private func isRun(_ ordinals: [Int]) -> Bool { ordinals.elementsEqual(1..<ordinals.count + 1) }

    /// By series, the events that have a number in it.
    private func series(_ events: [Event]) -> [RecordKey: [(ordinal: Int, row: Int)]] {
        var series: [RecordKey: [(ordinal: Int, row: Int)]] = [:]
        for row in events.indices {
            guard let key = events[row].series?.target, let ordinal = events[row].ordinal else { continue }
            series[key, default: []].append((ordinal, row))
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
