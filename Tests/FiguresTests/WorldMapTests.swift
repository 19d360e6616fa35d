import Testing

@testable import Figures

@Suite struct WorldMapTests {
    private static let text = String(decoding: Sample.map.svg(id: "f"), as: UTF8.self)

    @Test func `a state tells a script what it was in which years`() {
        #expect(Self.text.contains("data-spans=\"member 1969/1979,suspended 1979/1984,member 1984/\""))
        #expect(Self.text.contains("data-spans=\"observer /\""))
    }

    @Test func `a state is shown as what it is now`() {
        #expect(Sample.states.map(\.standing) == [.member, .member, .observer, .former])
        #expect(Self.text.contains("<g class=\"place former\" data-spans=\"member 1993/1993\">"))
    }

    @Test func `the legend explains what occurs, now or earlier`() {
        #expect(Sample.map.legend.entries.map(\.text) == ["Membre", "Suspendu", "Observateur", "Ancien membre"])
    }

    @Test func `all states are named where there is room`() {
        for state in Sample.states {
            #expect(Self.text.contains("class=\"wide\"") && Self.text.contains(">\(state.name)<"))
        }
    }

    @Test func `the table has the periods as years`() {
        #expect(Sample.map.table.rows[0].map(\.text) == ["Égypte", "Membre", "1969–1979, 1979–1984, 1984–"])
        #expect(Sample.map.table.rows[0][0].address == "/etats/egypte/")
    }

    @Test func `a map of places on both sides of 180 degrees shows them side by side`() {
        let places = [178.0, -178, 170].map { GeographicPoint(longitude: $0, latitude: -15) }
        let frame = MapFrame(around: places, width: 300)
        let across = places.map { frame.place($0).x }
        #expect(across[2] < across[0] && across[0] < across[1])
        #expect(across.allSatisfy { (0...300).contains($0) })
    }

    @Test func `a map of one place has an earth around it`() {
        let frame = MapFrame(around: [.init(longitude: 10, latitude: 10)], width: 300)
        #expect(frame.size.height > 100 && frame.size.height < 1000)
    }
}
