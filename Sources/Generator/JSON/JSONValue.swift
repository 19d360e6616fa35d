/// A value to be written as JSON; members keep their order, so that the same value gives the same bytes.
package enum JSONValue: Sendable {
    case null
    case boolean(Bool)
    case integer(Int)
    case number(Double)
    case text(String)
    case list([JSONValue])
    case object([(name: String, value: JSONValue)])

    /// An object; members without a value are left out.
    package static func members(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
        .object(members.compactMap { name, value in value.map { (name, $0) } })
    }

    package static func texts(_ texts: some Sequence<String>) -> JSONValue { .list(texts.map { .text($0) }) }
}

extension JSONValue {
    /// Indented by two spaces, ended by a line feed.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        append(to: &bytes, indent: "\n")
        bytes.append(0x0A)
        return bytes
    }

    /// - Parameter indent: A line feed and the spaces before the value's own line.
    private func append(to bytes: inout [UInt8], indent: String) {
        switch self {
        case .null: bytes += Array("null".utf8)
        case .boolean(let flag): bytes += Array((flag ? "true" : "false").utf8)
        case .integer(let number): bytes += Array(String(number).utf8)
        case .number(let number): bytes += Array(String(number).utf8)
        case .text(let text): bytes.append(json: text)
        case .list(let values):
            Self.append("[", values, "]", to: &bytes, indent) { $0.append(to: &$1, indent: $2) }
        case .object(let members):
            Self.append("{", members, "}", to: &bytes, indent) { member, bytes, indent in
                bytes.append(json: member.name)
                bytes += [UInt8(ascii: ":"), UInt8(ascii: " ")]
                member.value.append(to: &bytes, indent: indent)
            }
        }
    }

    private static func append<Item>(
        _ opening: String, _ items: [Item], _ closing: String, to bytes: inout [UInt8], _ indent: String,
        item: (Item, inout [UInt8], String) -> Void
    ) {
        bytes += Array(opening.utf8)
        for (position, each) in items.enumerated() {
            bytes += Array((position == 0 ? indent + "  " : "," + indent + "  ").utf8)
            item(each, &bytes, indent + "  ")
        }
        if !items.isEmpty { bytes += Array(indent.utf8) }
        bytes += Array(closing.utf8)
    }
}
