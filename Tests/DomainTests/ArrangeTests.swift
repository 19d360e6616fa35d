import Testing

@testable import Domain

@Suite struct ArrangeTests {
    /// What is counted, so that nothing is freed twice or forgotten.
    private final class Thing {
        let number: Int
        init(_ number: Int) { self.number = number }
    }

    @Test(arguments: 1...20)
    func `elements come into any order`(seed: UInt64) {
        var dice = Dice(seed: seed)
        for count in [0, 1, 2, 3, 10, 200] {
            let order = (0..<count).shuffled(using: &dice)
            var things = (0..<count).map { Thing($0) }
            things.arrange(order)
            #expect(things.map(\.number) == order)
            weak let last = things.last
            things = []
            #expect(last == nil)
        }
    }
}
