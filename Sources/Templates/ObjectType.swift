/// The fields that templates may name on a kind of record or object, and their types.
///
/// A class because it is looked up for every field that a template names, and taken out of the table each time.
public final class ObjectType: Sendable {
    public struct Field: Hashable, Sendable {
        public let name: String
        public let type: Type
        /// One line for the person who writes templates.
        public let meaning: String

        public init(_ name: String, _ type: Type, _ meaning: String = "") {
            (self.name, self.type, self.meaning) = (name, type, meaning)
        }
    }

    /// What `{{ }}` does with a value of this type.
    public enum Printing: Hashable, Sendable {
        /// It is a mistake, told when the template loads.
        case never
        /// It prints ``Object/text``. Not for records, which have no text of their own.
        case text
        /// It prints a field: a state its name.
        case field(String)
    }

    public let name: String
    /// In the order of a row of the ``Heap`` and of ``Object/value(at:)``.
    public let fields: [Field]
    public let printing: Printing
    /// The field by which values of this type are sorted and compared with `<`: a date's text in ISO 8601.
    public let orderedBy: String?
    let indices: [String: Int]

    public init(_ name: String, fields: [Field], printing: Printing = .never, orderedBy: String? = nil) {
        (self.name, self.fields, self.printing, self.orderedBy) = (name, fields, printing, orderedBy)
        indices = Dictionary(fields.enumerated().map { ($1.name, $0) }) { first, _ in first }
    }
}
