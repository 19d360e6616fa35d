/// A place on the earth, in degrees (WGS 84).
public struct GeographicPoint: Hashable, Sendable {
    public let longitude: Double
    public let latitude: Double

    public init(longitude: Double, latitude: Double) { (self.longitude, self.latitude) = (longitude, latitude) }
}

/// Land as closed lines; whether a ring is an island or a lake follows from how many others are around it.
public struct LandOutline: Hashable, Sendable {
    public let rings: [[GeographicPoint]]

    public init(rings: [[GeographicPoint]]) { self.rings = rings }
}
