internal import Diagnostics

/// Something that records say together and that cannot all be true, looked for in the whole registry.
///
/// A check costs no more than the records it looks at, in one go or sorted once, and says nothing where dates are not known
/// far enough to contradict.
protocol Check: Sendable {
    init(_ registry: Registry)
    var diagnostics: [Diagnostic] { get }
}

/// Every check.
let checks: [any Check.Type] = [
    SpanCheck.self, MembershipCheck.self, EstablishmentCheck.self, HostCheck.self, MandateCheck.self, OrdinalCheck.self,
    DocumentDateCheck.self, CountryCodeCheck.self, ParentCheck.self, HijriCheck.self,
    SourceCheck.self,
]
