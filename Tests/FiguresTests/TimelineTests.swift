import Testing

@testable import Figures

@Suite struct TimelineTests {
    @Test func `a date stands amid the time that may be meant`() {
        #expect(FigureDate(year: 1969).middle == 1969.5)
        #expect(FigureDate(year: 1969, month: 1).range == 1969...(1969 + 1.0 / 12))
        #expect(FigureDate(year: 1969, month: 1, day: 1).range == 1969...1969)
        #expect(FigureDate(year: 1969, month: 12, day: 31).middle < 1970)
    }

    @Test func `marks are in the order of time, whatever that of the file`() {
        #expect(Sample.timeline.lanes[0].marks.map(\.label) == ["Rabat", "Lahore"])
        #expect(Sample.timeline.table.rows[0].map(\.text) == ["Sommets", "1969", "Premier Sommet"])
    }

    @Test func `terms that share a year meet amid it`() {
        let extents = Sample.timeline.lanes[2].extents
        #expect(extents == [Extent(start: 1971, end: 1974.5), Extent(start: 1974.5, end: nil)])
    }

    @Test func `terms that follow one another a year later stay as they are`() {
        let lane = Timeline.Lane(
            title: "", labelling: .names,
            marks: [(1985, 1988), (1989, 1996)].map { from, to in
                .init(
                    label: "", address: nil, note: "", time: .period(.init(year: from), .init(year: to)), timeText: "")
            })
        #expect(lane.extents == [Extent(start: 1985, end: 1989), Extent(start: 1989, end: 1997)])
    }

    @Test func `a date known to the year is drawn as such`() {
        let text = String(decoding: Sample.timeline.svg(.wide, id: "f"), as: UTF8.self)
        #expect(text.contains("class=\"vague\"") && text.contains("class=\"uncertain\""))
        #expect(text.contains("class=\"bar open\""))
    }

    @Test func `numbers too close for a finger are no links on a phone`() {
        let text = String(decoding: Sample.timeline.svg(.narrow, id: "f"), as: UTF8.self)
        #expect(!text.contains("/e/3/") && text.contains("/e/1/") && text.contains("1969 Rabat"))
    }
}
