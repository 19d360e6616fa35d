internal import Diagnostics

/// No organ met before it was established; only the event that founded it may have begun earlier.
struct EstablishmentCheck: Check {
    private let registry: Registry

    init(_ registry: Registry) { self.registry = registry }

    var diagnostics: [Diagnostic] {
        let organs = registry.records(Organ.self)
        return registry.keyed(Event.self).compactMap { key, event in
            guard let row = event.organ?.target?.row else { return nil }
            return contradiction(event, key, organs[row])
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
