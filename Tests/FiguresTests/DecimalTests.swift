import Testing

@testable import Figures

@Suite struct DecimalTests {
    @Test(arguments: [(12.0, "12"), (3.44, "3.4"), (-0.5, "-.5"), (0.04, "0"), (-0.04, "0"), (1040.96, "1041")])
    func `a number is written in as few signs as a tenth needs`(value: Double, text: String) {
        #expect(Decimal(value).text == text)
    }
}
