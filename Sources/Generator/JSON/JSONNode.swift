internal import Diagnostics

/// A value of a JSON file that knows where it stands.
struct JSONNode: Sendable {
    enum Value: Sendable {
        case null
        case boolean(Bool)
        /// As written: what range and precision it needs, its reader knows.
        case number(String)
        case text(String)
        case list([JSONNode])
        /// In the order of the file, each name once.
        case object([(name: String, value: JSONNode)])
    }

    let value: Value
    let location: SourceLocation

    var text: String? { if case .text(let text) = value { text } else { nil } }
    var integer: Int? { if case .number(let digits) = value { Int(digits) } else { nil } }
    var list: [JSONNode]? { if case .list(let nodes) = value { nodes } else { nil } }
    var isObject: Bool { if case .object = value { true } else { false } }

    /// A member of an object; `nil` where there is none of this name, or this is no object.
    subscript(name: String) -> JSONNode? {
        guard case .object(let members) = value else { return nil }
        return members.first { $0.name == name }?.value
    }
}
