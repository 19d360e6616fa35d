/// Dates in French. The first day of a month is « 1er »; « de » elides before a vowel (d'avril).
struct FrenchDates: DateWords {
    let months = [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ]
    let shortMonths = [
        "janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.", "déc.",
    ]

    func ordinal(_ day: Int) -> String { day == 1 ? "1er" : String(day) }

    func about(_ date: String, precision: PartialDate.Precision) -> String {
        precision == .day ? "vers le \(date)" : "vers \(date)"
    }

    func period(_ period: Period, style: DateStyle) -> String {
        switch (period.start, period.end) {
        case (let start?, let end?): from(start, until: end, style) + " " + to(end, style)
        case (let start?, nil): since(start, style)
        case (nil, let end?): until(end, style)
        case (nil, nil): ""
        }
    }

    /// « depuis 2025 », « depuis le 7 mars 2025 », « depuis environ 1980 ».
    private func since(_ start: PartialDate, _ style: DateStyle) -> String {
        switch (start.precision == .day, start.isApproximate) {
        case (true, false): "depuis le \(text(start, style))"
        case (true, true): "depuis les environs du \(plain(start, style))"
        case (false, false): "depuis \(text(start, style))"
        case (false, true): "depuis environ \(plain(start, style))"
        }
    }

    /// « jusqu'en 1989 », « jusqu'au 7 mars 2025 », « jusque vers 1980 ».
    private func until(_ end: PartialDate, _ style: DateStyle) -> String {
        if end.isApproximate { return "jusque \(text(end, style))" }
        return "jusqu'\(end.precision == .day ? "au" : "en") \(text(end, style))"
    }

    /// « du 22 », « du 29 février », « de janvier 1980 », « d'avril ».
    private func from(_ start: PartialDate, until end: PartialDate, _ style: DateStyle) -> String {
        let written = shortened(start, until: end, style)
        switch (start.precision == .day, start.isApproximate) {
        case (true, false): return "du " + written
        case (true, true): return "des environs du \(written)"
        case (false, true): return "d'environ \(written)"
        case (false, false):
            let elides = written.utf8.first.map { "ao".utf8.contains($0) } ?? false
            return (elides ? "d'" : "de ") + written
        }
    }

    /// « au 25 septembre 1969 », « à mars 1989 ».
    private func to(_ end: PartialDate, _ style: DateStyle) -> String {
        switch (end.precision == .day, end.isApproximate) {
        case (true, false): "au " + text(end, style)
        case (true, true): "aux environs du \(plain(end, style))"
        case (false, false): "à " + text(end, style)
        case (false, true): "à environ \(plain(end, style))"
        }
    }

    /// What the end says again is left out of the start: « 22 », « 29 février ».
    private func shortened(_ start: PartialDate, until end: PartialDate, _ style: DateStyle) -> String {
        guard start.year == end.year, end.precision == start.precision, let month = start.month else {
            return plain(start, style)
        }
        let name = (style == .short ? shortMonths : months)[month - 1]
        guard let day = start.day else { return name }
        return month == end.month ? ordinal(day) : self.day(day, month: name)
    }

    private func plain(_ date: PartialDate, _ style: DateStyle) -> String {
        let sure = PartialDate(year: date.year, month: date.month, day: date.day)
        return text(sure ?? date, style)
    }
}
