import Testing

@testable import Figures

@Suite struct GeometryTests {
    private static let square = [(0, 0), (10, 0), (10, 10), (0, 10)].map { Point(x: $0, y: $1) }

    @Test func `points on a line are left out, corners are kept`() {
        let line = [(0, 0), (1, 0.1), (2, -0.1), (3, 0), (3, 5)].map { Point(x: $0, y: $1) }
        #expect(line.simplified(tolerance: 0.2) == [line[0], line[3], line[4]])
        #expect(line.simplified(tolerance: 0) == line)
    }

    @Test func `a coast of a hundred thousand points is simplified without a deep stack`() {
        let zigzag = (0..<100_000).map { Point(x: Double($0), y: Double($0 % 2) * 0.1) }
        #expect(zigzag.simplified(tolerance: 0.5).count == 2)
    }

    @Test func `a window shows the part within`() {
        let clipped = Rectangle(minX: 5, minY: -5, maxX: 20, maxY: 5).clip(Self.square)
        #expect(clipped.enclosedArea == 25)
        #expect(Rectangle(minX: 11, minY: 0, maxX: 20, maxY: 5).clip(Self.square).isEmpty)
        #expect(Rectangle(minX: -1, minY: -1, maxX: 11, maxY: 11).clip(Self.square).enclosedArea == 100)
    }

    @Test func `path data takes steps in whole tenths, so that rounding does not add up`() {
        var path = PathData()
        path.addRing((0...3).map { Point(x: Double($0) * 0.14, y: -Double($0)) })
        #expect(path.text == "M0 0l.1-1 .2-1 .1-1z")
    }

    @Test func `discs that cover one another part, others stay`() {
        let points = [Point(x: 0, y: 0), Point(x: 0, y: 0), Point(x: 50, y: 0)]
        let places = Dispersion(distance: 8).places(of: points)
        #expect((places[1] - places[0]).squaredLength > 60)
        #expect(places[0].x < places[1].x && places[2] == points[2])
    }

    @Test func `a line is found where it passes through a box, and only there`() {
        let box = Rectangle(minX: 0, minY: 0, maxX: 10, maxY: 10)
        #expect(box.intersects(from: Point(x: -5, y: 5), to: Point(x: 15, y: 5)))
        #expect(box.intersects(from: Point(x: 4, y: 4), to: Point(x: 5, y: 5)))
        #expect(!box.intersects(from: Point(x: -5, y: 5), to: Point(x: -1, y: 5)))
        #expect(!box.intersects(from: Point(x: -5, y: 2), to: Point(x: 2, y: -5)))
    }
}
