internal import Bytes
public import Diagnostics
public import YAML

/// A Gregorian date as far as it is known: a year, a month or a day, perhaps only about so.
///
/// Written as in EDTF level 1 (https://www.loc.gov/standards/datetime/): `1969`, `1969-09`, `1969-09-25`, `1969~`. What is
/// not known is never filled in.
public struct PartialDate: Hashable, Sendable {
    public enum Precision: String, Sendable, Comparable {
        case year, month, day

        private var rank: Int {
            switch self {
            case .year: 0
            case .month: 1
            case .day: 2
            }
        }

        public static func < (one: Precision, other: Precision) -> Bool { one.rank < other.rank }
    }

    // Of the size of their numbers: a record has room for several dates, whether it has them or not.
    private let yearNumber: Int16
    /// Of month and day, 0 stands for one that is not known.
    private let monthNumber: Int8
    private let dayNumber: Int8
    /// Whether the source says « about ».
    public let isApproximate: Bool

    public init?(year: Int, month: Int? = nil, day: Int? = nil, isApproximate: Bool = false) {
        guard (1...9999).contains(year), month.map({ (1...12).contains($0) }) ?? (day == nil) else { return nil }
        if let month, let day, !(1...daysIn(month: month, of: year)).contains(day) { return nil }
        (yearNumber, monthNumber, dayNumber) = (Int16(year), Int8(month ?? 0), Int8(day ?? 0))
        self.isApproximate = isApproximate
    }

    /// 1...9999.
    public var year: Int { Int(yearNumber) }

    /// 1...12.
    public var month: Int? { monthNumber == 0 ? nil : Int(monthNumber) }

    /// 1...31, a day that the month has.
    public var day: Int? { dayNumber == 0 ? nil : Int(dayNumber) }

    /// Reads `1969-09-25~`; anything else is no date.
    public init?(_ written: String) {
        guard let parts = unsafe written.withUTF8Bytes({ unsafe Self.parts($0) }) else { return nil }
        self.init(year: parts.year, month: parts.month, day: parts.day, isApproximate: parts.isApproximate)
    }

    private typealias Parts = (year: Int, month: Int?, day: Int?, isApproximate: Bool)

    private static func parts(_ written: UnsafeBufferPointer<UInt8>) -> Parts? {
        let isApproximate = unsafe written.last == UInt8(ascii: "~")
        var rest = unsafe written.dropLast(isApproximate ? 1 : 0)
        guard let year = unsafe rest.popNumber(digits: 4) else { return nil }
        let month = unsafe rest.popPart()
        let day = month == nil ? nil : unsafe rest.popPart()
        return unsafe rest.isEmpty ? (year, month, day, isApproximate) : nil
    }

    public var precision: Precision { day != nil ? .day : month != nil ? .month : .year }

    /// The day after it; `nil` where no day is known, or the source says « about ».
    public var dayAfter: PartialDate? {
        day == nil || isApproximate ? nil : PartialDate(daysSince1970: days.upperBound + 1)
    }

    /// ISO 8601 as far as it is known: `1969-09`. What `<time datetime>` takes; « about » is not part of it.
    public var iso: String {
        var text = padded(year, to: 4)
        if let month { text += "-" + padded(month, to: 2) }
        if let day { text += "-" + padded(day, to: 2) }
        return text
    }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
    /// Takes a number of just so many digits from the front; `nil`, and nothing taken, where none stands there.
    fileprivate mutating func popNumber(digits: Int) -> Int? {
        guard unsafe count >= digits else { return nil }
        var number = 0
        for index in unsafe startIndex..<startIndex + digits {
            guard unsafe (0x30...0x39).contains(self[index]) else { return nil }
            number = unsafe number * 10 + Int(self[index] - 0x30)
        }
        unsafe removeFirst(digits)
        return number
    }

    /// Takes a hyphen and two digits.
    fileprivate mutating func popPart() -> Int? {
        var rest = self
        guard unsafe rest.popFirst() == UInt8(ascii: "-"), let number = unsafe rest.popNumber(digits: 2) else {
            return nil
        }
        unsafe self = rest
        return number
    }
}

/// The number of days of a Gregorian month.
func daysIn(month: Int, of year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
}

private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

extension PartialDate: Comparable {
    /// A year stands before its months, a month before its days.
    public static func < (one: PartialDate, other: PartialDate) -> Bool { one.rank < other.rank }

    /// A number that grows from date to date: what is not known stands before what is.
    var rank: Int { ((year * 16 + (month ?? 0)) * 32 + (day ?? 0)) * 2 + (isApproximate ? 0 : 1) }

    /// Whether it surely lies before `other`: 1969 and 1969-09 may be the same day, « about 1969 » and 1972 too.
    public func isBefore(_ other: PartialDate) -> Bool {
        possibleDays.upperBound < other.possibleDays.lowerBound
    }
}

extension PartialDate: Datum {
    public static var expectation: String { "a date (1969, 1969-09, 1969-09-25 or 1969~)" }
    public static var type: FieldType { .date }
    public var value: FieldValue { .date(self) }

    public static func decode(_ node: Node, into log: inout [Diagnostic]) -> PartialDate? {
        node.text.flatMap { PartialDate($0) } ?? mismatch(node, into: &log)
    }
}
