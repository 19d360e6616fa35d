/// SVG under construction. Texts are escaped, elements closed; attributes keep their order.
struct Markup {
    /// A value of an attribute; `nil` leaves the attribute out.
    enum Value: ExpressibleByStringInterpolation {
        case text(String?)
        case number(Double)

        init(stringLiteral text: String) { self = .text(text) }
    }

    typealias Attributes = KeyValuePairs<String, Value>

    private(set) var bytes: [UInt8] = []
}

extension Markup {
    mutating func empty(_ name: String, _ attributes: Attributes) {
        begin(name, attributes)
        add("/>")
    }

    mutating func element(_ name: String, _ attributes: Attributes = [:], _ content: (inout Markup) -> Void) {
        begin(name, attributes)
        add(">")
        content(&self)
        add("</")
        add(name)
        add(">")
    }

    mutating func element(_ name: String, _ attributes: Attributes = [:], text: String) {
        element(name, attributes) { $0.append(text) }
    }

    /// Escaped; most texts hold nothing that has to be.
    mutating func append(_ text: String) {
        if text.utf8.allSatisfy({ !Self.isSpecial($0) }) { return add(text) }
        for byte in text.utf8 { append(escaping: byte) }
    }

    private mutating func begin(_ name: String, _ attributes: Attributes) {
        add("<")
        add(name)
        for (name, value) in attributes {
            if case .text(nil) = value { continue }
            add(" ")
            add(name)
            add("=\"")
            switch value {
            case .text(let text): append(text ?? "")
            case .number(let number): Decimal(number).append(to: &bytes)
            }
            add("\"")
        }
    }

    /// As it is.
    private mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): true
        default: false
        }
    }

    private mutating func append(escaping byte: UInt8) {
        switch byte {
        case UInt8(ascii: "&"): add("&amp;")
        case UInt8(ascii: "<"): add("&lt;")
        case UInt8(ascii: ">"): add("&gt;")
        case UInt8(ascii: "\""): add("&quot;")
        default: bytes.append(byte)
        }
    }
}
