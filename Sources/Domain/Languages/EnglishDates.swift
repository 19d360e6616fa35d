/// Dates in English, day first as the United Nations write them.
struct EnglishDates: DateWords {
    let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    let shortMonths = ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]

    func about(_ date: String, precision: PartialDate.Precision) -> String { "about \(date)" }

    func period(_ period: Period, style: DateStyle) -> String {
        switch (period.start, period.end) {
        case (let start?, let end?):
            let isInOneMonth = start.year == end.year && start.month == end.month
            if let day = start.day, end.day != nil, isInOneMonth, !start.isApproximate, !end.isApproximate {
                return "\(day)–\(text(end, style))"
            }
            return "\(text(start, style)) – \(text(end, style))"
        case (let start?, nil): return "since \(text(start, style))"
        case (nil, let end?): return "until \(text(end, style))"
        case (nil, nil): return ""
        }
    }
}
