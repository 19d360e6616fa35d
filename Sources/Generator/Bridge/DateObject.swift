internal import Domain
internal import Synchronization
internal import Templates

/// A date in a template: it prints as words and knows its parts.
///
/// A class because objects of templates are.
final class DateObject: Object {
    let date: PartialDate
    let language: Language
    /// In words, once someone asked: the page of a record, lists and neighbours show the same date.
    private let words = Mutex<String?>(nil)

    init(_ date: PartialDate, language: Language) { (self.date, self.language) = (date, language) }

    var text: String {
        words.withLock { words in
            if let words { return words }
            let text = date.text(in: language)
            words = text
            return text
        }
    }

    func add(to digest: inout ValueDigest) {
        digest.add(date)
        digest.add(language.rawValue)
    }

    func isSame(as other: any Object) -> Bool {
        (other as? DateObject).map { $0.date == date && $0.language == language } ?? false
    }

    func value(at field: Int) -> Value {
        switch field {
        case 0: .integer(date.year)
        case 1: date.month.map { .integer($0) } ?? .none
        case 2: date.day.map { .integer($0) } ?? .none
        case 3: .text(date.iso)
        case 4: .text(date.precision.rawValue)
        case 5: .boolean(date.isApproximate)
        case 6: .text(String(decoding: date.iso.utf8.filter { $0 != UInt8(ascii: "-") }, as: UTF8.self))
        case 7: date.dayAfter.map { .object(DateObject($0, language: language)) } ?? .none
        default: .none
        }
    }

    static let type = ObjectType(
        "Date",
        fields: [
            .init("year", .integer, "The year"),
            .init("month", .optional(.integer), "1 to 12, where it is known"),
            .init("day", .optional(.integer), "1 to 31, where it is known"),
            .init("iso", .text, "ISO 8601 as far as it is known: 1969-09"),
            .init("precision", .text, "year, month or day"),
            .init("is_approximate", .boolean, "Whether the source says « about »"),
            .init("basic", .text, "ISO 8601 without hyphens, as calendars write it: 19690925"),
            .init("day_after", .optional(.object("Date")), "The day after, where the day is known for sure"),
        ], printing: .text, orderedBy: "iso")
}

/// From a date to a date in a template.
///
/// A class because objects of templates are.
final class PeriodObject: Object {
    let period: Period
    let language: Language
    /// In words: written once, since lists and the pages of neighbours show what the page of a record does.
    let text: String

    init(_ period: Period, language: Language) {
        (self.period, self.language, text) = (period, language, period.text(in: language))
    }

    func add(to digest: inout ValueDigest) {
        for date in [period.start, period.end] { if let date { digest.add(date) } else { digest.add(0) } }
        digest.add(period.isOpen ? 1 : 0)
        digest.add(language.rawValue)
    }

    func isSame(as other: any Object) -> Bool {
        (other as? PeriodObject).map { $0.period == period && $0.language == language } ?? false
    }

    func value(at field: Int) -> Value {
        switch field {
        case 0: period.start.map { .object(DateObject($0, language: language)) } ?? .none
        case 1: period.end.map { .object(DateObject($0, language: language)) } ?? .none
        case 2: .boolean(period.isOpen)
        default: .none
        }
    }

    static let type = ObjectType(
        "Period",
        fields: [
            .init("start", .optional(.object("Date")), "Its first day, where it is known"),
            .init("end", .optional(.object("Date")), "Its last day; none where it is open or lasted a day"),
            .init("is_open", .boolean, "Whether it lasts until now"),
        ], printing: .text, orderedBy: "start")
}

extension ValueDigest {
    fileprivate mutating func add(_ date: PartialDate) {
        for part in [date.year, date.month ?? 0, date.day ?? 0, date.isApproximate ? 1 : 0] { add(part) }
    }
}
