@testable import YAML

extension Node {
    /// The value as JSON on one line, keys in the order in which they are written.
    var json: String {
        switch content {
        case .scalar(let scalar): scalar.json
        case .sequence(let items): "[" + items.map(\.json).joined(separator: ",") + "]"
        case .mapping(let pairs):
            "{" + pairs.map { "\(quoted($0.key)):\($0.value.json)" }.joined(separator: ",") + "}"
        case .unreadable: "?"
        }
    }
}

extension Scalar {
    fileprivate var json: String {
        switch meaning {
        case .null: "null"
        case .boolean(let value): "\(value)"
        case .integer(let value): "\(value)"
        case .number(let value): "\(value)"
        case .text: quoted(text)
        }
    }
}

private func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\n": "\\n"
        case _ where scalar.value < 0x20: "\\u" + String(scalar.value + 0x10000, radix: 16).dropFirst()
        default: String(scalar)
        }
    }
    return "\"" + escaped.joined() + "\""
}
