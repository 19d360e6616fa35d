extension Type {
    /// The type without « or nothing ».
    var present: Type { if case .optional(let inner) = self { inner } else { self } }

    var isOptional: Bool { if case .optional = self { true } else { self == .none } }

    var asOptional: Type {
        switch self {
        case .optional, .none, .unknown: self
        default: .optional(self)
        }
    }

    var isNumber: Bool { self == .integer || self == .number || self == .unknown }
    var isText: Bool { self == .text || self == .markup || self == .json || self == .unknown }

    /// The type of the items, for what `for` can go through.
    var element: Type? {
        switch self {
        case .list(let element): element
        case .tuple(let items): items.reduce(.unknown) { Self.joined($0, $1) ?? .unknown }
        case .unknown: .unknown
        default: nil
        }
    }

    /// The types of a pair or a longer tuple.
    var parts: [Type]? {
        switch self {
        case .tuple(let items): items
        case .group(let key, let element): [key, .list(element)]
        default: nil
        }
    }

    /// The type of a value that is the one or the other; `nil` where they have nothing in common.
    static func joined(_ one: Type, _ other: Type) -> Type? {
        if one == other || other == .unknown { return one }
        switch (one, other) {
        case (.unknown, _): return other
        case (.none, _): return other.asOptional
        case (_, .none): return one.asOptional
        case (.optional, _), (_, .optional): return joined(one.present, other.present).map(\.asOptional)
        case (.integer, .number), (.number, .integer): return .number
        case (.text, .markup), (.markup, .text), (.text, .json), (.json, .text): return .text
        case (.markup, .json), (.json, .markup): return .markup
        case (.group(let key, let element), .group(let otherKey, let otherElement)):
            guard let key = joined(key, otherKey), let element = joined(element, otherElement) else { return nil }
            return .group(key: key, element: element)
        case (.tuple(let items), .tuple(let others)) where items.count == others.count:
            return joinedItems(items, others)
        default: return joinedLists(one, other)
        }
    }

    private static func joinedItems(_ items: [Type], _ others: [Type]) -> Type? {
        let joint = zip(items, others).compactMap { joined($0, $1) }
        return joint.count == items.count ? .tuple(joint) : nil
    }

    private static func joinedLists(_ one: Type, _ other: Type) -> Type? {
        guard let element = one.element, let otherElement = other.element else { return nil }
        return joined(element, otherElement).map { .list($0) }
    }
}

extension Type: CustomStringConvertible {
    /// As messages say it: « a list of State ».
    public var description: String {
        switch self {
        case .boolean: "a boolean"
        case .integer: "an integer"
        case .number: "a number"
        case .text: "a text"
        case .markup: "markup"
        case .json: "JSON"
        case .list(let element): "a list of \(element.name)"
        case .tuple(let items): "a tuple of \(items.map(\.name).joined(separator: ", "))"
        case .group: "a group"
        case .object(let name): "« \(name) »"
        case .optional(let inner): "\(inner) or nothing"
        case .none: "nothing"
        case .unknown: "something unknown"
        }
    }

    private var name: String {
        switch self {
        case .boolean: "booleans"
        case .integer: "integers"
        case .number: "numbers"
        case .text: "texts"
        case .list: "lists"
        case .tuple: "tuples"
        case .group: "groups"
        case .unknown: "values"
        default: description
        }
    }
}
