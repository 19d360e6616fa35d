/// A number as figures write it: rounded to a tenth, without a zero in front of or behind the point.
///
/// Counted in whole tenths, so that neither a locale nor a compiler's printing of floating point has a say.
struct Decimal: Hashable, Sendable {
    let tenths: Int

    init(tenths: Int) { self.tenths = tenths }

    init(_ value: Double) { tenths = Int((value * 10).rounded()) }

    /// « 12 », « 3.4 », « -.5 ».
    var text: String {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    func append(to bytes: inout [UInt8]) {
        let (whole, tenth) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
        if tenths < 0 { bytes.append(UInt8(ascii: "-")) }
        if whole > 0 || tenth == 0 { append(whole, to: &bytes) }
        guard tenth > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        append(tenth, to: &bytes)
    }

    private func append(_ number: UInt, to bytes: inout [UInt8]) {
        var divisor: UInt = 1
        while number / divisor > 9 { divisor *= 10 }
        while divisor > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
            divisor /= 10
        }
    }
}
