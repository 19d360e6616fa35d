internal import Diagnostics

/// A state that hosted an event before it was a member; that happens, but is more often a slip.
///
/// Who never became a member may well have been host, and who joined in the year of the event may have done so before it.
struct HostCheck: Check {
    private let registry: Registry

    init(_ registry: Registry) { self.registry = registry }

    var diagnostics: [Diagnostic] {
        let admissions = registry.records(State.self).map(Self.admission)
        return registry.records(Event.self).compactMap { event in
            guard let host = event.state, let row = host.target?.row, let admission = admissions[row],
                let joined = admission.start, let start = event.start, (event.end ?? start).isBefore(joined)
            else { return nil }
            return .hostNotMember(event, host, admission)
        }
    }

    private static func admission(of state: State) -> Membership? { state.memberships.first { $0.status.belongs } }
}
