#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// The functions of the C library that figures need, under names that do not meet those of others.
enum Arithmetic {
    static func sine(_ angle: Double) -> Double { sin(angle) }
    static func cosine(_ angle: Double) -> Double { cos(angle) }
    static func arcsine(_ value: Double) -> Double { asin(value) }
    static func squareRoot(_ value: Double) -> Double { value.squareRoot() }
    static func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
}
