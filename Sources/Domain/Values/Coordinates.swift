public import Diagnostics
public import YAML

/// A point on the globe (WGS 84), in degrees: latitude north, longitude east. Written `[33.5, -7.6]`.
public struct Coordinates: Hashable, Sendable {
    /// -90...90.
    public let latitude: Double
    /// -180...180.
    public let longitude: Double

    public init?(latitude: Double, longitude: Double) {
        guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
        (self.latitude, self.longitude) = (latitude, longitude)
    }
}

extension Coordinates: Datum {
    public static var expectation: String { "[latitude, longitude] in degrees (-90 to 90, -180 to 180)" }
    public static var type: FieldType { .coordinates }
    public var value: FieldValue { .coordinates(self) }

    public static func decode(_ node: Node, into log: inout [Diagnostic]) -> Coordinates? {
        guard let items = node.sequence, items.count == 2 else { return mismatch(node, into: &log) }
        let degrees = items.compactMap { Double.decode($0, into: &log) }
        guard degrees.count == 2 else { return nil }
        return Coordinates(latitude: degrees[0], longitude: degrees[1]) ?? mismatch(node, into: &log)
    }
}
