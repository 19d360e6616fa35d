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
        addSign("/>")
    }

    mutating func element(_ name: String, _ attributes: Attributes = [:], _ content: (inout Markup) -> Void) {
        begin(name, attributes)
        addSign(">")
        content(&self)
        addSign("</")
        add(name)
        addSign(">")
    }

    mutating func element(_ name: String, _ attributes: Attributes = [:], text: String) {
        element(name, attributes) { $0.append(text) }
    }

    /// Escaped; the clean runs between signs are copied whole.
    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            var clean = 0
            for index in utf8.indices {
                guard let entity = Self.entity(for: unsafe utf8[index]) else { continue }
                unsafe bytes.append(contentsOf: utf8[clean..<index])
                addSign(entity)
                clean = index + 1
            }
            unsafe bytes.append(contentsOf: utf8[clean...])
        }
    }

    private mutating func begin(_ name: String, _ attributes: Attributes) {
        addSign("<")
        add(name)
        for (name, value) in attributes {
            if case .text(nil) = value { continue }
            addSign(" ")
            add(name)
            addSign("=\"")
            switch value {
            case .text(let text): append(text ?? "")
            case .number(let number): Decimal(number).append(to: &bytes)
            }
            addSign("\"")
        }
    }

    /// As it is.
    private mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { unsafe bytes.append(contentsOf: $0) }
    }

    private mutating func addSign(_ sign: StaticString) { sign.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) } }

    private static func entity(for byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: nil
        }
    }
}
