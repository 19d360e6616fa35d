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

    init(quoted text: String) { (self.text, meaning) = (text, .text) }

    init(plain text: String) { (self.text, meaning) = (text, Meaning(plain: text)) }
}

extension Scalar.Meaning {
    /// The core schema (YAML 1.2.2 § 10.3.2): `no` is text, `012` is twelve, `0o14` is octal.
    init(plain text: String) {
        switch text {
        case "", "~", "null", "Null", "NULL": self = .null
        case "true", "True", "TRUE": self = .boolean(true)
        case "false", "False", "FALSE": self = .boolean(false)
        case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": self = .number(.infinity)
        case "-.inf", "-.Inf", "-.INF": self = .number(-.infinity)
        case ".nan", ".NaN", ".NAN": self = .number(.nan)
        default: self = Self.integer(text) ?? Self.number(text) ?? .text
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

    /// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`; Swift alone would take `0x1p3` and `infinity`.
    private static func number(_ text: String) -> Self? {
        let allowed = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"),
                UInt8(ascii: "e"), UInt8(ascii: "E"):
                true
            default: false
            }
        }
        guard allowed, text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
        return Double(text.hasSuffix(".") ? text + "0" : text).map { .number($0) }
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
