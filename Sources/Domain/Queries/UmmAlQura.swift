/// The Umm al-Qura calendar of Saudi Arabia, 1343 to 1500 of the Hijra (1 August 1924 to 16 November 2077).
///
/// Month lengths as the printed calendars have them, which is why the early ones are uneven: from the tables of R. H. van
/// Gent (https://webspace.science.uu.nl/~gent0113/islam/ummalqura.htm) and the King Abdulaziz City for Science and
/// Technology, as gathered in `hijridate` 2.6.0 (https://pypi.org/project/hijridate/, MIT licence, © Mohammed Alshehri).
/// ICU's table differs from it by a day or two before 1420 and after 1450.
enum UmmAlQura {
    static let years = 1343...1500

    /// The day on which a month begins, as ``PartialDate/days`` counts; `nil` outside the table.
    static func firstDay(month: Int, of year: Int) -> Int? {
        guard years.contains(year), (1...12).contains(month) else { return nil }
        return monthStarts[(year - years.lowerBound) * 12 + month - 1]
    }

    /// The day after the last of a month.
    static func end(month: Int, of year: Int) -> Int? {
        guard years.contains(year), (1...12).contains(month) else { return nil }
        return monthStarts[(year - years.lowerBound) * 12 + month]
    }

    private static let monthStarts: [Int] = {
        var starts = [daysBefore(year: 1924, month: 8)]
        starts.reserveCapacity(lengths.count * 12 + 1)
        for year in lengths {
            for month in 0..<12 { starts.append(starts[starts.count - 1] + 28 + Int(year >> (2 * month) & 3)) }
        }
        return starts
    }()

    /// By year: for each month two bits, the first month in the lowest, that say how many days it has above 28.
    private static let lengths: [UInt32] = [
        0xA8A9A6, 0x666665, 0x9A2766, 0x6969A5, 0x5A69A5, 0x35A666, 0xB2A666, 0x9A6599, 0x9A5666, 0x666666, 0x9699A6,
        0x666999, 0x9A6666, 0x65A665, 0xA66666, 0x69659A, 0x65966A, 0xA66666, 0x666666, 0x666666, 0xA66666, 0x6A2666,
        0xA66666, 0x666666, 0x666666, 0xA66666, 0x69A666, 0x666666, 0xA99966, 0xA65999, 0x999999, 0xA5A666, 0x696666,
        0x666A59, 0xA69996, 0x666666, 0x999999, 0x666666, 0x6659A6, 0x9969A6, 0x666699, 0x666666, 0x6A65A6, 0xA6665A,
        0xA66665, 0x666669, 0xA66666, 0x59A666, 0xA66666, 0xA66665, 0xA66566, 0x696666, 0x6659A6, 0x9966A6, 0x666699,
        0x99A666, 0x699999, 0xA6659A, 0x665999, 0x99666A, 0x6599A9, 0x966A69, 0x6669A5, 0x9A6666, 0x999999, 0x996666,
        0x6599A6, 0x9666A6, 0x59A699, 0x66A696, 0xA69A59, 0x9A9965, 0x9A6599, 0x996666, 0x599A66, 0x666A66, 0x9A6999,
        0x9AA659, 0x9AA565, 0x9A9596, 0x999666, 0x6659A6, 0x6699A6, 0x9A6999, 0x69A665, 0xA6A596, 0xA69659, 0x999969,
        0x966669, 0x5999A9, 0x6669A6, 0x5A6999, 0x9A6666, 0x999999, 0x9665A6, 0x6596A6, 0x9666A6, 0x599A99, 0x669A66,
        0x669999, 0xA66666, 0x999699, 0x9659A9, 0x5969A9, 0x6666A6, 0x99A699, 0x69A665, 0x699966, 0x66659A, 0x99966A,
        0x6665A9, 0x9999A9, 0x6699A5, 0x9A9996, 0xA69659, 0x9A5966, 0x69659A, 0xA5999A, 0x666699, 0x9A6666, 0x69A659,
        0xA99966, 0xA96599, 0x999666, 0x6659A6, 0x9999A6, 0x5A69A5, 0x6A6696, 0x69A659, 0x699666, 0x6659A6, 0x99669A,
        0x659A99, 0x969A99, 0x5A9A65, 0x9A6996, 0x9A6659, 0x999969, 0x659A69, 0x9669A6, 0x59A9A5, 0x69A696, 0xA99A59,
        0xA66665, 0xA65999, 0x996669, 0x6599A9, 0x9669A6, 0xA66999, 0x9A6665, 0x9A5996, 0x99965A, 0x66599A, 0x99666A,
        0x665A69, 0x999A66, 0x699999, 0xA9965A,
    ]
}
