#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

extension Machine {
    func compare(_ one: Cell, _ relation: UInt8, _ other: Cell) -> Bool {
        switch relation {
        case 0: equal(one, other)
        case 1: !equal(one, other)
        case 2: order(one, other) < 0
        case 3: order(one, other) <= 0
        case 4: order(one, other) > 0
        case 5: order(one, other) >= 0
        case 6: contains(other, one)
        default: !contains(other, one)
        }
    }

    /// Records are equal when they are the same record; objects when they are the same or print the same text.
    func equal(_ one: Cell, _ other: Cell) -> Bool {
        if one.isText { return other.isText && one.length == other.length && compareBytes(one, other) == 0 }
        if one.isNumeric {
            return other.isNumeric && one.asNumber == other.asNumber && one.asInteger == other.asInteger
        }
        if one.isList { return other.isList && equalItems(one, other) }
        if one.isObject { return other.isObject && equalObjects(one, other) }
        guard one.kind == other.kind else { return false }
        switch one.kind {
        case .none: return true
        case .record: return one.payload == other.payload
        default: return false
        }
    }

    private func equalObjects(_ one: Cell, _ other: Cell) -> Bool {
        if one.kind == .row && other.kind == .row && one.payload == other.payload { return true }
        if one.kind == .object && other.kind == .object && one.object === other.object { return true }
        let text = text(of: one)
        return !text.isEmpty && text == self.text(of: other)
    }

    private func equalItems(_ one: Cell, _ other: Cell) -> Bool {
        one.count == other.count && (0..<one.count).allSatisfy { equal(element(one, $0), element(other, $0)) }
    }

    /// Below zero, zero, above zero. Text goes by Unicode scalar, which is the order of UTF-8 bytes.
    func order(_ one: Cell, _ other: Cell) -> Int {
        if one.isText && other.isText { return compareBytes(one, other) }
        if one.kind == .number || other.kind == .number {
            return one.asNumber < other.asNumber ? -1 : one.asNumber > other.asNumber ? 1 : 0
        }
        return one.integer < other.integer ? -1 : one.integer > other.integer ? 1 : 0
    }

    private func compareBytes(_ one: Cell, _ other: Cell) -> Int {
        let (left, right) = unsafe (one.bytes, other.bytes)
        guard let one = left.baseAddress, let other = right.baseAddress else {
            return left.count - right.count
        }
        let order = unsafe memcmp(one, other, min(left.count, right.count))
        return order == 0 ? left.count - right.count : Int(order)
    }

    private func contains(_ whole: Cell, _ part: Cell) -> Bool {
        if whole.isText { return part.isText && containsText(whole, part) }
        return (0..<whole.count).contains { equal(element(whole, $0), part) } && whole.isList
    }

    private func containsText(_ whole: Cell, _ part: Cell) -> Bool {
        let (text, wanted) = unsafe (whole.bytes, part.bytes)
        guard let first = unsafe wanted.first else { return true }
        guard wanted.count <= text.count else { return false }
        return (0...(text.count - wanted.count)).contains { start in
            unsafe text[start] == first && text[start..<start + wanted.count].elementsEqual(wanted)
        }
    }
}

// MARK: - Arithmetic

extension Machine {
    func negated(_ cell: Cell) -> Cell {
        cell.kind == .number ? .number(-cell.number) : .integer(0.clampedSubtract(cell.asInteger))
    }

    func arithmetic(_ one: Cell, _ operation: UInt8, _ other: Cell) -> Cell {
        if operation == 2 && (other.isText || other.isList) && one.isNumeric { return arithmetic(other, 2, one) }
        if one.isText { return operation == 2 ? repeated(one, other.asInteger) : joined([one, other]) }
        if one.isList {
            return arena.list(operation == 2 ? repeatedItems(one, other.asInteger) : items(one) + items(other))
        }
        if operation == 3 { return .number(one.asNumber / other.asNumber) }
        if one.kind == .number || other.kind == .number {
            return .number(arithmetic(one.asNumber, operation, other.asNumber))
        }
        if operation == 6 && other.asInteger < 0 { return .number(power(one.asNumber, other.asInteger)) }
        return .integer(arithmetic(one.asInteger, operation, other.asInteger))
    }

    /// Integers stop at the ends of their range, and what is divided by zero is 0.
    private func arithmetic(_ one: Int, _ operation: UInt8, _ other: Int) -> Int {
        switch operation {
        case 0: one.clampedAdd(other)
        case 1: one.clampedSubtract(other)
        case 2: one.clampedMultiply(other)
        case 4: one.floorDivided(by: other)
        case 5: other == 0 || other == -1 ? 0 : one.clampedSubtract(one.floorDivided(by: other).clampedMultiply(other))
        default: power(one, other)
        }
    }

    private func arithmetic(_ one: Double, _ operation: UInt8, _ other: Double) -> Double {
        switch operation {
        case 0: return one + other
        case 1: return one - other
        case 2: return one * other
        case 4: return (one / other).rounded(.down)
        case 5:
            let rest = one.truncatingRemainder(dividingBy: other)
            return rest != 0 && (rest < 0) != (other < 0) ? rest + other : rest
        default: return power(one, other)
        }
    }

    private func power(_ base: Int, _ exponent: Int) -> Int {
        var (result, base, exponent) = (1, base, exponent)
        while exponent > 0 {
            if exponent & 1 == 1 { result = result.clampedMultiply(base) }
            exponent >>= 1
            if exponent > 0 { base = base.clampedMultiply(base) }
        }
        return result
    }

    private func power(_ base: Double, _ exponent: Int) -> Double {
        let magnitude = (0..<min(exponent.magnitude, 4096)).reduce(1.0) { result, _ in result * base }
        return exponent < 0 ? 1 / magnitude : magnitude
    }

    private func power(_ base: Double, _ exponent: Double) -> Double {
        if exponent == exponent.rounded(), abs(exponent) < 4096 { return power(base, Int(exponent)) }
        if exponent == 0.5 { return base.squareRoot() }
        return pow(base, exponent)
    }

    private func repeated(_ text: Cell, _ times: Int) -> Cell {
        let most = text.count == 0 ? 0 : (1 << 24) / text.count
        var bytes: [UInt8] = []
        for _ in 0..<max(0, min(times, most)) { unsafe bytes.append(contentsOf: text.bytes) }
        return arena.text(bytes, text.kind)
    }

    private func repeatedItems(_ list: Cell, _ times: Int) -> [Cell] {
        let most = list.count == 0 ? 0 : (1 << 20) / list.count
        return (0..<max(0, min(times, most))).flatMap { _ in items(list) }
    }
}

extension Cell {
    var isNumeric: Bool { kind == .integer || kind == .number || kind == .boolean }
    var asNumber: Double { kind == .number ? Double(bitPattern: payload) : isNumeric ? Double(integer) : 0 }

    var asInteger: Int {
        switch kind {
        case .integer, .boolean: integer
        case .number: Int(clamping: number)
        default: 0
        }
    }
}

extension Int {
    /// Towards zero; what no integer can hold becomes the nearest that is one, and what is no number 0.
    init(clamping number: Double) {
        if number.isNaN {
            self = 0
        } else if number >= 0x1p63 {
            self = .max
        } else if number < -0x1p63 {
            self = .min
        } else {
            self = Int(number)
        }
    }

    func clampedAdd(_ other: Int) -> Int {
        let (sum, overflows) = addingReportingOverflow(other)
        return overflows ? (other < 0 ? .min : .max) : sum
    }

    func clampedSubtract(_ other: Int) -> Int {
        let (difference, overflows) = subtractingReportingOverflow(other)
        return overflows ? (other < 0 ? .max : .min) : difference
    }

    func clampedMultiply(_ other: Int) -> Int {
        let (product, overflows) = multipliedReportingOverflow(by: other)
        return overflows ? ((self < 0) == (other < 0) ? .max : .min) : product
    }

    /// Rounded down, as Python has it.
    func floorDivided(by other: Int) -> Int {
        if other == 0 { return 0 }
        let (quotient, overflows) = dividedReportingOverflow(by: other)
        if overflows { return .max }
        return self % other != 0 && (self < 0) != (other < 0) ? quotient - 1 : quotient
    }
}
