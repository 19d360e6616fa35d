import Foundation
import Testing

@testable import Domain

@Suite struct DaysTests {
    @Test func `days are counted as Foundation counts them, and back`() throws {
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = .gmt
        var dice = Dice(seed: 1969)
        for _ in 0..<2000 {
            let (year, month) = (Int.random(in: 1583...9999, using: &dice), Int.random(in: 1...12, using: &dice))
            let day = Int.random(in: 1...daysIn(month: month, of: year), using: &dice)
            let date = try #require(PartialDate(year: year, month: month, day: day))
            let expected = try #require(calendar.date(from: DateComponents(year: year, month: month, day: day)))
            #expect(
                date.days == Int(expected.timeIntervalSince1970 / 86_400)...Int(expected.timeIntervalSince1970 / 86_400)
            )
            #expect(PartialDate(daysSince1970: date.days.lowerBound) == date)
        }
    }

    @Test func `every day of the first and last years is counted once`() throws {
        let first = try #require(PartialDate("0001-01-01")).days.lowerBound
        let last = try #require(PartialDate("9999-12-31")).days.lowerBound
        #expect(PartialDate(daysSince1970: first - 1) == nil && PartialDate(daysSince1970: last + 1) == nil)
        for days in [first...first + 1500, last - 1500...last].joined() {
            #expect(PartialDate(daysSince1970: days)?.days == days...days)
        }
    }

    @Test(arguments: [
        ("1969", "1969-01-01", "1969-12-31"), ("1972-02", "1972-02-01", "1972-02-29"),
        ("1969-09-25", "1969-09-25", "1969-09-25"), ("1969~", "1969-01-01", "1969-12-31"),
    ])
    func `a year and a month mean all of their days`(written: String, first: String, last: String) throws {
        let days = try #require(PartialDate(written)).days
        #expect(PartialDate(daysSince1970: days.lowerBound)?.iso == first)
        #expect(PartialDate(daysSince1970: days.upperBound)?.iso == last)
    }

    @Test(arguments: [
        ("1980~", "1989", false), ("1980~", "1995", true), ("1970-03~", "1970-12", false),
        ("1970-03~", "1971-09", true),
        ("1970-03-25~", "1970-04-10", false), ("1970-03-25~", "1970-06-01", true), ("1975", "1980~", false),
    ])
    func `« about » reaches as far as the coarser precision`(one: String, other: String, isBefore: Bool) throws {
        #expect(try #require(PartialDate(one)).isBefore(try #require(PartialDate(other))) == isBefore)
    }
}
