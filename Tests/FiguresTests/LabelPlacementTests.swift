import Testing

@testable import Figures

@Suite struct LabelPlacementTests {
    private static let placement = LabelPlacement(
        bounds: Rectangle(minX: 0, minY: 0, maxX: 600, maxY: 400), radius: 4)

    private static func place(_ marks: [Point], with placement: LabelPlacement = placement) -> [LabelPlacement.Place?] {
        let labels = marks.map { LabelPlacement.Label(mark: $0, size: Size(width: 60, height: 13)) }
        return placement.places(for: labels, marks: marks, order: Array(labels.indices))
    }

    @Test func `a label that stands alone is at the right of its mark`() throws {
        let place = try #require(Self.place([Point(x: 100, y: 100)])[0])
        #expect(place.leader == nil && place.anchor == .start && place.box.minX > 104)
    }

    @Test func `at the right edge it stands at the left`() throws {
        let place = try #require(Self.place([Point(x: 590, y: 100)])[0])
        #expect(place.leader == nil && place.anchor == .end)
    }

    @Test(arguments: 1...20) func `no label covers a mark or another label, wherever the marks are`(seed: Int) {
        var state = UInt64(seed)
        func next(_ limit: Double) -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 33) / Double(1 << 31) * limit
        }
        let marks = Dispersion(distance: 9).places(of: (0..<50).map { _ in Point(x: next(600), y: next(400)) })
        let boxes = Self.place(marks).compactMap { $0?.box }
        #expect(boxes.count > 35)
        for (index, box) in boxes.enumerated() {
            #expect(boxes.dropFirst(index + 1).allSatisfy { !$0.intersects(box) })
            #expect(marks.allSatisfy { !Rectangle(around: $0, radius: 4).intersects(box) })
        }
    }

    @Test func `where there is no room a label is left out`() {
        var placement = LabelPlacement(bounds: Rectangle(minX: 0, minY: 0, maxX: 80, maxY: 20), radius: 4)
        placement.leaderLengths = []
        #expect(Self.place([Point(x: 5, y: 10), Point(x: 14, y: 10)], with: placement)[0] == nil)
    }
}
