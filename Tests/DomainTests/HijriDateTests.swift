import Testing
import YAML

@testable import Domain

@Suite struct HijriDateTests {
    private static let printed: [(String, [Int?], [Int?])] = [
        ("12 Rajab 1389 H", [1389, 7, 12], [1389, 7, 12]),
        ("9-12 Rajab 1389 H", [1389, 7, 9], [1389, 7, 12]),
        ("27 Joumada I - 3 Joumada II 1397 H", [1397, 5, 27], [1397, 6, 3]),
        ("28 Joumada I - 1er Joumada II 1430 H", [1430, 5, 28], [1430, 6, 1]),
        ("Mouharram 1390 H", [1390, 1, nil], [1390, 1, nil]),
        ("14 Dhou al-qi'da 1417 H", [1417, 11, 14], [1417, 11, 14]),
        ("29 Dhou al-hijja 1415 - 2 Mouharram 1416 H", [1415, 12, 29], [1416, 1, 2]),
    ]

    @Test(arguments: printed)
    func `a date is read as far as its source prints it`(text: String, start: [Int?], end: [Int?]) throws {
        let date = try HijriDate(text)
        #expect([date.start.year, date.start.month, date.start.day] == start)
        #expect([date.end.year, date.end.month, date.end.day] == end)
        #expect(date.text == text)
    }

    @Test func `a year beyond every calendar is kept to the letter`() throws {
        let date = try HijriDate("12 Rajab 99999999999 H")
        #expect(date.text == "12 Rajab 99999999999 H")
        #expect(date.start.days == nil)
    }

    @Test func `every Hijri date of the site is read, and kept to the letter`() throws {
        let written = Content.site.rows("events").compactMap { $0["hijri"] }
        #expect(written.count > 50)
        for text in written { #expect(try HijriDate(text).text == text) }
        let kept = Content.site.registry.records(Event.self).compactMap(\.hijri?.text)
        #expect(kept.sorted() == written.sorted())
    }

    @Test(arguments: [
        ("12 Rajeb 1389 H", "did you mean « Rajab »?"), ("12 rajab 1389 H", "did you mean « Rajab »?"),
        ("1-5 Joumada 1394 H", "did you mean « Joumada I »?"), ("7 Ramadhan 1446 H", "did you mean « Ramadan »?"),
    ])
    func `a month that does not exist is told with the nearest`(text: String, hint: String) throws {
        let said = read(HijriDate.self, text).said
        #expect(said.map(\.codeAndPlace) == ["unknown-hijri-month 1:6"])
        #expect(said.first?.hint == hint)
    }

    @Test func `a month that is near none is told with all twelve`() throws {
        let said = read(HijriDate.self, "12 Brumaire 1389 H").said
        #expect(try #require(said.first?.hint).hasPrefix("known: Mouharram, Safar, Rabi I"))
    }

    @Test(arguments: ["31 Rajab 1389 H", "0 Rajab 1389 H", "9-31 Rajab 1389 H"])
    func `no Hijri month has such a day`(text: String) {
        #expect(read(HijriDate.self, text).said.map(\.codeAndPlace) == ["impossible-hijri-day 1:6"])
    }

    @Test(arguments: [
        "12 Rajab 1389", "H", "1389 H", "12 Rajab H", "12 1389 H", "[12]", "\"\"", "\" H\"", "-12 Rajab 1389 H",
        "9--12 Rajab 1389 H", "1 Rajab - 2 Safar - 3 Rajab 1389 H", "12 Rajab -1389 H", "12 Rajab +1389 H",
    ])
    func `what is no Hijri date is refused`(text: String) {
        let (date, said) = read(HijriDate.self, text)
        #expect(date == nil)
        #expect(said.count == 1)
    }
}
