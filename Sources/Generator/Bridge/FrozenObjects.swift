internal import Bytes
internal import Domain
internal import Templates

/// The objects that stand in rows, as bytes: dates and periods. What else there is is not kept.
enum FrozenObjects {
    fileprivate enum Sort: UInt8 {
        case date, period, openPeriod
    }

    static func write(_ object: any Object, into bytes: inout [UInt8]) -> Bool {
        switch object {
        case let date as DateObject:
            bytes.put(.date, date.language)
            bytes.put(date.date)
        case let period as PeriodObject:
            bytes.put(period.period.isOpen ? .openPeriod : .period, period.language)
            bytes.put(period.period.start)
            bytes.put(period.period.end)
        default: return false
        }
        return true
    }

    static func read(_ bytes: ArraySlice<UInt8>) -> (any Object)? {
        var reader = StoredReader(Array(bytes))
        guard let sort = reader.byte().flatMap({ Sort(rawValue: $0) }),
            let language = reader.text().flatMap({ Language(rawValue: $0) })
        else { return nil }
        let date = reader.date()
        guard sort == .date else {
            let period = Period(from: date, to: reader.date(), isOpen: sort == .openPeriod)
            return PeriodObject(period, language: language)
        }
        return date.map { DateObject($0, language: language) }
    }
}

extension [UInt8] {
    /// The sort, and the language as ``StoredWriter`` writes texts.
    fileprivate mutating func put(_ sort: FrozenObjects.Sort, _ language: Language) {
        append(sort.rawValue)
        unsafe language.rawValue.withBytes { tag in
            unsafe Swift.withUnsafeBytes(of: UInt64(tag.count).littleEndian) { unsafe append(contentsOf: $0) }
            unsafe append(contentsOf: tag)
        }
    }

    /// Five bytes, with 0 for what is not known.
    fileprivate mutating func put(_ date: PartialDate?) {
        let (year, month, day) = (date?.year ?? 0, date?.month ?? 0, date?.day ?? 0)
        append(UInt8(year / 100))
        append(UInt8(year % 100))
        append(UInt8(month))
        append(UInt8(day))
        append(date?.isApproximate ?? false ? 1 : 0)
    }
}

extension StoredReader {
    fileprivate mutating func date() -> PartialDate? {
        let parts = (0..<5).compactMap { _ in byte().map { Int($0) } }
        guard parts.count == 5 else { return nil }
        return PartialDate(
            year: parts[0] * 100 + parts[1], month: parts[2] == 0 ? nil : parts[2], day: parts[3] == 0 ? nil : parts[3],
            isApproximate: parts[4] != 0)
    }
}
