/// Dates in French. The first day of a month is « 1er »; « de » elides before a vowel (d'avril).
struct FrenchDates: DateWords {
    let months = [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ]
    let shortMonths = [
        "janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.", "déc.",
    ]

    func day(_ day: Int, month: String) -> String { day == 1 ? "1er \(month)" : "\(day) \(month)" }

    func about(_ date: String, precision: PartialDate.Precision) -> String {
        precision == .day ? "vers le \(date)" : "vers \(date)"
    }

    func period(_ period: Period, style: DateStyle) -> String {
        switch (period.start, period.end) {
        case (let start?, let end?): return "\(from(start, until: end, style)) \(to(end, style))"
        case (let start?, nil):
            let article = start.precision == .day && !start.isApproximate && style.showsDay ? "le " : ""
            return "depuis \(article)\(text(start, style))"
        case (nil, let end?):
            let preposition = end.precision == .day && style.showsDay ? "" : "en "
            return "jusqu'\(preposition)\(to(end, style, alone: true))"
        case (nil, nil): return ""
        }
    }

    /// « du 22 », « du 29 février », « de janvier 1980 », « d'avril ».
    private func from(_ start: PartialDate, until end: PartialDate, _ style: DateStyle) -> String {
        let written = shortened(start, until: end, style)
        if start.isApproximate { return "d'environ \(plain(start, style))" }
        if start.precision == .day && style.showsDay { return "du \(written)" }
        return written.first.map { "aeiouyéâ".contains($0) } ?? false ? "d'\(written)" : "de \(written)"
    }

    /// « au 25 septembre 1969 », « à mars 1989 ».
    private func to(_ end: PartialDate, _ style: DateStyle, alone: Bool = false) -> String {
        if end.precision == .day && !end.isApproximate && style.showsDay { return "au \(text(end, style))" }
        return alone ? text(end, style) : "à \(end.isApproximate ? "environ " : "")\(plain(end, style))"
    }

    /// What the end says again is left out of the start: « 22 », « 29 février ».
    private func shortened(_ start: PartialDate, until end: PartialDate, _ style: DateStyle) -> String {
        guard start.year == end.year, end.precision == start.precision, let month = start.month else {
            return plain(start, style)
        }
        let name = (style == .short ? shortMonths : months)[month - 1]
        guard let day = start.day, style.showsDay else { return style == .year ? plain(start, style) : name }
        return month == end.month ? (day == 1 ? "1er" : String(day)) : self.day(day, month: name)
    }

    private func plain(_ date: PartialDate, _ style: DateStyle) -> String {
        let sure = PartialDate(year: date.year, month: date.month, day: date.day)
        return text(sure ?? date, style)
    }
}

extension DateStyle {
    var showsDay: Bool {
        switch self {
        case .long, .short, .dayAndMonth: true
        case .month, .year, .iso: false
        }
    }
}
