/// Where labels stand that hang from poles like flags, above and below the line on which the poles stand.
///
/// From the last to the first: a flag flies to the right of its pole, beyond all the poles that it passes, on the side
/// where it stays nearer to the line.
enum Flags {
    struct Flag: Hashable, Sendable {
        let isAbove: Bool
        /// Counted from 0, away from the line.
        let row: Int
    }

    /// - Parameters:
    ///   - poles: Ascending.
    ///   - widths: Of the flags, with the space after them.
    static func place(poles: [Double], widths: [Double]) -> [Flag] {
        var flags: [Flag] = []
        for index in poles.indices.reversed() {
            let end = poles[index] + widths[index]
            let passed = zip(poles.dropFirst(index + 1), flags.reversed()).prefix { $0.0 < end }.map(\.1)
            let above = firstRow(beyond: passed, isAbove: true)
            let below = firstRow(beyond: passed, isAbove: false)
            flags.append(above <= below ? Flag(isAbove: true, row: above) : Flag(isAbove: false, row: below))
        }
        return flags.reversed()
    }

    private static func firstRow(beyond flags: [Flag], isAbove: Bool) -> Int {
        (flags.filter { $0.isAbove == isAbove }.map(\.row).max() ?? -1) + 1
    }
}
