/// Turns values of an axis into places on it.
struct Scale: Hashable, Sendable {
    let values: ClosedRange<Double>
    /// Where the first value stands, and the last; the axis may run backwards.
    let start: Double
    let end: Double

    func callAsFunction(_ value: Double) -> Double {
        start + (value - values.lowerBound) / (values.upperBound - values.lowerBound) * (end - start)
    }

    func callAsFunction(_ value: Int) -> Double { self(Double(value)) }
}

extension ClosedRange<Int> {
    /// Whole multiples of a step within.
    func multiples(of step: Int) -> [Int] { filter { $0.isMultiple(of: step) } }

    /// As an axis of time: to the end of the last year.
    var time: ClosedRange<Double> { Double(lowerBound)...Double(upperBound + 1) }
}
