internal import Diagnostics

/// Nothing ends before it begins: no event, no period, no organ.
struct SpanCheck: Check {
    private let registry: Registry

    init(_ registry: Registry) { self.registry = registry }

    var diagnostics: [Diagnostic] { spans.compactMap(\.reversal) }

    private var spans: [DatedSpan] { events + organs + memberships + mandates + formerNames }

    private var events: [DatedSpan] { registry.records(Event.self).map { DatedSpan($0.$start, $0.$end) } }

    private var organs: [DatedSpan] { registry.records(Organ.self).map { DatedSpan($0.$established, $0.$dissolved) } }

    private var memberships: [DatedSpan] { registry.histories.flatMap { $0.periods.map(\.span) } }

    private var mandates: [DatedSpan] { registry.records(Person.self).flatMap { $0.mandates.map(\.span) } }

    private var formerNames: [DatedSpan] {
        let states = registry.records(State.self).flatMap(\.formerNames)
        let organs = registry.records(Organ.self).flatMap(\.formerNames)
        return (states + organs).map { DatedSpan($0.$start, $0.$end) }
    }
}
