import Testing

@testable import Figures

@Suite struct EqualEarthTests {
    /// The corners of the map: the equator reaches ±2.70663, the poles ±1.31736 and half as wide again (Šavrič et al. 2018).
    @Test func `the map is as wide and as high as its authors say`() {
        let projection = EqualEarth(centralMeridian: 0)
        let east = projection.project(offset: 180, latitude: 0)
        let pole = projection.project(offset: 180, latitude: 90)
        #expect((east.x - 2.70663).magnitude < 0.0001 && east.y == 0)
        #expect((pole.y + 1.31736).magnitude < 0.0001 && pole.x < east.x)
    }

    @Test func `a parallel is a straight line, and the central meridian an upright one`() {
        let projection = EqualEarth(centralMeridian: 30)
        let points = [-20.0, 30, 110].map { projection.project(.init(longitude: $0, latitude: 41)) }
        #expect(Set(points.map(\.y)).count == 1)
        #expect(points[1].x == 0)
    }

    /// Between two meridians and two parallels of the sphere lies Δλ (sin φ₂ − sin φ₁).
    @Test(arguments: [0.0, 20, 40, 60, 80]) func `areas are true`(latitude: Double) {
        let projection = EqualEarth(centralMeridian: 0)
        let low = projection.project(offset: 0.05, latitude: latitude)
        let high = projection.project(offset: 0.05, latitude: latitude + 0.1)
        let drawn = (low.x + high.x) * (low.y - high.y)
        let sines = [latitude, latitude + 0.1].map { Arithmetic.sine(Arithmetic.radians($0)) }
        let real = Arithmetic.radians(0.1) * (sines[1] - sines[0])
        #expect((drawn / real - 1).magnitude < 0.001)
    }

    @Test(arguments: [(0.0, 0.0), (180, -180), (-180, -180), (190, -170), (-190, 170), (540, -180)])
    func `a direction is written in one way`(degrees: Double, wrapped: Double) {
        #expect(degrees.wrappedDegrees == wrapped)
    }
}
