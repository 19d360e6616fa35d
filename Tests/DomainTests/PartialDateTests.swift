import Testing
import YAML

@testable import Domain

@Suite struct PartialDateTests {
    @Test(arguments: [
        ("1969", PartialDate.Precision.year, false), ("1969-09", .month, false), ("1969-09-25", .day, false),
        ("1969~", .year, true), ("1969-09~", .month, true), ("1969-09-25~", .day, true), ("0622", .year, false),
        ("2000-02-29", .day, false), ("1972-02-29", .day, false), ("9999-12-31", .day, false),
    ])
    func `what EDTF writes is read and written back`(
        written: String, precision: PartialDate.Precision, isApproximate: Bool
    ) throws {
        let date = try #require(PartialDate(written))
        #expect(date.precision == precision)
        #expect(date.isApproximate == isApproximate)
        #expect(date.iso + (isApproximate ? "~" : "") == written)
    }

    @Test(arguments: [
        "", "~", "69", "19690", "0000", "1969-", "1969-9", "1969-13", "1969-00", "1969-09-31", "1969-02-29",
        "1900-02-29",
        "1969-04-31", "1969-09-00", "1969-09-25-01", "1969/09/25", "25-09-1969", "1969-09-25T10:00", " 1969", "1969 ",
        "1969~~", "~1969", "1969?", "-1969", "+969", "196X", "١٩٦٩", "1969‑09", "1969-+9", "vers 1969",
    ])
    func `what is no date is refused`(written: String) {
        #expect(PartialDate(written) == nil)
    }

    @Test func `a day without its month is no date`() {
        #expect(PartialDate(year: 1969, day: 25) == nil)
        #expect(PartialDate(year: 1969, month: 9, day: 31) == nil)
    }

    @Test func `every day of four centuries is counted once`() {
        var days = 0
        for year in 1601...2000 {
            for month in 1...12 {
                for day in 1...32 where PartialDate(year: year, month: month, day: day) != nil { days += 1 }
            }
        }
        #expect(days == 146_097)
    }

    @Test func `dates stand in order, a year before its months and a month before its days`() throws {
        let inOrder = [
            "1968-12-31", "1969~", "1969", "1969-09~", "1969-09", "1969-09-01", "1969-09-25", "1969-10", "1970",
        ]
        let dates = try inOrder.map { try #require(PartialDate($0)) }
        var dice = Dice(seed: 12)
        #expect(dates.shuffled(using: &dice).sorted() == dates)
        for (place, one) in dates.enumerated() {
            for (otherPlace, other) in dates.enumerated() {
                #expect((one < other) == (place < otherPlace))
                #expect((one == other) == (place == otherPlace))
            }
        }
    }

    @Test(arguments: [
        ("1969", "1970", true), ("1969-09", "1969-10", true), ("1969-09-24", "1969-09-25", true),
        ("1969-12-31", "1970", true),
        ("1969", "1969-09", false), ("1969-09", "1969", false), ("1969-09", "1969-09-25", false),
        ("1969", "1969", false),
        ("1969-09-25", "1969-09", false), ("1970", "1969", false), ("1969-10", "1969-09-25", false),
        ("1969-09-25", "1969-09-25", false), ("1969-09-25", "1969-10", true),
    ])
    func `a date is surely before another only where both are known far enough`(
        one: String, other: String, isBefore: Bool
    ) throws {
        #expect(try #require(PartialDate(one)).isBefore(try #require(PartialDate(other))) == isBefore)
    }

    @Test(arguments: ["1969-13-01", "[1969]", "25 septembre 1969", "12.5", "true"])
    func `a wrong date is told where it stands`(written: String) {
        let (date, said) = read(PartialDate.self, written)
        #expect(date == nil)
        #expect(said.map(\.codeAndPlace) == ["wrong-type 1:6"])
    }

    @Test func `a date may stand in quotation marks`() {
        #expect(read(PartialDate.self, "\"1969\"").value == PartialDate("1969"))
    }

    /// A record has several, of which most are not given.
    @Test func `dates and keys take no more room than their numbers need`() {
        #expect(MemoryLayout<PartialDate?>.stride == 6)
        #expect(MemoryLayout<HijriDate.Day>.stride == 8)
        #expect(MemoryLayout<RecordKey?>.stride == 8)
        let key = RecordKey(kind: 32_767, row: 2_147_483_647)
        #expect((key.kind, key.row) == (32_767, 2_147_483_647))
    }
}
