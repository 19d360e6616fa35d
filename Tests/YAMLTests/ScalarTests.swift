import Diagnostics
import Testing

@testable import YAML

/// The core schema of YAML 1.2.2 § 10.3.2, with what YAML 1.1 and Swift would have read otherwise.
@Suite struct ScalarTests {
    private func meaning(_ text: String) throws -> Scalar.Meaning {
        try #require(read("clé: \(text)\n").root?["clé"]?.scalar).meaning
    }

    @Test(arguments: ["", "~", "null", "Null", "NULL"])
    func `nothing is written in five ways`(text: String) throws {
        #expect(try meaning(text) == .null)
    }

    @Test(arguments: [
        ("true", true), ("True", true), ("TRUE", true), ("false", false), ("False", false), ("FALSE", false),
    ])
    func `a truth value is true or false`(text: String, value: Bool) throws {
        #expect(try meaning(text) == .boolean(value))
    }

    @Test(arguments: [
        ("0", 0), ("12", 12), ("-19", -19), ("+1", 1), ("012", 12), ("-0", 0), ("00", 0), ("0o14", 12), ("0o0", 0),
        ("0x1F", 31), ("0xff", 255), ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
    ])
    func `an integer is decimal, or octal by 0o and hexadecimal by 0x`(text: String, value: Int) throws {
        #expect(try meaning(text) == .integer(value))
    }

    @Test(
        arguments: [
            ("1e3", 1000), (".5", 0.5), ("5.", 5), ("-.5", -0.5), ("+.5", 0.5), ("0.", 0), ("12.50", 12.5),
            ("1E-2", 0.01),
            ("5.e3", 5000), ("6.02e+23", 6.02e23), ("-2E+05", -200_000), (".inf", .infinity), ("+.Inf", .infinity),
            ("-.inf", -.infinity), ("-.INF", -.infinity), ("9223372036854775808", 9_223_372_036_854_775_808),
        ] as [(String, Double)])
    func `a number has a point, an exponent or no end`(text: String, value: Double) throws {
        #expect(try meaning(text) == .number(value))
    }

    @Test(arguments: [".nan", ".NaN", ".NAN"])
    func `what is not a number says so`(text: String) throws {
        guard case .number(let value) = try meaning(text) else { return #expect(Bool(false)) as Void }
        #expect(value.isNaN)
    }

    @Test(arguments: [
        "no", "yes", "on", "off", "y", "n", "No", "oui", "non", "tRUE", "nULL", "None", "nil", "1_000", "1:30",
        "1969-09",
        "1969-09-25", "1969~", "0o8", "0o", "0x", "0xG", "0o-7", "0x+1F", "-0x1F", "0b11", "0X1F", "0O14", "1e", "e3",
        ".",
        "-", "+", "..5", "1.2.3", "1-2", "+-5", "--5", "inf", "nan", "infinity", "NaN", "-.nan", "+.nan", "0x1p3",
        "1,5",
        "12 000", "12\u{A0}km", "١٢", "１２", "½", "=", "<<", "l'État", "1969/09", "192.168.0.1", "5.5.", ".e5", "1e3.5",
    ])
    func `all else is text`(text: String) {
        #expect(Scalar(plain: text).meaning == .text)
    }

    @Test(arguments: ["\"12\"", "'true'", "\"~\"", "''", "|-\n  12", ">-\n  null", "! 12", "!!str 012", "!!str"])
    func `what is quoted, a block or tagged as text is text`(text: String) throws {
        #expect(try meaning(text) == .text)
    }

    @Test func `a tag says what a value is, however it is quoted`() throws {
        #expect(try meaning("!!int \"3\"") == .integer(3))
        #expect(try meaning("!!float '1.5'") == .number(1.5))
        #expect(try meaning("!!bool \"true\"") == .boolean(true))
        #expect(try meaning("!!null ''") == .null)
    }

    @Test(arguments: [
        "!!int trois", "!!int 1.5", "!!bool oui", "!!float x", "!!null 0", "!!seq a", "!!map a", "!!str [a]",
        "!!map [a]",
        "!!seq {a: b}", "!!int {a: b}",
    ])
    func `a tag that does not fit its value is a mistake`(text: String) {
        #expect(mistakes("clé: \(text)\n") == ["1:6 yaml-tag"])
    }

    @Test(arguments: ["!!int 3", "!!float 3", "!!seq [a]", "!!map {a: b}", "! [a]", "!!str oui"])
    func `a tag that fits is none`(text: String) {
        #expect(mistakes("clé: \(text)\n").isEmpty)
    }
}
