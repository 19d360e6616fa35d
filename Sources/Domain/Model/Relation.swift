/// The other side of a reference: the kind that is mentioned, and the name of its list of those who mention it.
public struct Relation: Hashable, Sendable {
    public let target: String
    public let name: String

    /// Stands for the name of the collection that the mentioning record is of: a source lists its `states`, its `events`.
    static let ownCollection = "*"

    /// - Parameter collection: That of the record which mentions.
    func name(in collection: String) -> String { name == Self.ownCollection ? collection : name }

    static func all(in type: FieldType, inverse: String?) -> [Relation] {
        switch type {
        case .list(let element), .optional(let element): return all(in: element, inverse: inverse)
        case .reference(let target): return inverse.map { [Relation(target: target, name: $0)] } ?? []
        default: return []
        }
    }
}
