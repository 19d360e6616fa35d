internal import Diagnostics
internal import Figures

extension LandOutline {
    /// The rings of a GeoJSON feature or geometry: a polygon or several (RFC 7946 § 3.1.6 and § 3.1.7).
    ///
    /// Which ring lies within which is not kept: they are drawn by the even-odd rule.
    /// - Throws: `invalid-json`, or `foreign-outline` where the JSON is something else.
    static func read(_ source: SourceFile) throws(Diagnostic) -> LandOutline {
        let file = try JSONReader.read(source)
        let geometry = file["geometry"] ?? file
        var rings: [[GeographicPoint]] = []
        for polygon in try geometry.polygons() {
            for ring in try polygon.items("a list of rings") { rings.append(try ring.points()) }
        }
        return LandOutline(rings: rings)
    }
}

extension JSONNode {
    fileprivate func polygons() throws(Diagnostic) -> [JSONNode] {
        guard let coordinates = self["coordinates"] else { throw .foreignOutline("« coordinates »", at: location) }
        switch self["type"]?.text {
        case "Polygon": return [coordinates]
        case "MultiPolygon": return try coordinates.items("a list of polygons")
        default: throw .foreignOutline("a « Polygon » or a « MultiPolygon »", at: self["type"]?.location ?? location)
        }
    }

    fileprivate func points() throws(Diagnostic) -> [GeographicPoint] {
        var points: [GeographicPoint] = []
        for position in try items("a list of positions") {
            let numbers = (position.list ?? []).compactMap(\.number)
            // A third number, where there is one, is a height (RFC 7946 § 3.1.1).
            guard numbers.count >= 2, (-180...180).contains(numbers[0]), (-90...90).contains(numbers[1]) else {
                throw .foreignOutline("a longitude and a latitude in degrees", at: position.location)
            }
            points.append(GeographicPoint(longitude: numbers[0], latitude: numbers[1]))
        }
        return points
    }

    private var number: Double? { if case .number(let digits) = value { Double(digits) } else { nil } }

    fileprivate func items(_ expected: String) throws(Diagnostic) -> [JSONNode] {
        guard let list else { throw .foreignOutline(expected, at: location) }
        return list
    }
}
