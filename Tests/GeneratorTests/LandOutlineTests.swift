import Diagnostics
import Figures
import Foundation
import Testing

@testable import Generator

@Suite struct LandOutlineTests {
    private static func read(_ text: String) throws -> LandOutline {
        try LandOutline.read(SourceFile(path: "map/land.geojson", raw: Array(text.utf8)))
    }

    @Test func `a feature of several polygons gives their rings, holes too`() throws {
        let outline = try Self.read(
            """
            {"type": "Feature", "geometry": {"type": "MultiPolygon", "coordinates":
              [[[[0, 0], [10, 0], [10.5, 10], [0, 0]], [[1, 1], [2, 1], [2, 2], [1, 1]]], [[[20, 0], [30, 0], [30, 1, 8]]]]}}
            """)
        #expect(outline.rings.map(\.count) == [4, 4, 3])
        #expect(outline.rings[0][2] == GeographicPoint(longitude: 10.5, latitude: 10))
    }

    @Test func `a bare polygon is enough`() throws {
        #expect(try Self.read(#"{"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1]]]}"#).rings.count == 1)
    }

    @Test(arguments: [
        ("{}", 1), (#"{"type": "Point", "coordinates": [0, 0]}"#, 10),
        (#"{"type": "Polygon", "coordinates": [[[0, 91]]]}"#, 38),
        (#"{"type": "Polygon", "coordinates": [[["a", 1]]]}"#, 38),
        (#"{"type": "Polygon", "coordinates": 7}"#, 36),
    ])
    func `what is no outline is told with its place`(text: String, column: Int) throws {
        let diagnostic = try #require(throws: Diagnostic.self) { try Self.read(text) }
        #expect(diagnostic.code == "foreign-outline")
        #expect(diagnostic.location.column == column)
    }

    @Test func `the outline that ships with the site is read whole`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let bytes = try [UInt8](Data(contentsOf: root.appending(path: "Content/map/land.geojson")))
        let outline = try LandOutline.read(SourceFile(path: "map/land.geojson", raw: bytes))
        #expect(outline.rings.count > 50 && outline.rings.allSatisfy { $0.count > 3 })
    }
}
