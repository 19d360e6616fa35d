internal import Diagnostics

/// No organ met before it was established; only the event that founded it may have begun earlier.
struct EstablishmentCheck: Check {
    private let registry: Registry

    init(_ registry: Registry) { self.registry = registry }

    var diagnostics: [Diagnostic] {
        let organs = registry.records(Organ.self)
        guard let kind = registry.index.position(of: Event.self) else { return [] }
        return registry.records(Event.self).enumerated().compactMap { row, event in
            guard let organ = event.organ?.target?.row else { return nil }
            return contradiction(event, RecordKey(kind: kind, row: row), organs[organ])
        }
    }

    private func contradiction(_ event: Event, _ key: RecordKey, _ organ: Organ) -> Diagnostic? {
        guard let established = organ.established, let start = event.start,
            (event.end ?? start).isBefore(established),
            organ.establishedBy?.target != key
        else { return nil }
        return .beforeEstablishment(event, organ)
    }
}
