import Foundation
import Testing

@testable import Domain

/// What the site's own records say over time, held against what was counted from the same facts by other means.
@Suite struct ContentFactsTests {
    private let registry = Content.site.registry

    @Test func `nothing in the site's records contradicts itself`() {
        #expect(registry.contradictions.map { "\($0.location): \($0.message)" } == [])
    }
}
