internal import Domain
internal import Templates

/// Where the fields of each type stand, by their names, and of which type each row of the heap is.
///
/// A figure looks into thousands of values: types are numbers, and the few names of each are gone through rather than hashed.
struct FieldPlaces: Sendable {
    struct Field: Sendable {
        let name: String
        let index: Int
        /// Of an object; of a list: of its items. `nil` for what has no fields.
        let type: Int?
    }

    /// By type.
    private let fields: [[Field]]
    private let numbers: [String: Int]
    private let layout: RowLayout
    private let kinds: [Int?]
    /// By row of the words.
    private let words: [Int?]

    init(_ content: Content, _ layout: RowLayout, _ types: [ObjectType]) {
        let numbers = Dictionary(types.enumerated().map { ($1.name, $0) }) { first, _ in first }
        fields = types.map { type in
            type.fields.enumerated().map { Field(name: $1.name, index: $0, type: $1.type.number(numbers)) }
        }
        (self.numbers, self.layout) = (numbers, layout)
        kinds = content.registry.kinds.map { numbers[typeName($0.name)] }
        words = (content.words ?? .group([])).types().map { numbers[$0.name] }
    }

    func number(of type: Type) -> Int? { type.number(numbers) }

    func place(of field: String, in type: Int?) -> Field? {
        guard let type else { return nil }
        return fields[type].first { $0.name == field }
    }

    /// Of a record, or of a group of words; templates are checked, but filters are handed values without their types.
    func type(ofRow handle: Int) -> Int? {
        if let kind = kind(ofRow: handle) { return kinds[kind] }
        let word = handle - layout.words
        return words.indices.contains(word) ? words[word] : nil
    }

    func kind(ofRow handle: Int) -> Int? {
        handle < layout.pages ? layout.records.lastIndex { $0 <= handle } : nil
    }
}

extension Type {
    fileprivate func number(_ numbers: [String: Int]) -> Int? {
        switch self {
        case .object(let name): numbers[name]
        case .optional(let wrapped), .list(let wrapped): wrapped.number(numbers)
        default: nil
        }
    }
}
