/// The Equal Earth projection: areas are true, and shapes look as one knows them.
///
/// B. Šavrič, T. Patterson and B. Jenny, « The Equal Earth map projection », International Journal of Geographical
/// Information Science 33 (2018), https://doi.org/10.1080/13658816.2018.1504949, equations 1 to 3.
struct EqualEarth: Hashable, Sendable {
    /// The meridian that is drawn upright, in degrees.
    let centralMeridian: Double

    private static let coefficients = (1.340264, -0.081106, 0.000893, 0.003796)

    /// In radii of the earth, downwards.
    func project(_ point: GeographicPoint) -> Point {
        project(offset: offset(of: point.longitude), latitude: point.latitude)
    }

    /// - Parameter offset: Degrees east of the central meridian, from -180 to 180.
    func project(offset: Double, latitude: Double) -> Point {
        let (a1, a2, a3, a4) = Self.coefficients
        let root = Arithmetic.squareRoot(3)
        let theta = Arithmetic.arcsine(root / 2 * Arithmetic.sine(Arithmetic.radians(latitude)))
        let square = theta * theta
        let sixth = square * square * square
        let slope = 9 * a4 * sixth * square + 7 * a3 * sixth + 3 * a2 * square + a1
        let x = 2 * root * Arithmetic.radians(offset) * Arithmetic.cosine(theta) / (3 * slope)
        return Point(x: x, y: -theta * (a1 + a2 * square + sixth * (a3 + a4 * square)))
    }

    /// Degrees east of the central meridian, at least -180 and less than 180.
    func offset(of longitude: Double) -> Double { (longitude - centralMeridian).wrappedDegrees }
}

extension Double {
    /// The same direction, at least -180 and less than 180.
    var wrappedDegrees: Double { self - 360 * ((self + 180) / 360).rounded(.down) }
}
