internal import Diagnostics
public import YAML

/// A type that a field of a record may have: it reads itself from YAML and says what it is to all who look from outside.
public protocol Datum: YAMLDecodable {
    static var type: FieldType { get }
    /// How it is written, where its type alone does not say.
    static var notation: Notation { get }
    var value: FieldValue { get }
    /// The other sides of the references within it; a bare reference has none of its own.
    static var relations: [Relation] { get }

    /// The value of a field that is left out, where it may be.
    static var absent: Self? { get }

    /// Looks up the records that this value mentions.
    mutating func resolve(with resolver: inout Resolver)
}

extension Datum {
    public static var notation: Notation { Notation(type) }
    public static var relations: [Relation] { [] }
    public static var absent: Self? { nil }

    public mutating func resolve(with resolver: inout Resolver) {}
}

extension String: Datum {
    public static var type: FieldType { .text }
    public var value: FieldValue { .text(self) }
}

extension Int: Datum {
    public static var type: FieldType { .integer }
    public var value: FieldValue { .integer(self) }
}

extension Double: Datum {
    public static var type: FieldType { .number }
    public var value: FieldValue { .number(self) }
}

extension Bool: Datum {
    public static var type: FieldType { .boolean }
    public var value: FieldValue { .boolean(self) }
}

extension Optional: Datum where Wrapped: Datum {
    public static var notation: Notation { Wrapped.notation }
    public static var type: FieldType { .optional(Wrapped.type) }
    public static var relations: [Relation] { Wrapped.relations }
    public static var absent: Wrapped?? { .some(nil) }
    public var value: FieldValue { self?.value ?? .absent }

    public mutating func resolve(with resolver: inout Resolver) { self?.resolve(with: &resolver) }
}

extension Array: Datum where Element: Datum {
    public static var notation: Notation { .list(Element.notation) }
    public static var type: FieldType { .list(Element.type) }
    public static var relations: [Relation] { Element.relations }
    public var value: FieldValue { .list(map(\.value)) }

    public mutating func resolve(with resolver: inout Resolver) {
        for index in indices { self[index].resolve(with: &resolver) }
    }
}
