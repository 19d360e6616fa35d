import Testing

@testable import Figures

@Suite struct OrganisationChartTests {
    @Test func `organs are in the order in which one reads them, each with its parent`() {
        #expect(
            Sample.chart.table.rows.map { $0[1].text } == [
                "Sommet", "Conseil", "Secrétariat", "Comité permanent pour la coopération",
            ])
        #expect(Sample.chart.table.rows.map { $0[2].text } == ["", "Sommet", "Sommet", ""])
    }

    @Test func `a parent stands amid its parts`() {
        let text = String(decoding: Sample.chart.svg(.wide, id: "f"), as: UTF8.self)
        // Two leaves share the width of 1040.
        for middle in ["520", "260", "780"] { #expect(text.contains("<text x=\"\(middle)\"")) }
    }

    @Test func `a chart that is one deep chain is drawn`() {
        var organ = OrganisationChart.Organ(label: "le dernier", address: nil)
        for depth in 0..<500 { organ = .init(label: String(depth), address: nil, parts: [organ]) }
        let chart = OrganisationChart(
            caption: Sample.caption, columns: ("", "", ""), groups: [.init(title: "", organs: [organ])])
        #expect(chart.table.rows.count == 501)
        #expect(!chart.svg(id: "f").isEmpty)
    }

    @Test func `an empty chart is drawn`() {
        let chart = OrganisationChart(caption: Sample.caption, columns: ("", "", ""), groups: [])
        #expect(!chart.svg(id: "f").isEmpty)
    }
}
