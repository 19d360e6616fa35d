import Foundation
import Testing

@testable import Domain

@Suite struct UmmAlQuraTests {
    /// The day on which ICU, by Foundation, lets a month begin.
    private static func foundationDay(month: Int, of year: Int) throws -> Int {
        var calendar = Calendar(identifier: .islamicUmmAlQura)
        calendar.timeZone = .gmt
        let date = try #require(calendar.date(from: DateComponents(year: year, month: month, day: 1)))
        return Int((date.timeIntervalSince1970 / 86_400).rounded(.down))
    }

    @Test func `every month begins within two days of the one that Foundation knows`() throws {
        for year in UmmAlQura.years {
            for month in 1...12 {
                let first = try #require(UmmAlQura.firstDay(month: month, of: year))
                let difference = try first - Self.foundationDay(month: month, of: year)
                // ICU's early and late months are reckoned anew, ours are those of the printed calendars.
                #expect(abs(difference) <= ((1420...1450).contains(year) ? 0 : 2), "\(year)-\(month)")
            }
        }
    }

    @Test func `months follow one another, and none is longer than the calendars had it`() throws {
        for year in UmmAlQura.years {
            for month in 1...12 {
                let first = try #require(UmmAlQura.firstDay(month: month, of: year))
                let end = try #require(UmmAlQura.end(month: month, of: year))
                #expect((28...31).contains(end - first))
                if year >= 1365 { #expect((29...30).contains(end - first)) }
                let next = month < 12 ? (month + 1, year) : (1, year + 1)
                #expect(UmmAlQura.firstDay(month: next.0, of: next.1) ?? end == end)
            }
        }
    }

    @Test func `the table begins and ends where its source does`() throws {
        #expect(UmmAlQura.firstDay(month: 1, of: 1343) == PartialDate("1924-08-01")?.days.lowerBound)
        #expect(UmmAlQura.end(month: 12, of: 1500) == (PartialDate("2077-11-16")?.days.lowerBound).map { $0 + 1 })
        #expect(UmmAlQura.firstDay(month: 12, of: 1342) == nil && UmmAlQura.firstDay(month: 1, of: 1501) == nil)
        #expect(UmmAlQura.firstDay(month: 13, of: 1400) == nil && UmmAlQura.end(month: 0, of: 1400) == nil)
    }

    @Test(arguments: [
        ("1 Ramadan 1446 H", "2025-03-01"), ("1 Mouharram 1400 H", "1979-11-20"),
        ("10 Dhou al-hijja 1445 H", "2024-06-16"),
    ])
    func `well-known days are reckoned right`(printed: String, day: String) throws {
        let date = try HijriDate(printed)
        let days = try #require(date.start.days)
        #expect(PartialDate(daysSince1970: days.lowerBound)?.iso == day)
    }

    @Test func `a month alone means all of its days`() throws {
        let date = try HijriDate("Mouharram 1390 H")
        let days = try #require(date.start.days)
        #expect(PartialDate(daysSince1970: days.lowerBound)?.iso == "1970-03-09")
        #expect(PartialDate(daysSince1970: days.upperBound)?.iso == "1970-04-07")
    }
}
