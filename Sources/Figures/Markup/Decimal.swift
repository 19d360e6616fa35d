/// A number as figures write it: rounded to a tenth, without a zero in front of or behind the point.
///
/// Counted in whole tenths, so that neither a locale nor a compiler's printing of floating point has a say.
struct Decimal: Hashable, Sendable {
    let tenths: Int

    init(tenths: Int) { self.tenths = tenths }

    init(_ value: Double) { tenths = Int((value * 10).rounded()) }

    /// « 12 », « 3.4 », « -.5 ».
    var text: String {
        let (whole, tenth) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
        let sign = tenths < 0 ? "-" : ""
        if tenth == 0 { return sign + String(whole) }
        return sign + (whole == 0 ? "" : String(whole)) + "." + String(tenth)
    }
}
