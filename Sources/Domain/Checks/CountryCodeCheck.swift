internal import Diagnostics

/// The codes of a state are codes of ISO 3166-1, and of one country.
struct CountryCodeCheck: Check {
    private let registry: Registry

    init(_ registry: Registry) { self.registry = registry }

    var diagnostics: [Diagnostic] { registry.records(State.self).flatMap(Self.mistakes) }

    private static func mistakes(of state: State) -> [Diagnostic] {
        let (alpha2, alpha3) = (state.alpha2?.text, state.alpha3?.text)
        let (expected2, expected3) = (alpha3.flatMap(CountryCodes.alpha2), alpha2.flatMap(CountryCodes.alpha3))
        if let alpha2, let alpha3, let expected2, let expected3 {
            let expected = (alpha2: expected2, alpha3: expected3)
            return expected2 == alpha2 ? [] : [.unrelatedCountryCodes(state, alpha2, alpha3, expected: expected)]
        }
        var mistakes: [Diagnostic] = []
        if let alpha2, expected3 == nil {
            mistakes.append(.unknownCountryCode(alpha2, "alpha-2", at: state.$alpha2, expected2))
        }
        if let alpha3, expected2 == nil {
            mistakes.append(.unknownCountryCode(alpha3, "alpha-3", at: state.$alpha3, expected3))
        }
        return mistakes
    }
}
