internal import Diagnostics

/// An office in an organ has one holder at a time, unless its term says that several share it.
struct MandateCheck: Check {
    private struct Office: Hashable {
        let office: RecordKey
        let organ: RecordKey?
    }

    /// Someone in office.
    struct Tenure {
        let person: Person
        let mandate: Mandate
        let start: PartialDate
    }

    private let registry: Registry

    init(_ registry: Registry) { self.registry = registry }

    var diagnostics: [Diagnostic] { tenures.values.flatMap(Self.overlaps) }

    private var tenures: [Office: [Tenure]] {
        let terms = registry.records(Term.self)
        var tenures: [Office: [Tenure]] = [:]
        for person in registry.records(Person.self) {
            for mandate in person.mandates {
                guard let office = mandate.office?.target, !terms[office.row].isShared,
                    let start = mandate.start, !mandate.span.isReversed
                else { continue }
                let tenure = Tenure(person: person, mandate: mandate, start: start)
                tenures[Office(office: office, organ: mandate.organ?.target), default: []].append(tenure)
            }
        }
        return tenures
    }

    /// Each holder beside the one before who stays longest.
    private static func overlaps(_ tenures: [Tenure]) -> [Diagnostic] {
        let tenures = tenures.sorted { ($0.start, $0.person.id.rawValue) < ($1.start, $1.person.id.rawValue) }
        guard var longest = tenures.first else { return [] }
        var diagnostics: [Diagnostic] = []
        for tenure in tenures.dropFirst() {
            if tenure.person.id != longest.person.id, longest.mandate.span.reaches(beyond: tenure.start) {
                diagnostics.append(.overlappingMandates(longest, tenure))
            }
            if tenure.staysLonger(than: longest) { longest = tenure }
        }
        return diagnostics
    }
}

extension MandateCheck.Tenure {
    func staysLonger(than other: MandateCheck.Tenure) -> Bool {
        guard let otherEnd = other.mandate.end else { return !other.mandate.span.isOpen }
        return mandate.span.isOpen || (mandate.end.map { otherEnd < $0 } ?? false)
    }
}
