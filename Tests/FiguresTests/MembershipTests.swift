import Testing

@testable import Figures

@Suite struct MembershipTests {
    @Test func `what changed is told with its sign, by number where there are many`() {
        let years = Sample.growth.years
        #expect(years[0].label(mostNames: 2) == "+\u{A0}3")
        #expect(years[0].label(mostNames: .max) == "+\u{A0}A, B, C")
        #expect(years[2].label(mostNames: 2) == "−\u{A0}A" && years[2].isLoss)
    }

    @Test func `the table has the years of change and the last one`() {
        #expect(Sample.growth.table.rows.map { $0[0].text } == ["1969", "1971", "1972", "1973"])
        #expect(Sample.growth.table.rows[1].map(\.text) == ["1971", "2", "−\u{A0}A"])
    }

    @Test func `nothing to count is drawn as an empty axis`() {
        let empty = MembershipGrowth(caption: Sample.caption, columns: ("", "", ""), years: [])
        #expect(!empty.svg(id: "f").isEmpty && empty.table.rows.isEmpty)
    }

    @Test func `a bar names the years in which something changed`() {
        let text = String(decoding: Sample.bar.svg(id: "f"), as: UTF8.self)
        for year in ["1969", "1979", "1984", "2026"] { #expect(text.contains(">\(year)</text>")) }
        #expect(text.contains("class=\"suspended\""))
    }

    @Test func `a series marks one, and numbers the ends of its rows`() {
        let text = String(decoding: Sample.series.svg(id: "f"), as: UTF8.self)
        #expect(text.matches(of: /dot current/).count == 1)
        #expect(text.matches(of: /<text[^>]*>(\d+)</).map { String($0.output.1) } == ["1", "25", "30", "31", "40"])
    }
}
