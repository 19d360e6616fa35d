internal import Bytes
public import Diagnostics
public import YAML

/// A language by its BCP 47 tag: `fr`, `ar`, `pt-BR`.
public struct Language: RawRepresentable, Hashable, Sendable {
    public enum Direction: String, Sendable {
        case leftToRight = "ltr"
        case rightToLeft = "rtl"
    }

    public let rawValue: String

    /// Takes a tag whose first part is a code of ISO 639-1, in small letters.
    public init?(rawValue: String) {
        if Self.isCode(rawValue) {
            self.rawValue = rawValue
            return
        }
        let parts = rawValue.split(separator: "-", omittingEmptySubsequences: false)
        let isPlain = rawValue.utf8.allSatisfy { isASCIILetterOrDigit($0) || $0 == UInt8(ascii: "-") }
        guard isPlain, parts.allSatisfy({ (1...8).contains($0.count) }), let code = parts.first.map(String.init),
            Self.isCode(code)
        else { return nil }
        self.rawValue = rawValue
    }

    private static func isCode(_ text: String) -> Bool {
        unsafe text.withUTF8Bytes { letters in
            unsafe letters.count == 2 && known[Int(letters[0]) << 8 | Int(letters[1])]
        }
    }

    /// By the two letters: every text of every record is asked.
    private static let known: [Bool] = {
        var known = [Bool](repeating: false, count: 1 << 16)
        for code in codes {
            let letters = Array(code.utf8)
            known[Int(letters[0]) << 8 | Int(letters[1])] = true
        }
        return known
    }()

    /// What every tag fits, as a regular expression of ECMA-262.
    public static let pattern = "^(\(codes.sorted().joined(separator: "|")))(-[A-Za-z0-9]{1,8})*$"

    /// `fr` of `fr-CA`.
    public var code: String {
        rawValue.utf8.count == 2 ? rawValue : String(rawValue.prefix { $0 != "-" })
    }

    /// From the scripts in which languages are written: Arabic, Hebrew, Thaana, N'Ko are not needed beyond these codes.
    public var direction: Direction { Self.rightToLeft.contains(code) ? .rightToLeft : .leftToRight }

    private static let rightToLeft = ["ar", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"]

    /// ISO 639-1. Source: https://www.loc.gov/standards/iso639-2/php/English_list.php
    static let codes: Set<String> = Set(
        """
        aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el \
        en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu \
        ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na \
        nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so \
        sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
        """.split(separator: " ").map(String.init))
}

private func isASCIILetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
    default: false
    }
}

extension Language: Datum {
    public static var expectation: String { "a language (fr, en, ar, pt-BR)" }
    public static var type: FieldType { .language }
    public var value: FieldValue { .text(rawValue) }

    public static func decode(_ node: Node, into log: inout [Diagnostic]) -> Language? {
        guard let text = node.text, let language = Language(rawValue: text) else {
            return mismatch(node, into: &log)
        }
        return language
    }
}
