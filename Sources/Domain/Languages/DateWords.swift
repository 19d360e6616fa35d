internal import Bytes

/// How one language writes dates.
protocol DateWords: Sendable {
    /// Twelve names, January first.
    var months: [String] { get }
    var shortMonths: [String] { get }

    /// « 25 », « 1er ».
    func ordinal(_ day: Int) -> String
    /// « 25 septembre », « 1er mars ».
    func day(_ day: Int, month: String) -> String
    /// « septembre 1969 ».
    func month(_ month: String, year: Int) -> String
    /// « 25 septembre 1969 ».
    func day(_ day: Int, month: String, year: Int) -> String
    /// « vers 1969 ».
    func about(_ date: String, precision: PartialDate.Precision) -> String
    /// From one date to another that differs from it; either end may be missing where it is open or not known.
    func period(_ period: Period, style: DateStyle) -> String
}

extension DateWords {
    func ordinal(_ day: Int) -> String { String(day) }
    func day(_ day: Int, month: String) -> String { spaced(ordinal(day), month) }
    func month(_ month: String, year: Int) -> String { spaced(month, String(year)) }
    func day(_ day: Int, month: String, year: Int) -> String { spaced(ordinal(day), month, String(year)) }

    func text(_ date: PartialDate, _ style: DateStyle) -> String {
        let date = date.shown(in: style)
        let names = style == .short ? shortMonths : months
        let text =
            switch (style, date.month, date.day) {
            case (.iso, _, _): date.iso
            case (.year, _, _), (_, nil, _): String(date.year)
            case (.dayAndMonth, let month?, let day?): self.day(day, month: names[month - 1])
            case (.dayAndMonth, let month?, nil): names[month - 1]
            case (.month, let month?, _), (_, let month?, nil): self.month(names[month - 1], year: date.year)
            case (_, let month?, let day?): self.day(day, month: names[month - 1], year: date.year)
            }
        return date.isApproximate && style != .iso ? about(text, precision: date.precision) : text
    }
}

/// Words with spaces between them, put together at once: every page says some dates.
private func spaced(_ words: String...) -> String {
    var text = ByteBuffer(capacity: 64)
    for word in words {
        if !text.isEmpty { text.append(UInt8(ascii: " ")) }
        text.append(text: word)
    }
    return text.text
}

extension Language {
    /// The words of this language; `nil` where Charte has none, so that dates are written as ISO 8601 has them.
    var dateWords: (any DateWords)? {
        switch code {
        case "fr": FrenchDates()
        case "en": EnglishDates()
        case "ar": ArabicDates()
        default: nil
        }
    }

    /// Whether dates can be written out in this language.
    public var hasDateWords: Bool { dateWords != nil }
}

extension PartialDate {
    /// The date in words: « 25 septembre 1969 », « mars 1970 », « vers 1980 ».
    public func text(in language: Language, _ style: DateStyle = .long) -> String {
        language.dateWords?.text(self, style) ?? shown(in: style).iso
    }

    /// What is left of the date where a style shows only its month or its year.
    fileprivate func shown(in style: DateStyle) -> PartialDate {
        let month = style == .year ? nil : month
        let day = style.showsDay ? day : nil
        return PartialDate(year: year, month: month, day: day, isApproximate: isApproximate) ?? self
    }
}

extension Period {
    /// The period in words: « du 22 au 25 septembre 1969 », « depuis 2025 »; empty where neither end is known.
    public func text(in language: Language, _ style: DateStyle = .long) -> String {
        // Two days of one month are one month where days are not shown; two years are told apart in any style.
        let style = style == .dayAndMonth && isInTwoYears ? .long : style
        let (start, end) = (start?.shown(in: style), end?.shown(in: style))
        if start == nil && end == nil { return "" }
        if let start, !isOpen, end == nil || end == start { return start.text(in: language, style) }
        guard let words = language.dateWords, style != .iso else {
            return [start?.iso ?? "..", end?.iso ?? ".."].joined(separator: "/")
        }
        return words.period(Period(from: start, to: end, isOpen: isOpen), style: style)
    }

    private var isInTwoYears: Bool { start != nil && end != nil && start?.year != end?.year }
}

extension DateStyle {
    /// Whether a day is written where it is known.
    fileprivate var showsDay: Bool {
        switch self {
        case .long, .short, .dayAndMonth, .iso: true
        case .month, .year: false
        }
    }
}
