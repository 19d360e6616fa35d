extension HijriDate.Day {
    /// The days that are meant by the Umm al-Qura reckoning, counted as ``PartialDate/days`` are; a month alone means all of
    /// its days. `nil` outside the table.
    var days: ClosedRange<Int>? {
        guard let first = UmmAlQura.firstDay(month: month, of: year), let end = UmmAlQura.end(month: month, of: year)
        else { return nil }
        // A thirtieth day where the reckoned month has 29 is no slip: the month that was observed had thirty.
        guard let day else { return first...end - 1 }
        return first + day - 1...first + day - 1
    }
}
