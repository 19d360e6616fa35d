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
        bytes += Array("/>".utf8)
    }

    mutating func element(_ name: String, _ attributes: Attributes = [:], _ content: (inout Markup) -> Void) {
        begin(name, attributes)
        bytes.append(UInt8(ascii: ">"))
        content(&self)
        bytes += Array("</\(name)>".utf8)
    }

    mutating func element(_ name: String, _ attributes: Attributes = [:], text: String) {
        element(name, attributes) { $0.append(text) }
    }

    mutating func append(_ text: String) {
        for byte in text.utf8 { append(escaping: byte) }
    }

    private mutating func begin(_ name: String, _ attributes: Attributes) {
        bytes += Array("<\(name)".utf8)
        for (name, value) in attributes {
            guard let text = value.text else { continue }
            bytes += Array(" \(name)=\"".utf8)
            append(text)
            bytes.append(UInt8(ascii: "\""))
        }
    }

    private mutating func append(escaping byte: UInt8) {
        switch byte {
        case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
        case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
        case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
        case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
        default: bytes.append(byte)
        }
    }
}

extension Markup.Value {
    fileprivate var text: String? {
        switch self {
        case .text(let text): text
        case .number(let number): Decimal(number).text
        }
    }
}
