/// Dates in Arabic with the names of the months that CLDR gives for `ar`.
struct ArabicDates: DateWords {
    let months = [
        "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
    ]
    var shortMonths: [String] { months }

    func about(_ date: String, precision: PartialDate.Precision) -> String { "حوالي \(date)" }

    func period(_ period: Period, style: DateStyle) -> String {
        switch (period.start, period.end) {
        case (let start?, let end?): "من \(text(start, style)) إلى \(text(end, style))"
        case (let start?, nil): "منذ \(text(start, style))"
        case (nil, let end?): "حتى \(text(end, style))"
        case (nil, nil): ""
        }
    }
}
