/// A day, or as much of it as is known.
public struct FigureDate: Hashable, Sendable {
    public let year: Int
    public let month: Int?
    public let day: Int?

    public init(year: Int, month: Int? = nil, day: Int? = nil) {
        (self.year, self.month, self.day) = (year, month, month == nil ? nil : day)
    }
}

extension FigureDate {
    /// The time that may be meant, in years: 1969 is from 1969 to 1970.
    ///
    /// Months are taken as equal and days as thirtieths of them: a tenth of a user unit is more than two days.
    var range: ClosedRange<Double> {
        let start = Double(year) + (Double(month ?? 1) - 1) / 12 + (Double(day ?? 1) - 1) / 366
        let length = day != nil ? 0 : month != nil ? 1.0 / 12 : 1
        return start...(start + length)
    }

    /// Where a mark for it stands: amid the time that may be meant.
    var middle: Double { (range.lowerBound + range.upperBound) / 2 }
}

extension FigureDate: Comparable {
    public static func < (first: FigureDate, second: FigureDate) -> Bool {
        (first.middle, first.range.lowerBound) < (second.middle, second.range.lowerBound)
    }
}
