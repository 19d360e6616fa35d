extension PartialDate {
    /// The days that the date may mean, counted from 1 January 1970; « about » is not heard.
    var days: ClosedRange<Int> {
        let (first, last) = (month ?? 1, month ?? 12)
        let start = daysBefore(year: year, month: first) + (day ?? 1) - 1
        let end = daysBefore(year: year, month: last) + (day ?? daysIn(month: last, of: year)) - 1
        return start...end
    }

    /// The days that the date may mean at the widest: « about 1980 » may be a decade off, about a month a year, about a day
    /// a month, since who writes « about » with a precision at least vouches for the coarser one.
    var possibleDays: ClosedRange<Int> {
        let days = days
        let margin = isApproximate ? margin : 0
        return days.lowerBound - margin...days.upperBound + margin
    }

    private var margin: Int {
        switch precision {
        case .year: 3652
        case .month: 365
        case .day: 30
        }
    }
}

/// The days from 1 January 1970 to the first of a Gregorian month; negative before. The calendar is carried back beyond
/// its introduction.
func daysBefore(year: Int, month: Int) -> Int {
    // Years are counted from March, so that the leap day comes last: http://howardhinnant.github.io/date_algorithms.html
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
}

extension PartialDate {
    /// The day that many days after 1 January 1970; `nil` outside the years 1 to 9999.
    init?(daysSince1970 days: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
        self.init(year: year, month: month + (month < 10 ? 3 : -9), day: day)
    }
}
