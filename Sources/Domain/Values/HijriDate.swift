public import Diagnostics
public import YAML

/// A date, or a run of days, of the Islamic calendar, as its source prints it: « 9-12 Rajab 1389 H ».
///
/// Kept and shown to the letter, never computed: observed months differ from reckoned ones by a day or two. It is read
/// only so that a month that does not exist is told.
public struct HijriDate: Hashable, Sendable {
    /// One end of what is printed. A month alone has no day.
    public struct Day: Hashable, Sendable {
        // Of the size of their numbers, as those of a ``PartialDate`` are.
        private let yearNumber: Int32
        private let monthNumber: Int8
        /// 0 for a day that is not known.
        private let dayNumber: Int8
    }

    public let text: String
    public let start: Day
    public let end: Day

    /// The months as the site spells them, in French.
    public static let months = [
        "Mouharram", "Safar", "Rabi I", "Rabi II", "Joumada I", "Joumada II", "Rajab", "Chaabane", "Ramadan", "Chawwal",
        "Dhou al-qi'da", "Dhou al-hijja",
    ]
}

extension HijriDate {
    enum Mistake: Error {
        case form
        case month(String)
        case day(Int)
    }

    /// Reads `12 Rajab 1389 H`, `9-12 Rajab 1389 H`, `27 Joumada I - 3 Joumada II 1397 H`, `Mouharram 1390 H`.
    init(_ text: String) throws(Mistake) {
        let halves = try Self.halves(text)
        guard let last = halves.last, let year = last.year ?? halves.first?.year else { throw .form }
        let (first, final) = (halves[0], last)
        self.text = text
        start = try Day(year: first.year ?? year, month: first.month ?? final.month, day: first.day)
        end = try Day(year: year, month: final.month, day: final.day)
    }

    private struct Half {
        var day: Int?
        var month: String?
        var year: Int?
    }

    private static func halves(_ text: String) throws(Mistake) -> [Half] {
        guard text.hasSuffix(" H") else { throw .form }
        let body = text.dropLast(2)
        let ends = body.split(separator: " - ").map(String.init)
        guard (1...2).contains(ends.count) else { throw .form }
        var halves: [Half] = []
        for end in ends { halves += try half(end) }
        return halves
    }

    /// `9-12 Rajab 1389` gives two: the days of one month.
    private static func half(_ text: String) throws(Mistake) -> [Half] {
        var words = text.split(separator: " ").map(String.init)
        var half = Half()
        var first: Int?
        if let year = words.last.flatMap(Self.number), words.count > 1 {
            half.year = year
            words.removeLast()
        }
        if let days = words.first.flatMap(Self.days) {
            (first, half.day) = (days.count > 1 ? days[0] : nil, days.last)
            words.removeFirst()
        }
        half.month = words.isEmpty ? nil : words.joined(separator: " ")
        guard let first else { return [half] }
        return [Half(day: first, month: half.month, year: half.year), half]
    }

    /// `9-12`, `12`, `1er`; anything else is no day.
    private static func days(_ word: String) -> [Int]? {
        let parts = word.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { $0 == "1er" ? 1 : number(String($0)) }
        return (1...2).contains(parts.count) && numbers.count == parts.count ? numbers : nil
    }

    /// Digits alone: no sign.
    private static func number(_ word: String) -> Int? {
        word.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(word) : nil
    }
}

extension HijriDate.Day {
    init(year: Int, month: String?, day: Int?) throws(HijriDate.Mistake) {
        guard let month else { throw .form }
        // Straight or curly, an apostrophe is one.
        let plain = month.replacing("’", with: "'")
        guard let index = HijriDate.months.firstIndex(of: plain) else { throw .month(month) }
        if let day, !(1...30).contains(day) { throw .day(day) }
        // A year beyond every calendar is none of the table either; the text is shown to the letter.
        (yearNumber, monthNumber, dayNumber) = (Int32(clamping: year), Int8(index + 1), Int8(day ?? 0))
    }

    public var year: Int { Int(yearNumber) }

    /// 1 (Mouharram) to 12 (Dhou al-hijja).
    public var month: Int { Int(monthNumber) }

    /// 1...30.
    public var day: Int? { dayNumber == 0 ? nil : Int(dayNumber) }
}

extension HijriDate: Datum {
    public static var expectation: String { "a Hijri date as its source prints it (« 9-12 Rajab 1389 H »)" }
    public static var type: FieldType { .hijriDate }
    public static var notation: Notation {
        let names = months.joined(separator: "|").replacing("'", with: "['’]")
        return .text(pattern: "(\(names)).*[0-9]{1,4} H$")
    }
    public var value: FieldValue { .hijriDate(self) }

    public static func decode(_ node: Node, into log: inout [Diagnostic]) -> HijriDate? {
        guard let text = node.text else { return mismatch(node, into: &log) }
        do throws(Mistake) {
            return try HijriDate(text)
        } catch .month(let name) {
            log.append(.unknownHijriMonth(name, at: node.location))
        } catch .day(let day) {
            log.append(.impossibleHijriDay(day, at: node.location))
        } catch {
            return mismatch(node, into: &log)
        }
        return nil
    }
}
