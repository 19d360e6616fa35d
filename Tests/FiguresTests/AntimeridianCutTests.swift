import Testing

@testable import Figures

@Suite struct AntimeridianCutTests {
    /// From the corners, in the order west, east, east, west.
    private static func box(west: Double, east: Double) -> [GeographicPoint] {
        [(west, 0), (east, 0), (east, 10), (west, 10), (west, 0)].map { .init(longitude: $0, latitude: $1) }
    }

    private static func extents(_ ring: [GeographicPoint], centre: Double) -> [ClosedRange<Double>] {
        AntimeridianCut(projection: EqualEarth(centralMeridian: centre)).parts(of: ring)
            .compactMap { Rectangle($0) }.filter { $0.width > 0 }.map { $0.minX...$0.maxX }
            .sorted { $0.lowerBound < $1.lowerBound }
    }

    @Test func `what does not reach the edge stays whole`() {
        #expect(Self.extents(Self.box(west: 10, east: 20), centre: 0) == [10...20])
        #expect(Self.extents(Self.box(west: 170, east: 180), centre: 0) == [170...180])
    }

    @Test func `an island on the edge is cut in two, one at each side`() {
        #expect(Self.extents(Self.box(west: 170, east: -170), centre: 0) == [-180...(-170), 170...180])
        #expect(Self.extents(Self.box(west: -160, east: -140), centre: 30) == [-180...(-170), 170...180])
    }

    @Test func `what the file cut at 180 degrees joins where the map is cut elsewhere`() {
        #expect(Self.extents(Self.box(west: 170, east: 180), centre: 90) == [80...90])
        #expect(Self.extents(Self.box(west: -180, east: -170), centre: 90) == [90...100])
    }
}
