internal import Bytes

/// A single value as written, and what YAML 1.2's core schema takes it for.
public struct Scalar: Hashable, Sendable {
    /// What a plain scalar means by itself; a quoted or block scalar is always text.
    public enum Meaning: Hashable, Sendable {
        case null
        case boolean(Bool)
        case integer(Int)
        case number(Double)
        case text
    }

    public let text: String
    public let meaning: Meaning

    /// Whether it means nothing but itself.
    var isText: Bool { if case .text = meaning { true } else { false } }

    init(quoted text: String) { (self.text, meaning) = (text, .text) }

    init(plain text: String) { (self.text, meaning) = (text, Meaning(plain: text)) }
}

extension Scalar.Meaning {
    /// The core schema (YAML 1.2.2 § 10.3.2): `no` is text, `012` is twelve, `0o14` is octal.
    ///
    /// The first byte tells nearly all texts apart.
    init(plain text: String) {
        guard let first = text.utf8.first else {
            self = .null
            return
        }
        self =
            switch first {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): Self.integer(text) ?? Self.number(text) ?? .text
            case UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "t"), UInt8(ascii: "T"),
                UInt8(ascii: "f"), UInt8(ascii: "F"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"):
                Self.word(text) ?? Self.integer(text) ?? Self.number(text) ?? .text
            default: .text
            }
    }

    private static func word(_ text: String) -> Self? {
        switch text {
        case "~", "null", "Null", "NULL": .null
        case "true", "True", "TRUE": .boolean(true)
        case "false", "False", "FALSE": .boolean(false)
        case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": .number(.infinity)
        case "-.inf", "-.Inf", "-.INF": .number(-.infinity)
        case ".nan", ".NaN", ".NAN": .number(.nan)
        default: nil
        }
    }

    private static func integer(_ text: String) -> Self? {
        if text.hasPrefix("0o") { return integer(digits: text.dropFirst(2), radix: 8) }
        if text.hasPrefix("0x") { return integer(digits: text.dropFirst(2), radix: 16) }
        return Int(text).map { .integer($0) }
    }

    /// Digits alone; Swift would take a sign too, and call `0x-1` a number.
    private static func integer(digits: Substring, radix: Int) -> Self? {
        guard let first = digits.utf8.first, first != UInt8(ascii: "-"), first != UInt8(ascii: "+") else { return nil }
        return Int(digits, radix: radix).map { .integer($0) }
    }

    /// Swift alone would take `0x1p3` and `infinity`.
    private static func number(_ text: String) -> Self? {
        guard isDecimal(text) else { return nil }
        return Double(text.hasSuffix(".") ? text + "0" : text).map { .number($0) }
    }

    /// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`. Most texts that begin so are dates.
    private static func isDecimal(_ text: String) -> Bool {
        unsafe text.withUTF8Bytes { bytes in
            var rest = unsafe bytes[...]
            unsafe rest.drop("+", or: "-")
            var digits = unsafe rest.dropDigits()
            if unsafe rest.drop(".", or: ".") { digits += unsafe rest.dropDigits() }
            guard digits > 0 else { return false }
            guard unsafe rest.drop("e", or: "E") else { return unsafe rest.isEmpty }
            unsafe rest.drop("+", or: "-")
            return unsafe rest.dropDigits() > 0 && rest.isEmpty
        }
    }

    /// What a message calls it: « an integer ».
    public var noun: String {
        switch self {
        case .null: "nothing"
        case .boolean: "a truth value"
        case .integer: "an integer"
        case .number: "a number"
        case .text: "text"
        }
    }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
    /// Takes one of two signs from the front; whether one stood there.
    @discardableResult
    fileprivate mutating func drop(_ one: Unicode.Scalar, or other: Unicode.Scalar) -> Bool {
        guard let first = unsafe first, first == UInt8(ascii: one) || first == UInt8(ascii: other) else { return false }
        unsafe removeFirst()
        return true
    }

    /// Takes digits from the front, and tells how many.
    fileprivate mutating func dropDigits() -> Int {
        let start = unsafe startIndex
        while let first = unsafe first, (0x30...0x39).contains(first) { unsafe removeFirst() }
        return unsafe startIndex - start
    }
}

extension Event.Kind {
    /// What a message calls the value that begins here.
    var noun: String {
        switch self {
        case .scalar(let scalar): "« \(scalar.text) »"
        case .sequenceStart: "a list"
        case .mappingStart: "a mapping"
        case .streamStart, .streamEnd, .documentStart, .documentEnd, .sequenceEnd, .mappingEnd, .alias: "this"
        }
    }
}

extension Node {
    /// What a message calls it: « a list », « an integer ».
    public var noun: String {
        switch content {
        case .scalar(let scalar): scalar.meaning.noun
        case .sequence: "a list"
        case .mapping: "a mapping"
        case .unreadable: "something unreadable"
        }
    }
}
