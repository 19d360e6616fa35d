import Testing
import YAML

@testable import Domain

/// `1969-09-22/1969-09-25`, `2025/..` (still open) or `2025/` (an end that is not known) as a period.
private func period(_ written: String) -> Period {
    let ends = written.split(separator: "/", omittingEmptySubsequences: false)
    return Period(from: PartialDate(String(ends[0])), to: PartialDate(String(ends[1])), isOpen: ends[1] == "..")
}

@Suite struct DateTextTests {
    @Test(arguments: [
        ("1969-09-25", "25 septembre 1969"), ("1970-03", "mars 1970"), ("1970-03-01", "1er mars 1970"),
        ("1980~", "vers 1980"), ("1980-08~", "vers août 1980"), ("1980-08-01~", "vers le 1er août 1980"),
        ("2016-02-29", "29 février 2016"), ("1969", "1969"), ("2024-11-11", "11 novembre 2024"),
    ])
    func `a date is written in French as far as it is known`(written: String, text: String) throws {
        #expect(try #require(PartialDate(written)).text(in: .french) == text)
    }

    private static let periods = [
        ("1969-09-22/1969-09-25", "du 22 au 25 septembre 1969"),
        ("1972-02-29/1972-03-04", "du 29 février au 4 mars 1972"),
        ("1970-04/1970-05", "d'avril à mai 1970"),
        ("1970-08/1970-10", "d'août à octobre 1970"),
        ("1970-10/1971-01", "d'octobre 1970 à janvier 1971"),
        ("2025/..", "depuis 2025"),
        ("2025-03/..", "depuis mars 2025"),
        ("2025-03-07/..", "depuis le 7 mars 2025"),
        ("2025-03-01/..", "depuis le 1er mars 2025"),
        ("/1989", "jusqu'en 1989"),
        ("/2020-01", "jusqu'en janvier 2020"),
        ("/2025-03-07", "jusqu'au 7 mars 2025"),
        ("2018-05-01/2018-05-03", "du 1er au 3 mai 2018"),
        ("2018-04-30/2018-05-01", "du 30 avril au 1er mai 2018"),
        ("2023-12-31/2024-01-01", "du 31 décembre 2023 au 1er janvier 2024"),
        ("1980-01/1989-03", "de janvier 1980 à mars 1989"),
        ("1969/1980-01", "de 1969 à janvier 1980"),
        ("1969/1979", "de 1969 à 1979"),
        ("1979-05/1984", "de mai 1979 à 1984"),
        ("2014-01-31/2016-10", "du 31 janvier 2014 à octobre 2016"),
        ("2005-01/2013", "de janvier 2005 à 2013"),
        ("1989-03/2025-03-07", "de mars 1989 au 7 mars 2025"),
        ("1972/2012-08-15", "de 1972 au 15 août 2012"),
        ("2001-01-01/2004-12-31", "du 1er janvier 2001 au 31 décembre 2004"),
        ("1969-09-25/", "25 septembre 1969"),
        ("1969-09-25/1969-09-25", "25 septembre 1969"),
        ("1969/1969", "1969"),
        ("/", ""),
        ("/..", ""),
        ("1980~/..", "depuis environ 1980"),
        ("/1980~", "jusque vers 1980"),
        ("/2025-03-07~", "jusque vers le 7 mars 2025"),
        ("1980~/1990~", "d'environ 1980 à environ 1990"),
        ("1980-03-05~/1980-04", "des environs du 5 mars 1980 à avril 1980"),
        ("1980-03-01/1980-03-09~", "du 1er aux environs du 9 mars 1980"),
    ]

    @Test(arguments: periods)
    func `a period is written in French`(written: String, text: String) {
        #expect(period(written).text(in: .french) == text)
    }

    @Test(arguments: [
        (DateStyle.long, "25 septembre 1969", "du 22 au 25 septembre 1969"),
        (.short, "25 sept. 1969", "du 22 au 25 sept. 1969"),
        (.dayAndMonth, "25 septembre", "du 22 au 25 septembre"),
        (.month, "septembre 1969", "septembre 1969"),
        (.year, "1969", "1969"),
        (.iso, "1969-09-25", "1969-09-22/1969-09-25"),
    ])
    func `every style writes a date and a period`(style: DateStyle, date: String, days: String) throws {
        #expect(try #require(PartialDate("1969-09-25")).text(in: .french, style) == date)
        #expect(period("1969-09-22/1969-09-25").text(in: .french, style) == days)
    }

    @Test(arguments: [
        (DateStyle.long, "vers le 25 septembre 1969"), (.dayAndMonth, "vers le 25 septembre"),
        (.month, "vers septembre 1969"), (.year, "vers 1969"), (.iso, "1969-09-25"),
    ])
    func `what is about so stays about so in every style`(style: DateStyle, text: String) throws {
        #expect(try #require(PartialDate("1969-09-25~")).text(in: .french, style) == text)
    }

    @Test(arguments: [
        (DateStyle.year, "2014-01-31/2016-10", "de 2014 à 2016"), (.year, "2025-03-07/..", "depuis 2025"),
        (.year, "/2025-03-07", "jusqu'en 2025"), (.month, "1972-02-29/1972-03-04", "de février à mars 1972"),
        (.month, "2025-03-07/..", "depuis mars 2025"), (.short, "1972-02-29/1972-03-04", "du 29 févr. au 4 mars 1972"),
        (.short, "1970-04/1970-05", "d'avr. à mai 1970"), (.dayAndMonth, "1970-04/1970-05", "d'avril à mai"),
        (.dayAndMonth, "1972-02-29/1972-03-04", "du 29 février au 4 mars"),
        // Under a year's heading, what goes beyond that year says so.
        (.dayAndMonth, "1980-01/1989-03", "de janvier 1980 à mars 1989"),
        (.dayAndMonth, "2023-12-31/2024-01-02", "du 31 décembre 2023 au 2 janvier 2024"),
    ])
    func `a shorter style leaves out nothing that misleads`(style: DateStyle, written: String, text: String) {
        #expect(period(written).text(in: .french, style) == text)
    }

    @Test func `no text of any two dates holds a slip of French`() {
        let dates = ["1969", "1970-04", "1970-08", "1970-08-01", "1970-10-11", "1980~", "1980-04~", "1980-04-01~"]
        let ends = dates.map(PartialDate.init) + [nil]
        for style in DateStyle.allCases where style != .iso {
            for start in ends {
                for end in ends {
                    let text = Period(from: start, to: end, isOpen: end == nil).text(in: .french, style)
                    let slips = [
                        "de a", "de o", " 1 ", "au a", "à le", "à au", "en vers", "'v", "d'1", "le vers", "environ le",
                        "depuis vers",
                    ]
                    for slip in slips { #expect(!" \(text) ".contains(slip), "\(text)") }
                    #expect(!text.contains("1 avril") && !text.contains("1 août"), "\(text)")
                }
            }
        }
    }

    @Test(arguments: [
        ("1969-09-25/", "25 September 1969"), ("1969-09-22/1969-09-25", "22–25 September 1969"),
        ("1972-02-29/1972-03-04", "29 February 1972 – 4 March 1972"), ("2025-03-07/..", "since 7 March 2025"),
        ("2025/..", "since 2025"), ("/2020-01", "until January 2020"), ("1980~/", "about 1980"),
        ("1969/1980-01", "1969 – January 1980"), ("/", ""),
        ("1969-09-22~/1969-09-25", "about 22 September 1969 – 25 September 1969"),
    ])
    func `a period is written in English`(written: String, text: String) {
        #expect(period(written).text(in: .english) == text)
    }

    @Test(arguments: [
        ("1969-09-25/", "25 سبتمبر 1969"), ("1969-09-22/1969-09-25", "من 22 سبتمبر 1969 إلى 25 سبتمبر 1969"),
        ("2025-03/..", "منذ مارس 2025"), ("/1989", "حتى 1989"), ("1980~/", "حوالي 1980"), ("/", ""),
    ])
    func `a period is written in Arabic`(written: String, text: String) {
        #expect(period(written).text(in: .arabic) == text)
    }

    @Test(arguments: [
        ("1969-09-25/", DateStyle.long, "1969-09-25"), ("1969-09-25/", .year, "1969"),
        ("1969-09-25/", .month, "1969-09"),
        ("1969-09-22/1969-09-25", .long, "1969-09-22/1969-09-25"), ("2025/..", .long, "2025/.."), ("/", .long, ""),
    ])
    func `a language whose words are not known writes as ISO 8601 has it`(
        written: String, style: DateStyle, text: String
    ) {
        #expect(!Language.swahili.hasDateWords)
        #expect(period(written).text(in: .swahili, style) == text)
    }

    @Test func `the twelve months are written in each language, in full and short`() throws {
        for (language, first, last) in [(Language.french, "janv.", "déc."), (.english, "Jan.", "Dec.")] {
            let months = (1...12).compactMap { PartialDate(year: 2000, month: $0)?.text(in: language, .short) }
            #expect(Set(months).count == 12)
            #expect(months.first == "\(first) 2000" && months.last == "\(last) 2000")
        }
        let arabic = Set((1...12).compactMap { PartialDate(year: 2000, month: $0)?.text(in: .arabic) })
        #expect(arabic.count == 12)
    }
}
