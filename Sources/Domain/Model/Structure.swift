public import Diagnostics
public import YAML

/// A record within a record, without an id of its own: a seat, a mandate, a membership.
public protocol Structure: Datum {
    /// What templates call its type: `Mandate`. To ask the program for it takes longer than to read a page.
    static var name: String { get }
    /// What a message calls it: « a mandate ».
    static var noun: String { get }
    static var fields: [Field<Self>] { get }
    /// What follows from the fields, for templates: the period between two dates.
    static var derived: [DerivedValue<Self>] { get }

    init()
}

/// A value that follows from a structure's own fields.
public struct DerivedValue<Root: Sendable>: Sendable {
    let description: FieldDescription
    let value: @Sendable (Root) -> FieldValue

    public init(
        _ name: String, _ type: FieldType, _ meaning: String, value: @escaping @Sendable (Root) -> FieldValue
    ) {
        description = FieldDescription(name, type, meaning: meaning, isWritten: false)
        self.value = value
    }
}

extension Structure {
    public static var derived: [DerivedValue<Self>] { [] }
    // By closures, as all of these: a key path in generic code is made while the program runs.
    public static var relations: [Relation] { fields.flatMap { $0.relations } }
    public static var expectation: String { "a mapping (\(noun))" }

    public static var type: FieldType {
        let descriptions = fields.map { $0.description } + derived.map { $0.description }
        return .structure(StructureType(name: name, fields: descriptions))
    }

    public var value: FieldValue {
        .structure(Self.fields.map { $0.value(self) } + Self.derived.map { $0.value(self) })
    }

    public static func decode(_ node: Node, into log: inout [Diagnostic]) -> Self? {
        guard node.mapping != nil else { return mismatch(node, into: &log) }
        var structure = Self()
        node.decode(Keys(fields.map { $0.key }), into: &structure, noun: noun, log: &log)
        return structure
    }

    public mutating func resolve(with resolver: inout Resolver) {
        for field in Self.fields { field.resolve(&self, &resolver) }
    }
}
